"""The range rules of arithmetic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mumrules.expression.bounds.best import over_best
from mumrules.expression.bounds.gaps import is_gap, over_whole
from mumrules.expression.exact import rounded as exactly_rounded
from mumrules.expression.ranges import (
    Range,
    any_holes,
    at_least_zero,
    greatest,
    inverse,
    least,
    product,
)

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf
    from mumrules.numbers import Exact


def add(expr: Expr, of: RangeOf) -> Range:
    """Ends add up; a gap within a cohort is never negative."""
    ranges = [of(arg) for arg in expr.args]
    low, high = _sum([r.low for r in ranges]), _sum([r.high for r in ranges])
    if is_gap(expr):
        low = 0 if low is None else max(low, 0)
    return Range(low, high, any_holes(ranges), empty=any(r.empty for r in ranges))


def mul(expr: Expr, of: RangeOf) -> Range:
    """The extreme products of the ends."""
    found = of(expr.args[0])
    for arg in expr.args[1:]:
        found = product(found, of(arg))
    return found


def div(expr: Expr, of: RangeOf) -> Range:
    """The extreme quotients of the ends; a value over its cohort's best stays below one."""
    above, below = (of(arg) for arg in expr.args)
    over = inverse(below)
    known = over_best(expr, of) or over_whole(expr, of) or product(above, over)
    return replace(known, holes=above.holes or over.holes)


def minimum(expr: Expr, of: RangeOf) -> Range:
    """At most every operand."""
    ranges = [of(arg) for arg in expr.args]
    highs = [r.high for r in ranges if r.high is not None]
    return Range(least(r.low for r in ranges), min(highs, default=None), any_holes(ranges))


def maximum(expr: Expr, of: RangeOf) -> Range:
    """At least every operand."""
    ranges = [of(arg) for arg in expr.args]
    lows = [r.low for r in ranges if r.low is not None]
    return Range(max(lows, default=None), greatest(r.high for r in ranges), any_holes(ranges))


def absolute(expr: Expr, of: RangeOf) -> Range:
    """Never negative."""
    r = of(expr.args[0])
    if at_least_zero(r):
        return r
    ends = None if r.low is None or r.high is None else max(-r.low, r.high)
    low = -r.high if r.high is not None and r.high < 0 else 0
    return Range(low, ends, r.holes)


def rounded(expr: Expr, of: RangeOf) -> Range:
    """Rounding keeps order, so the ends round."""
    r = of(expr.args[0])
    low, high = (
        end if end is None else exactly_rounded((end,), expr.options) for end in (r.low, r.high)
    )
    return Range(low, high, r.holes)  # type: ignore[arg-type]  # rounding gives numbers


def _sum(ends: list[Exact | None]) -> Exact | None:
    known = [end for end in ends if end is not None]
    return sum(known) if len(known) == len(ends) else None
