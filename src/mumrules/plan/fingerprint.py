"""A hash of what a methodology says, whatever language, order of keys or layout it has."""

import json
from collections.abc import Mapping
from fractions import Fraction
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from mumrules.document.tree import Mapping as MappingNode
from mumrules.methodology.methodology import Methodology
from mumrules.plan.resolve import Resolved

# The method is told apart by its own name; waivers are for testers; the rest says where the
# content stands, not what it is.
_NO_CONTENT = {"method", "extends", "remove", "templates", "use", "waivers"}


def content_hash(methodology: Methodology, nodes: Mapping[str, Resolved]) -> str:
    """Return the hash in hexadecimal digits."""
    methods = {
        code: [node.method.name.en, _plain(node.options)]
        for code, node in nodes.items()
        if node.method is not None
    }
    said = json.dumps([_plain(methodology), methods], sort_keys=True, ensure_ascii=False)
    return sha256(said.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Return *value* as JSON can hold it; options that are still a tree are told apart."""
    if isinstance(value, MappingNode):
        return None
    if isinstance(value, BaseModel):
        return {
            name: _plain(getattr(value, name))
            for name in sorted(value.model_fields_set)
            if name not in _NO_CONTENT
        }
    if isinstance(value, Mapping):
        return [[key, _plain(item)] for key, item in value.items()]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Fraction) or hasattr(value, "isoformat") else value
