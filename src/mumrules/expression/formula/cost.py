"""What an expression would cost to compute, told before it is computed."""

from fractions import Fraction
from typing import Any, Final

from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole

HIGHEST_DEGREE: Final = 64
LONGEST_NUMBER: Final = 10_000


def degree(expr: Expr) -> int:
    """Return how often inputs are multiplied with one another at most."""
    found: dict[Expr, int] = {}
    for step in walk(expr):
        below = [found[arg] for arg in step.args]
        if step.op in {"mul", "div"}:
            found[step] = sum(below)
        else:
            found[step] = max(below, default=0 if step.op == "literal" else 1)
    return found[expr]


def bits(expr: Expr) -> int:
    """Return the length of a constant in binary digits; 0 for what is not a number."""
    value: Any = expr.options[0] if expr.op == "literal" and expr.kind is Kind.NUMBER else 0
    if is_hole(value):
        return 0
    number = Fraction(value)
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def too_costly(expr: Expr) -> bool:
    """Whether an expression multiplies too often or holds a constant that is too long."""
    return degree(expr) > HIGHEST_DEGREE or any(bits(e) > LONGEST_NUMBER for e in walk(expr))
