"""The range rules of comparisons, conditions and questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mumrules.expression.ranges import CONDITION, Range, any_holes

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf


_NO = Range(holes=False, values=frozenset({False}))


def comparison(expr: Expr, of: RangeOf) -> Range:
    """Yes or no; decided where the ranges do not meet."""
    one, other = (of(arg) for arg in expr.args)
    strict = expr.op == "lt"
    values = {True, False}
    if one.high is not None and other.low is not None:
        below = one.high < other.low if strict else one.high <= other.low
        values -= {False} if below else set()
    if one.low is not None and other.high is not None:
        above = one.low >= other.high if strict else one.low > other.high
        values -= {True} if above else set()
    return Range(holes=any_holes((one, other)), values=frozenset(values))


def condition(expr: Expr, of: RangeOf) -> Range:
    """Yes or no, missing where an operand is."""
    return replace(CONDITION, holes=any_holes(map(of, expr.args)))


def missing(expr: Expr, of: RangeOf) -> Range:
    """No, where the operand is always there."""
    return CONDITION if of(expr.args[0]).holes else _NO


def reason(_expr: Expr, _: RangeOf) -> Range:
    """Any text."""
    return Range(holes=False)
