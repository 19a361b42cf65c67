"""The range rules of reductions across a cohort."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mumrules.expression.ranges import Range, any_holes

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf


def same_as_operand(expr: Expr, of: RangeOf) -> Range:
    """Within the operand's range; missing for an empty cohort."""
    return replace(of(expr.args[0]), holes=True)


def cohort_sum(expr: Expr, of: RangeOf) -> Range:
    """Without bounds, but of the operand's sign."""
    r = of(expr.args[0])
    return Range(
        0 if r.low is not None and r.low >= 0 else None,
        0 if r.high is not None and r.high <= 0 else None,
        holes=_keys_may_miss(expr, of),
    )


def not_negative(expr: Expr, of: RangeOf) -> Range:
    """Never negative, and always there where the unit has a group."""
    return Range(0, None, holes=_keys_may_miss(expr, of))


def spread(_expr: Expr, _: RangeOf) -> Range:
    """Never negative; missing for an empty cohort."""
    return Range(0, None)


def place(_expr: Expr, _: RangeOf) -> Range:
    """From the first place on; missing for a unit outside the cohort."""
    return Range(1, None, holes=True)


def _keys_may_miss(expr: Expr, of: RangeOf) -> bool:
    """Whether a unit may have no group to be compared in."""
    return any_holes(map(of, expr.args[1:]))
