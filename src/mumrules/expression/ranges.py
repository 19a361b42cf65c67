"""What can be proven of a value without data.

A range is never too narrow, for the units of the cohort. Whether the value may be a hole is
part of it. The range rule of every primitive is in `expression.bounds`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mumrules.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mumrules.expression.expr import Expr
    from mumrules.numbers import Exact

    RangeOf = Callable[[Expr], "Range"]
    Bounds = Callable[[Expr, RangeOf], "Range"]


@dataclass(frozen=True, slots=True)
class Range:
    """Where a value may lie.

    Attributes:
        low: The least possible number, None where there is no bound.
        high: The greatest possible number, None where there is no bound.
        holes: Whether the value may be missing.
        values: The possible texts or conditions, None where they are not known.
        empty: Whether the value is always missing.
    """

    low: Exact | None = None
    high: Exact | None = None
    holes: bool = True
    values: frozenset[Any] | None = None
    empty: bool = False


NOTHING = Range(holes=True, values=frozenset(), empty=True)
CONDITION = Range(holes=False, values=frozenset({True, False}))


def any_holes(ranges: Iterable[Range]) -> bool:
    """Whether any of several values may be missing."""
    return any(r.holes for r in ranges)


def least(ends: Iterable[Exact | None]) -> Exact | None:
    """The least of lower ends; None where one has no bound."""
    listed = list(ends)
    return None if None in listed or not listed else min(e for e in listed if e is not None)


def greatest(ends: Iterable[Exact | None]) -> Exact | None:
    """The greatest of upper ends; None where one has no bound."""
    listed = list(ends)
    return None if None in listed or not listed else max(e for e in listed if e is not None)


def union(ranges: Sequence[Range]) -> Range:
    """Where a value may lie that is one of several."""
    there = [r for r in ranges if not r.empty]
    if not there:
        return NOTHING
    sets = [r.values for r in there if r.values is not None]
    return Range(
        least(r.low for r in there),
        greatest(r.high for r in there),
        any_holes(ranges),
        frozenset().union(*sets) if len(sets) == len(there) else None,
    )


def product(one: Range, other: Range) -> Range:
    """Where the product of two values may lie."""
    holes, empty = any_holes((one, other)), one.empty or other.empty
    for fixed, ranged in ((one, other), (other, one)):
        if fixed.low is not None and fixed.low == fixed.high:
            ends = [_times(ranged.low, fixed.low), _times(ranged.high, fixed.low)]
            low, high = ends if fixed.low >= 0 else reversed(ends)
            return Range(low, high, holes, empty=empty)
    corners = [_times(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
    if None not in corners:
        return Range(least(corners), greatest(corners), holes, empty=empty)
    if at_least_zero(one) and at_least_zero(other):
        return Range(_times(one.low, other.low), None, holes, empty=empty)
    return Range(holes=holes, empty=empty)


def inverse(r: Range) -> Range:
    """Where one over a value may lie; over zero it is missing."""
    low, high = r.low, r.high
    sure = (low is not None and low > 0) or (high is not None and high < 0)
    holes = r.holes or not sure
    if low is not None and low >= 0:
        return Range(0 if high is None else _one_over(high), _one_over(low), holes)
    if high is not None and high <= 0:
        return Range(_one_over(high), 0 if low is None else _one_over(low), holes)
    return Range()


def at_least_zero(r: Range) -> bool:
    """Whether a value is never negative."""
    return r.low is not None and r.low >= 0


def _times(one: Exact | None, other: Exact | None) -> Exact | None:
    if one == 0 or other == 0:
        return 0
    return None if one is None or other is None else one * other


def _one_over(end: Exact) -> Exact | None:
    return plain(1 / Fraction(end)) if end else None
