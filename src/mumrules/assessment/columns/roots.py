"""The column forms of powers, exponentials and logarithms: floats with a bound, or doubt."""

from fractions import Fraction

import numpy as np

from mumrules.assessment.columns.column import INFINITE, MARGIN, Array, Column, constant, plain
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.expression.expr import Expr
from mumrules.real.functions import NO_LOGARITHM, NO_ROOT
from mumrules.real.real import Real

# NumPy's functions are within four units of the last place; this is sixteen.
ACCURACY = 2.0**-49
FARTHEST = 700.0


def irrational(value: Real) -> Column:
    """A constant that is not rational."""
    nearest = float(value)
    most = abs(nearest) * MARGIN
    return Column(np.asarray(nearest), most=most, error=most * ACCURACY)


def exponential(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """The exponential; what floats can hardly hold is in doubt."""
    part = plain(parts[0])
    far = ~(np.abs(part.values) <= FARTHEST)
    scene.doubtful(far, part.holes)
    values = np.exp(np.where(far, 0.0, part.values))
    most = _most(values)
    error = most * (float(np.expm1(min(part.error, FARTHEST))) + ACCURACY)
    return scene.sound(Column(values, part.holes, most=most, error=error * MARGIN))


def logarithm(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """The natural logarithm; a hole for what is not above zero."""
    part = plain(parts[0])
    there = _above_zero(scene, part)
    values = np.log(np.where(there, part.values, 1.0))
    error = part.error / _least(part, there) + ACCURACY * _most(values)
    holes = _holes(part.holes, ~there, scene.undefined(NO_LOGARITHM))
    return scene.sound(Column(values, holes, most=_most(values), error=error * MARGIN))


def power(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """A power with a constant exponent that is not zero; any other is in doubt."""
    exponent = constant(parts[1])
    base, holes = plain(parts[0]), first_hole(parts)
    if not exponent or abs(exponent) > FARTHEST:
        scene.doubtful(np.True_)
        return Column(np.asarray(0.0), holes)
    there = _above_zero(scene, base)
    scene.doubtful(~there & (exponent.denominator == 1), holes)
    values = np.power(np.where(there, base.values, 1.0), float(exponent))
    error = _slope(base, there, exponent) * base.error + _inaccuracy(base, there, exponent, values)
    found = np.where(there, values, 0.0)
    if exponent.denominator > 1:
        holes = _holes(holes, base.values < 0, scene.undefined(NO_ROOT))
        zero = scene.undefined("division by zero") if exponent < 0 else np.int16(0)
        holes = _holes(holes, base.values == 0, zero)
    return scene.sound(Column(found, holes, most=_most(found), error=error * MARGIN))


def _above_zero(scene: Scene, part: Column) -> Array:
    """Return where a number is above zero; doubt where that is not sure."""
    if part.error:
        scene.doubtful(np.abs(part.values) <= part.error * MARGIN, part.holes)
    above: Array = part.values > part.error * MARGIN
    return above


def _slope(base: Column, there: Array, exponent: Fraction) -> float:
    """Return a bound of the growth of a power, between the least and the greatest base."""
    if not base.error:
        return 0.0
    steepest = base.most + base.error if exponent >= 1 else _least(base, there)
    found = np.power(np.float64(steepest), float(exponent - 1))
    return float(abs(exponent)) * float(found)


def _inaccuracy(base: Column, there: Array, exponent: Fraction, values: Array) -> float:
    """Return what the exponent and the function itself add to the error."""
    logarithm = max(abs(float(np.log(x))) for x in (_least(base, there), base.most or 1.0))
    return ACCURACY * (1 + float(abs(exponent)) * logarithm) * _most(values)


def _least(part: Column, there: Array) -> float:
    """Return a number above zero that is below all that are *there*."""
    least = float(np.min(np.where(there, part.values, INFINITE), initial=INFINITE)) - part.error
    return 1.0 if least == INFINITE else max(least / MARGIN, 0.0)


def _most(values: Array) -> float:
    return float(np.max(np.abs(values), initial=0.0)) * MARGIN


def _holes(holes: Array | None, where: Array, code: Array | np.int16) -> Array:
    own = np.where(where, code, 0).astype(np.int16)
    return own if holes is None else np.where(holes != 0, holes, own)
