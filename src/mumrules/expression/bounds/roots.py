"""The range rules of powers, exponentials and logarithms: ends rounded outwards."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from mumrules.expression.ranges import Range, any_holes
from mumrules.numbers import plain
from mumrules.real import functions
from mumrules.real.functions import UndefinedError
from mumrules.real.interval import PRECISIONS
from mumrules.real.real import Number, Real

if TYPE_CHECKING:
    from collections.abc import Callable

    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf
    from mumrules.numbers import Exact


def power(expr: Expr, of: RangeOf) -> Range:
    """A base that is never negative: powers of the ends. Anything else is not bounded."""
    base, exponent = (of(arg) for arg in expr.args)
    holes = any_holes((base, exponent))
    if base.low is None or base.low < 0 or exponent.low is None or exponent.low != exponent.high:
        return Range()
    raised = exponent.low
    low, high = _end(lambda x: functions.power(x, raised), base.low), None
    if base.high is not None:
        high = _end(lambda x: functions.power(x, raised), base.high)
    if raised >= 0:
        return Range(_low(low), _high(high), holes)
    return Range(_low(high) or 0, _high(low), holes or base.low == 0)


def exponential(expr: Expr, of: RangeOf) -> Range:
    """Never negative; the exponentials of the ends."""
    r = of(expr.args[0])
    low, high = (None if end is None else _end(functions.exp, end) for end in (r.low, r.high))
    return Range(_low(low) or 0, _high(high))


def logarithm(expr: Expr, of: RangeOf) -> Range:
    """The logarithms of the ends; missing where the operand may not be above zero."""
    r = of(expr.args[0])
    low, high = (
        None if end is None or end <= 0 else _end(functions.ln, end) for end in (r.low, r.high)
    )
    return Range(_low(low), _high(high), r.holes or r.low is None or r.low <= 0)


def outward(value: Number) -> tuple[Exact, Exact]:
    """Return the rationals between which a number lies; twice itself if it is rational."""
    if not isinstance(value, Real):
        return value, value
    low, high = value.enclosure(PRECISIONS[0])
    return plain(Fraction(low)), plain(Fraction(high))


def _end(function: Callable[[Exact], Number], end: Exact) -> tuple[Exact, Exact] | None:
    try:
        return outward(function(end))
    except UndefinedError:
        return None


def _low(end: tuple[Exact, Exact] | None) -> Exact | None:
    return None if end is None else end[0]


def _high(end: tuple[Exact, Exact] | None) -> Exact | None:
    return None if end is None else end[1]
