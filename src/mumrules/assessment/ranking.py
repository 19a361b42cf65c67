"""The order of exact values; numbers that are not told apart share a place."""

from collections.abc import Callable, Sequence
from functools import cmp_to_key
from typing import Any, TypeAlias

from mumrules import holes
from mumrules.expression.values import undefined
from mumrules.holes import Hole
from mumrules.real.real import Real, compare

OUTSIDE = Hole(holes.OUTSIDE)
UNBROKEN = undefined("unbroken tie")

Comparison: TypeAlias = Callable[[Any, Any], int]
"""Below zero where the first is the better, above zero where the second is, zero for a tie."""


def ordered(values: Sequence[Any], best: str, *then: str) -> list[Any]:
    """Return the values that are there, best first.

    With *then*, the best ends of what breaks ties, a value is a tuple: the figure, then these.
    """
    if then:
        there = [value for value in values if value[0].__class__ is not Hole]
        return sorted(there, key=cmp_to_key(comparison(best, *then)))
    there = [value for value in values if value.__class__ is not Hole]
    return sorted(there, key=sorting_key(there), reverse=best == "highest")


def sorting_key(values: Sequence[Any]) -> Callable[[Any], Any] | None:
    """Return what sorts *values*; None where they sort by themselves."""
    return _DECIDED if any(value.__class__ is Real for value in values) else None


def tied(one: Any, other: Any) -> bool:
    """Whether two values share a place: they are equal, or not told apart."""
    if one.__class__ is Real or other.__class__ is Real:
        return not compare(one, other)
    return bool(one == other)


def comparison(best: str, *then: str) -> Comparison:
    """Return how two values compare, one figure after another; holes come last."""
    if not then:
        return lambda one, other: _compared(one, other, best)
    bests = (best, *then)

    def compared(one: Any, other: Any) -> int:
        found = (_compared(a, b, end) for a, b, end in zip(one, other, bests, strict=True))
        return next((each for each in found if each), 0)

    return compared


def _compared(one: Any, other: Any, best: str) -> int:
    gaps = (one.__class__ is Hole) - (other.__class__ is Hole)
    if gaps or one.__class__ is Hole:
        return gaps
    found = compare(one, other) or 0
    return -found if best == "highest" else found


def _decided(one: Any, other: Any) -> int:
    return compare(one, other) or 0


_DECIDED = cmp_to_key(_decided)
