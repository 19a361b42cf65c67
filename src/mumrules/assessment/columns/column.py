"""A column of values, and what is known of its errors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from mumrules.assessment.exact.coefficient import common_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

Array: TypeAlias = np.ndarray[Any, Any]

ONE = Fraction(1)
WHOLE = float(2**53)
INFINITE = float("inf")
ROUNDING = 2.0**-53
LEAST = 1e-300
SMALL, GREAT = Fraction(1, 10**200), Fraction(10**200)
MARGIN = 1.0 + 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The values of an expression for every unit.

    A number is `n` times a factor that is the same for all units, and `n` is a float. As long
    as every `n` is a whole number below 2**53 the arithmetic is exact and the error is zero;
    after that each step adds to one bound for the whole column.

    Attributes:
        values: For a number or a date `n`, for a text its code, for a condition a boolean; one
            value where it is the same for all units. Under a hole it means nothing.
        holes: The code of each hole, 0 where the value is there; None where all are there.
        factor: A number is `n` times this.
        most: A bound of the magnitude of `n`.
        error: A bound of the difference between `n` and what it should be.
        below: For a quotient not yet divided: the positive whole numbers by which `n` is to be
            divided.
    """

    values: Array
    holes: Array | None = None
    factor: Fraction = ONE
    most: float = 0.0
    error: float = 0.0
    below: Array | None = None


def number(value: Any) -> Column:
    """Return a constant: once the factor."""
    return Column(np.asarray(1.0), factor=Fraction(value), most=1.0)


def constant(column: Column) -> Fraction | None:
    """Return the number that a column is everywhere, if it is one."""
    if column.values.ndim or column.holes is not None or column.error or column.below is not None:
        return None
    return Fraction(float(column.values)) * column.factor


def as_float(value: Fraction) -> float:
    """Return the nearest float; an infinity where floats hold the value badly."""
    return float(value) if value == 0 or SMALL < abs(value) < GREAT else float("inf")


def rounded_up(most: float, error: float) -> float:
    """Return a bound of the error after one more rounding of values up to *most*."""
    return (error + ROUNDING * most) * MARGIN + LEAST


def divided(column: Column) -> Column:
    """Return a quotient as one number."""
    if column.below is None:
        return column
    least = float(np.min(column.below, initial=WHOLE))
    most = column.most / least * MARGIN
    error = rounded_up(most, column.error / least)
    return replace(column, values=column.values / column.below, most=most, error=error, below=None)


def scaled(columns: Sequence[Column]) -> tuple[Fraction, list[Column]]:
    """Return a positive factor and the columns brought to it.

    All stay exact where the common unit of their factors leaves them below 2**53; else they
    become plain floats.
    """
    unit = common_unit([column.factor for column in columns])
    multipliers = [column.factor / unit for column in columns]
    whole = all(_stays_whole(column, k) for column, k in zip(columns, multipliers, strict=True))
    if whole:
        return unit, [times(c, float(k)) for c, k in zip(columns, multipliers, strict=True)]
    return ONE, [plain(column) for column in columns]


def _stays_whole(column: Column, multiplier: Fraction) -> bool:
    if column.error or column.below is not None or abs(multiplier) >= WHOLE:
        return False
    return column.most * float(abs(multiplier)) < WHOLE


def times(column: Column, multiplier: float) -> Column:
    """Return a column with `n` a whole number of times as large, exactly; no factor any more."""
    if multiplier == 1:
        return replace(column, factor=ONE)
    values, most = column.values * multiplier, column.most * abs(multiplier)
    return replace(column, values=values, factor=ONE, most=most)


def plain(column: Column) -> Column:
    """Return a column of plain floats, each with the factor multiplied in."""
    column = divided(column)
    factor = as_float(column.factor)
    if factor == 1 and column.factor == 1:
        return column
    if factor == INFINITE:
        return replace(column, factor=ONE, most=INFINITE, error=INFINITE)
    most = column.most * abs(factor) * MARGIN
    error = rounded_up(2 * most, column.error * abs(factor))
    return replace(column, values=column.values * factor, factor=ONE, most=most, error=error)
