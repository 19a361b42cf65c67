"""What is known of a value over the best of its cohort: it is at most one."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any

from mumrules.expression.ranges import Range, at_least_zero
from mumrules.numbers import plain

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf
    from mumrules.numbers import Exact


def over_best(expr: Expr, of: RangeOf) -> Range | None:
    """The range of `c*x / max(x)` and of `c*min(x) / x`, for x and c not negative."""
    factor, above = _factor(expr.args[0])
    divisor, below = _factor(expr.args[1])
    best_above = below.op == "cohort max" and below.args[0] is above and at_least_zero(of(above))
    best_below = above.op == "cohort min" and above.args[0] is below and at_least_zero(of(below))
    if (best_above or best_below) and factor >= 0 and divisor > 0:
        return Range(0, plain(Fraction(factor) / divisor))
    return None


def _factor(expr: Expr) -> tuple[Exact, Expr]:
    """Split a literal factor off a product."""
    if expr.op == "mul":
        numbers: list[Any] = [a.options[0] for a in expr.args if a.op == "literal"]
        others = [a for a in expr.args if a.op != "literal"]
        if len(others) == 1 and all(isinstance(n, int | Fraction) for n in numbers):
            return plain(Fraction(prod(numbers))), others[0]
    return 1, expr
