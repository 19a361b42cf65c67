"""Expressions over a known cohort: its reductions are constants."""

from collections.abc import Mapping, Sequence

from mumrules.expression.expr import Expr, literal, make, walk
from mumrules.expression.values import Value


def with_scalars(outputs: Sequence[Expr], scalars: Mapping[Expr, Value]) -> list[Expr]:
    """Return *outputs* with every reduction replaced by its value."""
    return replaced(outputs, {e: literal(value, e.kind) for e, value in scalars.items()})


def replaced(outputs: Sequence[Expr], known: Mapping[Expr, Expr]) -> list[Expr]:
    """Return *outputs* with every expression that is *known* replaced by another."""
    made: dict[Expr, Expr] = {}
    for expr in walk(*outputs):
        if expr in known:
            made[expr] = known[expr]
        elif expr.args and expr.op != "rank":
            made[expr] = make(expr.op, tuple(made[arg] for arg in expr.args), expr.options)
        else:
            made[expr] = expr
    return [made[output] for output in outputs]
