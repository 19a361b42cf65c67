"""Places from exact values; numbers that are not told apart share a place."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cmp_to_key
from itertools import accumulate, pairwise
from typing import Any

from mumrules.expression.values import Value, ratio
from mumrules.holes import Hole
from mumrules.real.real import Real, compare

OUTSIDE = Hole("outside the cohort")


def ordered(values: Sequence[Any], best: str) -> list[Any]:
    """Return the values that are there, best first."""
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


def places(order: Sequence[Any], best: str, ties: str) -> Callable[[Any], Value]:
    """Return the function from a value to its place among *order*, the cohort's, best first.

    A value that is not among them gets the place that it would take. *ties* is
    `competition` (1-2-2-4), `dense` (1-2-2-3) or `mean` (1-2.5-2.5-4).
    """
    groups = _groups(order)
    distinct = [group[0] for group in groups]
    ahead = [*accumulate(map(len, groups), initial=0)]

    def place(before: int, equal: int) -> Value:
        if ties == "dense":
            return before + 1
        return ratio(2 * ahead[before] + equal + 1, 2) if ties == "mean" else ahead[before] + 1

    def outside(value: Any) -> Value:
        sign = 1 if best == "highest" else -1
        before = bisect_left(distinct, 0, key=lambda other: sign * (compare(value, other) or 0))
        same = before < len(groups) and tied(value, distinct[before])
        return place(before, len(groups[before]) if same else 1)

    known = {v: place(i, len(group)) for i, group in enumerate(groups) for v in group}
    return lambda value: known[value] if value in known else outside(value)


def _groups(order: Sequence[Any]) -> list[list[Any]]:
    """Part *order* into runs of values that share a place."""
    groups = [[value] for value in order[:1]]
    for one, other in pairwise(order):
        if tied(one, other):
            groups[-1].append(other)
        else:
            groups.append([other])
    return groups


def _decided(one: Any, other: Any) -> int:
    return compare(one, other) or 0


_DECIDED = cmp_to_key(_decided)
