"""The value of an expression by walking its tree: slow, plain, the yardstick of the readers."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, literal_value
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value, is_hole, settled

# The options of the reductions that have any.
OPTIONS = {"cohort quantile": (Fraction(1, 3),)}

Row: TypeAlias = Mapping[str, Value]


def value_of(expr: Expr, row: Row, cohort: Sequence[Row] = ()) -> Value:
    """Return the value of *expr* for the unit *row* among the units of *cohort*."""
    if expr.op == "literal":
        return literal_value(expr)
    if expr.op == "input":
        return row[str(expr.options[0])]
    if expr.op in REDUCTIONS:
        return settled(REDUCTIONS[expr.op](_present(expr.args[0], cohort), *expr.options))
    if expr.op == "rank":
        return _place(expr, row, cohort)
    values = tuple(value_of(arg, row, cohort) for arg in expr.args)
    return settled(PRIMITIVES[expr.op].exact(values, expr.options))


def _present(expr: Expr, cohort: Sequence[Row]) -> list[Any]:
    values = [value_of(expr, row, cohort) for row in cohort]
    return [value for value in values if not is_hole(value)]


def _place(expr: Expr, row: Row, cohort: Sequence[Row]) -> Value:
    best, ties = expr.options
    assert ties == "competition"
    own: Any = value_of(expr.args[0], row, cohort)
    if is_hole(own):
        return own
    others = _present(expr.args[0], cohort)
    ahead = [other for other in others if (other > own if best == "highest" else other < own)]
    return 1 + len(ahead)
