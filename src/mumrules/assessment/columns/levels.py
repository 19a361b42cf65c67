"""The values of a cohort in order as floats, and where the numbers of a column stand among them."""

from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import INFINITE, MARGIN, ROUNDING, WHOLE, as_float
from mumrules.assessment.order import Steps
from mumrules.real.real import Real


class Stand(NamedTuple):
    """Where numbers stand.

    Attributes:
        rung: How many levels come before each.
        on: Whether it stands on the next one.
        doubt: Whether floats leave this open.
    """

    rung: Array
    on: Array
    doubt: Array


def stand(figure: Settled, rows: Array, levels: Steps, best: str) -> Stand:
    """Return where the units at *rows* stand among the *levels* of a cohort, the best first."""
    factor, error = figure.quantity.factor, figure.quantity.error
    heights, inexact = _between_wholes(levels, factor), 0.0
    if error or heights is None:
        heights, inexact = _in_floats(levels, factor)
    numbers = figure.approximate()[rows]
    if (best == "lowest") != (factor >= 0):
        heights, numbers = -heights, -numbers
    reach = error * MARGIN + inexact
    doubt = ~np.isfinite(numbers) | np.isin(rows, figure.doubted)
    with np.errstate(invalid="ignore"):  # infinities are in doubt
        low, high = numbers - reach, numbers + reach
    rung = np.searchsorted(heights, low, side="left")
    if reach:
        close = np.searchsorted(heights, high, side="right") > rung
        return Stand(rung, np.zeros(len(rows), np.bool_), doubt | close)
    on = np.append(heights, np.nan)[rung] == numbers
    return Stand(rung, on, doubt)


def _between_wholes(levels: Steps, factor: Fraction) -> Array | None:
    """Return the levels in units of *factor*; None where floats do not hold them.

    Halves stand for all that lies between two whole numbers.
    """
    by = levels.step / factor
    finest = max(abs(by.numerator), by.denominator)
    if not levels.whole or finest * max(map(abs, levels.numbers), default=0) >= WHOLE / 4:
        return None
    above = np.array(levels.numbers, np.int64) * by.numerator
    whole, rest = np.divmod(above, by.denominator)
    found: Array = whole + 0.5 * (rest != 0)
    return found


def _in_floats(levels: Steps, factor: Fraction) -> tuple[Array, float]:
    """Return the levels in units of *factor*, and a bound of their error."""
    by = as_float(levels.step / factor)
    most = max(map(abs, levels.numbers), default=0) if levels.whole else INFINITE
    if most < WHOLE and by < INFINITE:
        heights = np.array(levels.numbers, np.float64) * by
    else:
        heights = np.array([_height(value, factor) for value in levels.values()], np.float64)
    return heights, 4 * ROUNDING * MARGIN * float(np.max(np.abs(heights), initial=0.0))


def _height(value: Any, factor: Fraction) -> float:
    return float(value / factor) if value.__class__ is Real else as_float(Fraction(value) / factor)
