"""The exact form of every reduction across a cohort.

Each takes the values of the units in the cohort that are there (never a hole).
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from statistics import median
from typing import Any, TypeAlias

from mumrules.expression.values import Value, ratio, undefined

Reduction: TypeAlias = Callable[[Sequence[Any]], Value]

_EMPTY = undefined("empty cohort")


def greatest(values: Sequence[Any]) -> Value:
    """The greatest value; undefined for an empty cohort."""
    return max(values, default=_EMPTY)


def least(values: Sequence[Any]) -> Value:
    """The least value; undefined for an empty cohort."""
    return min(values, default=_EMPTY)


def total(values: Sequence[Any]) -> Value:
    """The sum; zero for an empty cohort."""
    return sum(values)  # type: ignore[no-any-return]  # values are Any here


def count(values: Sequence[Any]) -> Value:
    """How many units have a value."""
    return len(values)


def mean(values: Sequence[Any]) -> Value:
    """The arithmetic mean; undefined for an empty cohort."""
    return ratio(sum(values), len(values)) if values else _EMPTY


def middle(values: Sequence[Any]) -> Value:
    """The median; undefined for an empty cohort."""
    return median(map(Fraction, values)) if values else _EMPTY


REDUCTIONS: dict[str, Reduction] = {
    "cohort max": greatest,
    "cohort min": least,
    "cohort sum": total,
    "cohort count": count,
    "cohort mean": mean,
    "cohort median": middle,
}
