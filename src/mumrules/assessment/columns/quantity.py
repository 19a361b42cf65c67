"""A column of values as it is recorded, and what is known of its errors."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isfinite, lcm
from typing import TYPE_CHECKING, Any

from mumrules.assessment.columns.absence import PRESENT
from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.columns.tape import FLAG, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mumrules.assessment.columns.absence import Absence
    from mumrules.assessment.columns.slot import Operand
    from mumrules.assessment.columns.tape import Tape

ONE = Fraction(1)
WHOLE = float(2**53)
INFINITE = float("inf")
ROUNDING = 2.0**-53
LEAST = 1e-300
SMALL, GREAT = Fraction(1, 10**200), Fraction(10**200)
MARGIN = 1.0 + 1e-9


@dataclass(slots=True, eq=False)
class Quantity:
    """The values of an expression for every unit.

    A number is `n` times a factor that is the same for all units. As long as every `n` is a
    whole number below 2**53 the arithmetic of floats is exact and the error is zero; after
    that each step adds to one bound for the whole column.

    Attributes:
        values: For a number or a date `n`, for a text its code, for a condition a flag; a
            constant where it is the same for all units. Under a hole it means nothing.
        absent: Where there are holes.
        factor: A number is `n` times this.
        low: The least `n` that there may be.
        high: The greatest.
        error: A bound of the difference between `n` and what it should be.
        below: For a quotient not yet divided: the positive whole numbers by which `n` is to be
            divided.
        marks: Whether the values are no numbers just where there is a hole.
        tight: Whether, as taken from floats, the bounds are two of its numbers.
    """

    values: Operand
    absent: Absence = PRESENT
    factor: Fraction = ONE
    low: float = 0.0
    high: float = 0.0
    error: float = 0.0
    below: Quantity | None = None
    marks: bool = False
    tight: bool = False

    def changed(self, **changes: Any) -> Quantity:
        """Return the same with some attributes changed."""
        found = Quantity(
            self.values,
            self.absent,
            self.factor,
            self.low,
            self.high,
            self.error,
            self.below,
            self.marks,
            self.tight,
        )
        for name, value in changes.items():
            setattr(found, name, value)
        return found

    @property
    def most(self) -> float:
        """A bound of the magnitude of `n`."""
        return max(abs(self.low), abs(self.high))

    @property
    def dtype(self) -> str:
        """The type of the column, or of one that could hold the constant."""
        if isinstance(self.values, Slot):
            return self.values.dtype
        if isinstance(self.values, bool):
            return FLAG
        return width(self.most) if float(self.values).is_integer() else "float64"

    @property
    def is_taken(self) -> bool:
        """Whether it is a column of the table as it stands: one float is one number."""
        return self.tight and isinstance(self.values, Slot) and self.values.op == "input"

    @property
    def is_bounded(self) -> bool:
        """Whether it is a column of floats, or their steps, so that its bounds are two of them."""
        slot = self.values
        if isinstance(slot, Slot) and slot.op == "nearest":
            slot = slot.args[0].args[0]
        if not isinstance(slot, Slot) or slot.op != "input" or not self.tight:
            return False
        return all(
            isinstance(flag, Slot) and flag.op == "nan" and flag.args[0] is slot
            for flag, _ in self.absent
        )

    @property
    def is_sound(self) -> bool:
        """Whether its bounds are known."""
        return isfinite(self.most) and isfinite(self.error)


def number(value: Fraction | int) -> Quantity:
    """Return a constant: once the factor."""
    return Quantity(1, factor=Fraction(value), low=1.0, high=1.0)


def constant(quantity: Quantity) -> Fraction | None:
    """Return the number that a quantity is everywhere, if it is one."""
    held = quantity.values
    if held.__class__ is Slot or quantity.absent or quantity.error or quantity.below is not None:
        return None
    return quantity.factor if held == 1 else Fraction(held) * quantity.factor


def as_float(value: Fraction) -> float:
    """Return the nearest float; an infinity where floats hold the value badly."""
    return float(value) if value == 0 or SMALL < abs(value) < GREAT else INFINITE


def rounded_up(most: float, error: float) -> float:
    """Return a bound of the error after one more rounding of values up to *most*."""
    return (error + ROUNDING * most) * MARGIN + LEAST


def divided(tape: Tape, quantity: Quantity) -> Quantity:
    """Return a quotient as one number."""
    below = quantity.below
    if below is None:
        return quantity
    most = quantity.most / below.low * MARGIN
    return quantity.changed(
        values=tape.number("div", quantity.values, below.values),
        low=-most if quantity.low < 0 else 0.0,
        high=most if quantity.high > 0 else 0.0,
        error=rounded_up(most, quantity.error / below.low),
        below=None,
        marks=False,
    )


def scaled(tape: Tape, quantities: Sequence[Quantity]) -> tuple[Fraction, list[Quantity]]:
    """Return a positive factor and the quantities brought to it.

    All stay exact where the common unit of their factors leaves them below 2**53; else they
    become plain floats.
    """
    unit, multipliers = in_units([quantity.factor for quantity in quantities])
    pairs = list(zip(quantities, multipliers, strict=True))
    if all(_stays_whole(quantity, k) for quantity, k in pairs):
        return unit, [times(tape, quantity, k) for quantity, k in pairs]
    return ONE, [plain(tape, quantity) for quantity in quantities]


def in_units(factors: Sequence[Fraction]) -> tuple[Fraction, list[int]]:
    """Return the greatest positive unit of which all *factors* are whole multiples; and these."""
    below = lcm(*(factor.denominator for factor in factors))
    above = [factor.numerator * (below // factor.denominator) for factor in factors]
    greatest = gcd(*above) or 1
    return Fraction(greatest, below), [number // greatest for number in above]


def _stays_whole(quantity: Quantity, multiplier: int) -> bool:
    if quantity.error or quantity.below is not None or abs(multiplier) >= WHOLE:
        return False
    return quantity.most * abs(multiplier) < WHOLE


def times(tape: Tape, quantity: Quantity, multiplier: int) -> Quantity:
    """Return a quantity with `n` a whole number of times as large, exactly; the factor is 1."""
    if multiplier == 1:
        return quantity.changed(factor=ONE)
    low, high = sorted((quantity.low * multiplier, quantity.high * multiplier))
    most = max(abs(low), abs(high))
    values = tape.sized("mul", quantity.values, multiplier, most=most)
    return quantity.changed(values=values, factor=ONE, low=low, high=high)


def plain(tape: Tape, quantity: Quantity) -> Quantity:
    """Return a quantity of plain floats, each with the factor multiplied in."""
    quantity = divided(tape, quantity)
    factor = as_float(quantity.factor)
    if quantity.factor == 1:
        return quantity
    if factor == INFINITE:
        return quantity.changed(factor=ONE, low=-INFINITE, high=INFINITE, error=INFINITE)
    low, high = sorted((quantity.low * factor, quantity.high * factor))
    most = max(abs(low), abs(high))
    error = rounded_up(2 * most, quantity.error * abs(factor))
    values = tape.number("mul", quantity.values, factor)
    slack = most * 1e-9
    return quantity.changed(
        values=values, factor=ONE, low=low - slack, high=high + slack, error=error
    )
