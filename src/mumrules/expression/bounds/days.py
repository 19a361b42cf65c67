"""The range rules of what is asked of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mumrules.expression.ranges import Range, any_holes

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf


def apart(expr: Expr, of: RangeOf) -> Range:
    """Any number; missing where a date is."""
    return Range(holes=any_holes(map(of, expr.args)))


def part(expr: Expr, of: RangeOf) -> Range:
    """A year, a month or a day; missing where the date is."""
    high = {"year": 9999, "month": 12, "day": 31}[str(expr.options[0])]
    return Range(1, high, holes=any_holes(map(of, expr.args)))
