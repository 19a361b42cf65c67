"""The column form of rounding: a whole number of steps, decided exactly or in doubt."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

import numpy as np

from mumrules.assessment.columns.column import MARGIN, WHOLE, Array, Column, divided, plain
from mumrules.assessment.columns.scene import Scene
from mumrules.expression.expr import Expr


def rounded(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """A multiple of a step."""
    step, mode = expr.options
    assert isinstance(step, int | Fraction)
    part = divided(parts[0])
    ratio = part.factor / step
    above, below = abs(ratio.numerator), ratio.denominator
    sign = -1.0 if ratio < 0 else 1.0
    if part.error == 0 and max(above, below) < WHOLE / 4 and part.most * above < WHOLE / 4:
        counted = part.values * sign * float(above)
        whole = np.floor_divide(counted, float(below))
        twice = 2 * (counted - whole * below)
        values = _steps(str(mode), whole, np.sign(twice), np.sign(twice - below))
        most = part.most * above / below + 2
        return Column(values, part.holes, Fraction(step), most)
    return _guarded(scene, replace(part, factor=ratio), str(mode), Fraction(step))


def _guarded(scene: Scene, part: Column, mode: str, step: Fraction) -> Column:
    """Round floats; what is too close to where the mode breaks is in doubt."""
    counted = scene.sound(plain(part))
    if counted.most >= WHOLE / 4:
        scene.doubtful(np.True_)
        return Column(np.asarray(0.0), part.holes, step)
    whole = np.floor(counted.values)
    twice = 2 * (counted.values - whole)
    margin = 2 * counted.error * MARGIN + 1e-300
    breaks = (np.abs(twice - 1),) if mode.startswith("half") else (twice, 2 - twice)
    for distance in breaks:
        scene.doubtful(distance <= margin, part.holes)
    values = _steps(mode, whole, np.sign(twice), np.sign(twice - 1))
    return Column(values, part.holes, step, counted.most + 2)


def _steps(mode: str, whole: Array, rest: Array, half: Array) -> Array:
    """Return whole steps from the step below, the sign of the rest, and of the rest less half."""
    return np.asarray(whole + MODES[mode](whole, rest > 0, half))


MODES: Final[dict[str, Callable[[Any, Any, Any], Any]]] = {
    "half up": lambda whole, _, half: np.where(whole >= 0, half >= 0, half > 0),
    "half even": lambda whole, _, half: (half > 0) | ((half == 0) & (whole % 2 == 1)),
    "half down": lambda whole, _, half: np.where(whole >= 0, half > 0, half >= 0),
    "up": lambda whole, rest, _: (whole >= 0) & rest,
    "down": lambda whole, rest, _: (whole < 0) & rest,
    "floor": lambda whole, _rest, _half: np.zeros_like(whole, dtype=np.bool_),
    "ceiling": lambda _whole, rest, _half: rest,
    "truncate": lambda whole, rest, _: (whole < 0) & rest,
}
