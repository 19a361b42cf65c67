"""Rounding to a step, exactly.

A mode says where a value between two steps goes; the names follow IEEE 754 and the
spreadsheet functions of the same names. Half-up is half away from zero, as in the
schoolbook and in Excel's ROUND.
"""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Final

from mumrules.expression.values import ratio
from mumrules.numbers import Exact, Number, plain
from mumrules.real.decide import UndecidedError


def steps(count: Number, mode: str) -> int:
    """Return *count*, a number of steps, as a whole number of steps."""
    return MODES[mode](count)


def round_to(value: Number, step: Exact, mode: str) -> Exact:
    """Round *value* to a multiple of *step* (positive).

    Raises:
        UndecidedError: It cannot be told between which steps the value lies.
    """
    return plain(Fraction(MODES[mode](ratio(value, step)) * step))


def for_show(value: Number, step: Exact, mode: str) -> Number:
    """Round what is only shown: a value that lies as good as between two steps stays as it is."""
    try:
        return round_to(value, step, mode)
    except UndecidedError:
        return value


def _half_up(count: Number) -> int:
    return floor(count + _HALF) if count >= 0 else -floor(_HALF - count)


def _half_down(count: Number) -> int:
    return ceil(count - _HALF) if count >= 0 else -ceil(-count - _HALF)


def _half_even(count: Number) -> int:
    return round(count)


def _up(count: Number) -> int:
    return ceil(count) if count >= 0 else floor(count)


def _down(count: Number) -> int:
    return floor(count) if count >= 0 else ceil(count)


_HALF = Fraction(1, 2)

MODES: Final[dict[str, Callable[[Number], int]]] = {
    "half up": _half_up,
    "half even": _half_even,
    "half down": _half_down,
    "up": _up,
    "down": _down,
    "floor": floor,
    "ceiling": ceil,
    "truncate": _down,
}
