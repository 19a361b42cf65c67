"""The column forms of powers, exponentials and logarithms: floats with a bound, or doubt."""

from fractions import Fraction
from math import exp, expm1, log

from mumrules.assessment.columns.quantity import (
    INFINITE,
    MARGIN,
    ROUNDING,
    Quantity,
    constant,
    plain,
)
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.assessment.columns.slot import Operand
from mumrules.expression.expr import Expr
from mumrules.real.functions import NO_LOGARITHM, NO_ROOT
from mumrules.real.real import Real

# The engines' functions are within four units of the last place; this is sixteen.
ACCURACY = 2.0**-49
FARTHEST = 700.0


def irrational(value: Real) -> Quantity:
    """A constant that is not rational."""
    nearest = float(value)
    error = abs(nearest) * MARGIN * ACCURACY
    return Quantity(nearest, low=nearest - error, high=nearest + error, error=error)


def exponential(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """The exponential, of numbers that floats hold well."""
    part = plain(scene.tape, parts[0])
    if not part.is_sound or part.most + part.error > FARTHEST:
        return scene.undecided(part.absent)
    most = exp(part.high) * MARGIN
    error = most * (expm1(part.error) + ACCURACY) * MARGIN
    values = scene.tape.number("exp", part.values)
    return Quantity(values, part.absent, low=0.0, high=most, error=error)


def logarithm(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """The natural logarithm; a hole for what is not above zero."""
    least = _least(parts[0])
    part = plain(scene.tape, parts[0])
    if least is None:
        return scene.undecided(part.absent)
    above = _above_zero(scene, part, least)
    absent = (*part.absent, *scene.undefined(NO_LOGARITHM, scene.tape.flag("not", above)))
    if part.high < least:
        return Quantity(0, absent)
    low, high = log(least), log(part.high)
    most = max(abs(low), abs(high)) * MARGIN
    error = (part.error / least + ACCURACY * most) * MARGIN
    values = scene.tape.number("log", part.values)
    slack = most * 1e-9 + 1e-300
    return scene.sound(Quantity(values, absent, low=low - slack, high=high + slack, error=error))


def power(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """A power with a constant exponent that is not zero, of what is above zero or is zero."""
    exponent, least = constant(parts[1]), _least(parts[0])
    base, absent = plain(scene.tape, parts[0]), first_hole(parts)
    if not exponent or abs(exponent) > FARTHEST or least is None or not base.is_sound:
        return scene.undecided(absent)
    tape = scene.tape
    above = _above_zero(scene, base, least)
    if exponent.denominator == 1:
        scene.doubtful(tape.flag("not", above), absent)
    else:
        below = tape.flag("lt", base.values, 0) if base.low < 0 else False
        absent = (*absent, *scene.undefined(NO_ROOT, below))
        if exponent < 0:
            zero = tape.flag("eq", base.values, 0) if base.low <= 0 else False
            absent = (*absent, *scene.undefined("division by zero", zero))
    if base.high < least:
        return Quantity(0, absent)
    return scene.sound(_raised(scene, base, least, exponent, above, absent))


def _raised(
    scene: Scene, base: Quantity, least: float, exponent: Fraction, above: Operand, absent: object
) -> Quantity:
    """Raise numbers from *least* up; those that are not above zero give zero."""
    tape, by = scene.tape, float(exponent)
    try:
        ends = (least**by, base.high**by)
        steepest = (base.high if exponent >= 1 else least) ** (by - 1)
    except OverflowError:
        return Quantity(0, low=-INFINITE, high=INFINITE)
    most = max(ends) * MARGIN
    logarithm = max(abs(log(least)), abs(log(base.high)))
    error = abs(by) * steepest * base.error + ACCURACY * (1 + abs(by) * logarithm) * most
    values = tape.pick(above, tape.number("power", base.values, by), 0, "float64")
    low = 0.0 if above is not True else min(ends) / MARGIN
    return Quantity(values, absent, low=low, high=most, error=error * MARGIN)  # type: ignore[arg-type]


def _above_zero(scene: Scene, part: Quantity, least: float) -> Operand:
    """Record whether a number is above zero: none lies between zero and *least*."""
    return True if part.low > 0 else scene.tape.flag("ge", part.values, least * 0.5)


def _least(part: Quantity) -> float | None:
    """Return a number above zero that no number above zero is below; None where none is known."""
    factor = float(abs(part.factor)) if part.factor else 0.0
    if part.low > 0 and part.factor > 0:
        least = (part.low - part.error) * factor / MARGIN
        return least if least > 0 else None
    if part.error or part.below is not None or not factor:
        return None
    return factor * (1 - 4 * ROUNDING)
