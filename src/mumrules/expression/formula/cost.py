"""What an expression would cost to compute, told before it is computed."""

from fractions import Fraction
from math import ceil
from typing import Any, Final

from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole, number
from mumrules.real.real import Real

HIGHEST_DEGREE: Final = 64
LONGEST_NUMBER: Final = 10_000


def degree(expr: Expr) -> int:
    """Return how often inputs are multiplied with one another at most."""
    found: dict[Expr, int] = {}
    for step in walk(expr):
        below = [found[arg] for arg in step.args]
        if step.op in {"mul", "div"}:
            found[step] = sum(below)
        elif step.op == "power":
            found[step] = below[0] * _times(step.args[1])
        else:
            found[step] = max(below, default=0 if step.op == "literal" else 1)
    return found[expr]


def _times(exponent: Expr) -> int:
    written: Any = number(exponent.options[0]) if exponent.op == "literal" else None  # type: ignore[arg-type]
    return 1 if written is None else max(1, ceil(abs(written)))


def bits(expr: Expr) -> int:
    """Return the length of a constant in binary digits; 0 for what is not a number."""
    value: Any = expr.options[0] if expr.op == "literal" and expr.kind is Kind.NUMBER else 0
    if is_hole(value) or isinstance(value, Real):
        return 0
    exact = Fraction(value)
    return max(exact.numerator.bit_length(), exact.denominator.bit_length())


def too_costly(expr: Expr) -> bool:
    """Whether an expression multiplies too often or holds a constant that is too long."""
    return degree(expr) > HIGHEST_DEGREE or any(bits(e) > LONGEST_NUMBER for e in walk(expr))
