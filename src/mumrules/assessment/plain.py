"""Figures as JSON can hold them."""

from collections.abc import Mapping
from typing import Any

from mumrules.expression.values import is_hole
from mumrules.numbers import exact_text, is_number, to_json


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it: a hole is null, a number the nearest double."""
    if is_hole(value):
        return None
    if is_number(value):
        return to_json(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def in_full(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return *fields* as JSON can hold them, and under `exact` what a double leaves unsaid."""
    said = {name: plain(value) for name, value in fields.items()}
    exact = {name: exact_text(v) for name, v in fields.items() if is_number(v)}
    exact = {name: text for name, text in exact.items() if text is not None}
    return said | ({"exact": exact} if exact else {})
