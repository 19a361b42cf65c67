"""Rounding to a step, exactly.

A mode says where a value between two steps goes; the names follow IEEE 754 and the
spreadsheet functions of the same names. Half-up is half away from zero, as in the
schoolbook and in Excel's ROUND.
"""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Final

from mumrules.numbers import Exact, plain


def steps(count: Exact, mode: str) -> int:
    """Return *count*, a number of steps, as a whole number of steps."""
    return MODES[mode](count)


def round_to(value: Exact, step: Exact, mode: str) -> Exact:
    """Round *value* to a multiple of *step* (positive)."""
    return plain(Fraction(MODES[mode](Fraction(value) / step) * step))


def _half_up(count: Exact) -> int:
    return floor(count + _HALF) if count >= 0 else -floor(_HALF - count)


def _half_down(count: Exact) -> int:
    return ceil(count - _HALF) if count >= 0 else -ceil(-count - _HALF)


def _half_even(count: Exact) -> int:
    return round(Fraction(count))


def _up(count: Exact) -> int:
    return ceil(count) if count >= 0 else floor(count)


def _down(count: Exact) -> int:
    return floor(count) if count >= 0 else ceil(count)


_HALF = Fraction(1, 2)

MODES: Final[dict[str, Callable[[Exact], int]]] = {
    "half up": _half_up,
    "half even": _half_even,
    "half down": _half_down,
    "up": _up,
    "down": _down,
    "floor": floor,
    "ceiling": ceil,
    "truncate": _down,
}
