"""The machine operations of a tape as expressions of a dataframe engine, by way of narwhals.

No operand is null or NaN: inputs are filled, and what is divided by zero or raised from below it
is filled too, since it stands under a hole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

if TYPE_CHECKING:
    from collections.abc import Callable


def expression(value: Any) -> nw.Expr:
    """Return a constant as an expression; numbers are floats."""
    if isinstance(value, nw.Expr):
        return value
    return nw.lit(value if isinstance(value, bool) else float(value))


def chosen(flag: Any, yes: Any, no: Any) -> nw.Expr:
    """Return one of two values for each unit."""
    return nw.when(expression(flag)).then(expression(yes)).otherwise(expression(no))


def divided(above: Any, below: Any) -> nw.Expr:
    """Return a quotient, each rounded once; what is divided by zero means nothing."""
    if isinstance(below, nw.Expr):
        # An engine may refuse to divide by zero.
        return expression(above) / chosen(below == 0, 1, below)
    # Polars multiplies by the reciprocal of a constant, and so rounds twice.
    return expression(above) / (expression(above) * 0.0 + float(below))


def _raised(base: Any, exponent: Any) -> nw.Expr:
    return chosen(expression(base) > 0, base, 1) ** float(exponent)


OPERATIONS: dict[str, Callable[..., nw.Expr]] = {
    "add": lambda one, other: expression(one) + expression(other),
    "sub": lambda one, other: expression(one) - expression(other),
    "mul": lambda one, other: expression(one) * expression(other),
    "div": divided,
    # Dask loses track of the rows of a horizontal minimum.
    "least": lambda one, other: chosen(expression(one) < expression(other), one, other),
    "greatest": lambda one, other: chosen(expression(one) > expression(other), one, other),
    "abs": lambda one: expression(one).abs(),
    "floor": lambda one: expression(one).floor().cast(nw.Float64()),
    "nearest": lambda one: (expression(one) + 0.5).floor().cast(nw.Float64()),
    "exp": lambda one: expression(one).exp(),
    "log": lambda one: chosen(expression(one) > 0, one, 1).log(),
    "power": _raised,
    "float": expression,
    "lt": lambda one, other: expression(one) < expression(other),
    "le": lambda one, other: expression(one) <= expression(other),
    "gt": lambda one, other: expression(one) > expression(other),
    "ge": lambda one, other: expression(one) >= expression(other),
    "eq": lambda one, other: expression(one) == expression(other),
    "ne": lambda one, other: expression(one) != expression(other),
    "and": lambda one, other: expression(one) & expression(other),
    "or": lambda one, other: expression(one) | expression(other),
    "xor": lambda one, other: expression(one) != expression(other),
    "not": lambda one: ~expression(one),
    "of flag": lambda flag, step: chosen(flag, step, 0),
    "mask": expression,
    "keep": lambda flag, value: chosen(flag, value, 0),
    "pick": chosen,
    "pick whole": chosen,
    "pick flag": chosen,
}
"""By name, as in NumPy's table; those that fill what is no number are never asked for here."""
