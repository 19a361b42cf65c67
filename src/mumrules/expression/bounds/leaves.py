"""The range rules of literals and inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mumrules.expression.bounds.roots import outward
from mumrules.expression.kinds import Kind
from mumrules.expression.ranges import NOTHING, Range
from mumrules.expression.values import is_hole

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf


def literal(expr: Expr, _: RangeOf) -> Range:
    """A constant lies where it is."""
    value: Any = expr.options[0]
    if is_hole(value):
        return NOTHING
    if expr.kind is Kind.NUMBER:
        return Range(*outward(value), holes=False)
    return Range(holes=False, values=frozenset({value}))


def given(_expr: Expr, _: RangeOf) -> Range:
    """An input may be anything, and missing."""
    return Range()
