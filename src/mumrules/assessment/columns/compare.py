"""Numbers compared: exactly, or within a bound and in doubt where that is not enough."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from mumrules.assessment.columns.quantity import (
    GREAT,
    INFINITE,
    MARGIN,
    WHOLE,
    Quantity,
    as_float,
    constant,
    divided,
    in_units,
    rounded_up,
)
from mumrules.assessment.columns.slot import Slot
from mumrules.numbers import from_float

if TYPE_CHECKING:
    from mumrules.assessment.columns.absence import Absence
    from mumrules.assessment.columns.scene import Scene
    from mumrules.assessment.columns.slot import Operand

TURNED = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq"}


def compared(scene: Scene, op: str, one: Quantity, other: Quantity, absent: Absence) -> Operand:
    """Record whether *one* is `lt`, `le`, `gt`, `ge` or `eq` to *other*."""
    bound, turned = constant(other), constant(one)
    if bound is not None:
        return _with_constant(scene, op, one, bound, absent)
    if turned is not None:
        return _with_constant(scene, TURNED[op], other, turned, absent)
    if one.below is not None and other.below is not None:
        other = divided(scene.tape, other)
    _, (left_by, right_by) = in_units([one.factor, other.factor])
    left = _multiplied(scene, one, other.below, left_by)
    right = _multiplied(scene, other, one.below, right_by)
    return _decided(scene, op, left, right, absent)


def _with_constant(
    scene: Scene, op: str, one: Quantity, bound: Fraction, absent: Absence
) -> Operand:
    """Compare with a constant: `n` with the constant over the factor."""
    if one.factor == 0:
        one = Quantity(0)
    if one.factor < 0:
        op = TURNED[op]
    ratio = bound / one.factor
    if one.below is not None:
        above, below = ratio.denominator, ratio.numerator
        left = _multiplied(scene, one, None, above)
        right = _multiplied(scene, one.below, None, below)
        return _decided(scene, op, left.changed(below=None), right, absent)
    if one.error == 0 and abs(ratio) < WHOLE:
        return _whole(scene, op, one, ratio)
    nearest = as_float(ratio)
    if one.is_taken and one.factor == 1 and from_float(nearest) == ratio:
        # The decimals of two floats lie as the floats do, and equal floats are one decimal.
        return _decided(
            scene, op, one.changed(error=0.0), Quantity(nearest, low=nearest, high=nearest), absent
        )
    error = rounded_up(abs(nearest), 0.0) if nearest != ratio else 0.0
    return _decided(
        scene, op, one, Quantity(nearest, low=nearest, high=nearest, error=error), absent
    )


def _whole(scene: Scene, op: str, one: Quantity, ratio: Fraction) -> Operand:
    """Compare whole numbers with a rational: with the whole number next to it."""
    if op == "eq":
        if ratio.denominator > 1 or not one.low <= ratio <= one.high:
            return False
        return scene.tape.flag("eq", one.values, int(ratio))
    # n < r as n < ⌈r⌉, n ≤ r as n < ⌊r⌋ + 1, and the others are their opposites.
    opposite = op in {"gt", "ge"}
    bound = ceil(ratio) if op in {"lt", "ge"} else floor(ratio) + 1
    if one.high < bound or one.low >= bound:
        return opposite == (one.low >= bound)
    return scene.tape.flag("ge" if opposite else "lt", one.values, bound)


def _multiplied(
    scene: Scene, quantity: Quantity, below: Quantity | None, multiplier: int
) -> Quantity:
    """Multiply a side by a constant and by the other side's divisor; the factor is then 1."""
    tape, values = scene.tape, quantity.values
    if abs(multiplier) >= GREAT:
        return quantity.changed(low=-INFINITE, high=INFINITE, error=INFINITE)
    by = float(multiplier)
    low, high = sorted((quantity.low * by, quantity.high * by))
    error = quantity.error * abs(by)
    whole = abs(multiplier) < WHOLE
    if multiplier != 1:
        most = max(abs(low), abs(high)) if whole else INFINITE
        values = tape.sized("mul", values, multiplier if whole else by, most=most)
    if below is not None:
        corners = [low * below.low, low * below.high, high * below.low, high * below.high]
        low, high, error = min(corners), max(corners), error * below.high
        values = tape.sized("mul", values, below.values, most=max(abs(low), abs(high)))
    most = max(abs(low), abs(high))
    if error or most >= WHOLE or not whole:
        error = rounded_up(4 * most, error)
    return Quantity(values, low=low, high=high, error=error)


def _decided(scene: Scene, op: str, left: Quantity, right: Quantity, absent: Absence) -> Operand:
    """Compare two numbers of one factor; what is closer than their errors is in doubt."""
    margin = (left.error + right.error) * MARGIN
    if left.high + margin < right.low:
        return op in {"lt", "le"}
    if left.low - margin > right.high:
        return op in {"gt", "ge"}
    if margin:
        left, right = scene.sound(left), scene.sound(right)
        scene.doubtful(_close(scene, left, right, margin), absent)
        return False if op == "eq" else scene.tape.flag(op, left.values, right.values)
    if left.high <= right.low and op in {"le", "gt"}:
        return op == "le"
    if left.low >= right.high and op in {"lt", "ge"}:
        return op == "ge"
    return scene.tape.flag(op, left.values, right.values)


def _close(scene: Scene, left: Quantity, right: Quantity, margin: float) -> Operand:
    """Record whether two numbers are no further apart than *margin*."""
    tape = scene.tape
    if isinstance(right.values, Slot):
        apart = tape.number("abs", tape.number("sub", left.values, right.values))
        return tape.flag("le", apart, margin * MARGIN)
    reach = rounded_up(2 * abs(right.values), margin) * MARGIN
    from_it = tape.flag("ge", left.values, right.values - reach)
    past_it = tape.flag("gt", left.values, right.values + reach)
    return tape.flag("xor", from_it, past_it)
