"""Faults in the order in which a person meets them."""

from collections.abc import Iterable

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell, Place

Key = tuple[str, str, int, int, str]


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort faults by their places and drop repeated ones; those without a place come first."""
    once = dict.fromkeys(diagnostics)
    return tuple(sorted(once, key=lambda diagnostic: _key(diagnostic.place)))


def _key(place: Place | None) -> Key:
    if place is None:
        return ("", "", 0, 0, "")
    if isinstance(place, Cell):
        # Column Z stands before column AA.
        return (place.file, place.sheet, place.row, len(place.column), place.column)
    return (place.file, "", place.line, place.column, "")
