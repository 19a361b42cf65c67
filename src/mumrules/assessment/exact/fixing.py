"""Expressions over a known cohort: its reductions are constants."""

from collections.abc import Mapping, Sequence

from mumrules.expression.expr import Expr, literal
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value


def with_scalars(outputs: Sequence[Expr], scalars: Mapping[Expr, Value]) -> list[Expr]:
    """Return *outputs* with every reduction replaced by its value.

    What differs from unit to unit stays as it is: places, values within groups.
    """

    def replacement(expr: Expr) -> Expr | None:
        if expr in scalars:
            return literal(scalars[expr], expr.kind)
        return expr if PRIMITIVES[expr.op].cohort else None

    return substituted(outputs, replacement)
