"""Places from exact values; numbers that are not told apart share a place."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

from mumrules import holes
from mumrules.expression.values import Value, ratio, undefined
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


def places(order: Sequence[Any], best: str, ties: str, *then: str) -> Callable[[Any], Value]:
    """Return the function from a value to its place among *order*, the cohort's, best first.

    A value that is not among them gets the place that it would take. *ties* is
    `competition` (1-2-2-4), `dense` (1-2-2-3), `mean` (1-2.5-2.5-4) or `ordinal` (1-2-3-4,
    where a tie leaves no place). With *then*, a value is a tuple.
    """
    compared = comparison(best, *then)
    groups = _groups(order, compared if then else None)
    distinct = [group[0] for group in groups]
    ahead = [*accumulate(map(len, groups), initial=0)]

    def place(before: int, equal: int) -> Value:
        if ties == "dense":
            return before + 1
        if ties == "ordinal" and equal > 1:
            return UNBROKEN
        return ratio(2 * ahead[before] + equal + 1, 2) if ties == "mean" else ahead[before] + 1

    def outside(value: Any) -> Value:
        before = bisect_left(distinct, 0, key=lambda other: compared(other, value))
        same = before < len(groups) and compared(value, distinct[before]) == 0
        return place(before, len(groups[before]) if same else 1)

    known = {v: place(i, len(group)) for i, group in enumerate(groups) for v in group}
    return lambda value: known[value] if value in known else outside(value)


def _groups(order: Sequence[Any], compared: Comparison | None) -> list[list[Any]]:
    """Part *order* into runs of values that share a place."""
    groups = [[value] for value in order[:1]]
    for one, other in pairwise(order):
        if tied(one, other) if compared is None else not compared(one, other):
            groups[-1].append(other)
        else:
            groups.append([other])
    return groups


def _compared(one: Any, other: Any, best: str) -> int:
    gaps = (one.__class__ is Hole) - (other.__class__ is Hole)
    if gaps or one.__class__ is Hole:
        return gaps
    found = compare(one, other) or 0
    return -found if best == "highest" else found


def _decided(one: Any, other: Any) -> int:
    return compare(one, other) or 0


_DECIDED = cmp_to_key(_decided)
