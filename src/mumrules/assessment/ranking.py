"""Places from exact values."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from mumrules.expression.values import Value, ratio
from mumrules.holes import Hole

OUTSIDE = Hole("outside the cohort")


def ordered(values: Sequence[Any], best: str) -> list[Any]:
    """Return the values that are there, best first."""
    there = (value for value in values if value.__class__ is not Hole)
    return sorted(there, reverse=best == "highest")


def places(order: Sequence[Any], best: str, ties: str) -> Callable[[Any], Value]:
    """Return the function from a value to its place among *order*, the cohort's, best first.

    A value that is not among them gets the place that it would take. *ties* is
    `competition` (1-2-2-4), `dense` (1-2-2-3) or `mean` (1-2.5-2.5-4).
    """
    counts = Counter(order)
    distinct = list(counts)
    ahead = [*accumulate(counts.values(), initial=0)]
    sign = -1 if best == "highest" else 1

    def place(before: int, equal: int) -> Value:
        if ties == "dense":
            return before + 1
        return ratio(2 * ahead[before] + equal + 1, 2) if ties == "mean" else ahead[before] + 1

    def among(value: Any) -> Value:
        if value in known:
            return known[value]
        key = sign * value
        return place(bisect_left(distinct, key, key=lambda other: sign * other), 1)

    known = {value: place(i, equal) for i, (value, equal) in enumerate(counts.items())}
    return among
