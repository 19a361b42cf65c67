"""The range rules of reductions across a cohort."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mumrules.expression.ranges import Range

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
        holes=False,
    )


def not_negative(_expr: Expr, _: RangeOf) -> Range:
    """Never negative, and always there."""
    return Range(0, None, holes=False)


def spread(_expr: Expr, _: RangeOf) -> Range:
    """Never negative; missing for an empty cohort."""
    return Range(0, None)


def place(_expr: Expr, _: RangeOf) -> Range:
    """From the first place on; missing for a unit outside the cohort."""
    return Range(1, None, holes=True)
