"""All that an edition says, rule by rule, whatever language or layout it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from mumrules.document.places import Path
from mumrules.document.tree import Mapping as MappingNode
from mumrules.glossary import WORDS, normalise
from mumrules.language import Language
from mumrules.plan.draft import Draft

_HOW_IT_IS_WRITTEN = {"method", "extends", "remove", "templates", "use"}
_BETWEEN = " › "


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an edition says.

    Attributes:
        path: Where it stands.
        text: What is said, plain.
    """

    path: Path
    text: str


def meaning(draft: Draft) -> Mapping[str, Said]:
    """Return all that an edition says by the names of paths, with its options and defaults.

    What it says by extending another edition or by templates is among it, as if written out.
    """
    found = {name_of(said.path): said for said in _said(draft.methodology, ())}
    for node in draft.nodes.values():
        if node.method is not None:
            method = Said((*node.call_path, "method"), node.method.name.en)
            for said in (method, *_said(node.options, node.call_path)):
                found.setdefault(name_of(said.path), said)
    return found


def name_of(path: Path) -> str:
    """Return the name of a path, in English; items of a list are counted from 1."""
    parts = (str(part + 1) if isinstance(part, int) else part for part in path)
    return _BETWEEN.join(part.rstrip("_").replace("_", " ") for part in parts)


def above(name: str) -> str:
    """Return the name of the path that holds this one."""
    return name.rpartition(_BETWEEN)[0]


def spelled(name: str, language: Language) -> str:
    """Return the name of a path with the keywords of a language."""
    return _BETWEEN.join(
        WORDS.spelling(part, language) if normalise(part) in WORDS.russian else part
        for part in name.split(_BETWEEN)
    )


def _said(value: Any, path: Path) -> Iterator[Said]:
    if isinstance(value, MappingNode) or value is None:
        return
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name in value.model_fields_set and name not in _HOW_IT_IS_WRITTEN:
                yield from _said(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _said(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _said(item, (*path, index))
    else:
        yield Said(path, str(value))
