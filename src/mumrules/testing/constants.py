"""Constants of expressions that data can hold exactly."""

from datetime import date
from fractions import Fraction
from typing import TypeAlias

from mumrules.expression.expr import Expr, literal_value
from mumrules.numbers import Exact

Constant: TypeAlias = Exact | str | bool | date


def constant(expr: Expr) -> Constant | None:
    """Return the value of a literal; None for a hole, a root, or what is no literal."""
    value = literal_value(expr) if expr.op == "literal" else None
    return value if isinstance(value, int | Fraction | str | bool | date) else None


def number(expr: Expr) -> Exact | None:
    """Return the exact number that a literal is, else None."""
    value = constant(expr)
    return value if isinstance(value, int | Fraction) and not isinstance(value, bool) else None
