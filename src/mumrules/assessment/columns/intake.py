"""Raw columns as columns of whole numbers with a factor, of codes, or of conditions."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np

from mumrules.assessment.columns.column import ROUNDING, WHOLE, Array, Column
from mumrules.assessment.columns.scene import HOLE_CODE, Scene
from mumrules.assessment.exact.take import Intake
from mumrules.expression.kinds import Kind
from mumrules.holes import NOT_SUBMITTED, Hole

DECIMALS = (0, 2, 4, 6)
MOST_ODD = 64
LARGEST = 1e15
FINEST = 10**6
BLANK = Hole(NOT_SUBMITTED)


def taken(scene: Scene, intake: Intake, raw: Any, name: str, kind: Kind) -> Column:
    """Take a raw column in; the units whose values floats cannot hold are in doubt.

    Raises:
        BadValueError: A raw value is not of *kind*.
    """
    floats = _as_floats(raw) if kind is Kind.NUMBER else None
    if floats is not None:
        for odd in raw[np.isinf(floats)] if isinstance(raw, np.ndarray) else ():
            intake.value(odd, name, kind)
        return _of_floats(scene, floats)
    return _of_values(scene, [intake.value(value, name, kind) for value in raw], kind)


def _as_floats(raw: Any) -> Array | None:
    """Return a raw column as floats where that loses nothing."""
    if isinstance(raw, np.ndarray):
        if raw.dtype.kind in "iu" and np.all(np.abs(raw.astype(np.float64)) < WHOLE):
            return raw.astype(np.float64)
        return raw if raw.dtype == np.float64 else None
    classes = set(map(type, raw))
    if not classes <= {float, int, type(None)}:
        return None
    if int in classes and any(abs(v) >= WHOLE for v in raw if v.__class__ is int):
        return None
    floats = np.array(raw, np.float64)
    return None if np.isinf(floats).any() else floats


def _of_floats(scene: Scene, floats: Array) -> Column:
    """Read floats at their shortest decimals: as a lattice where nearly all have few digits."""
    absent = np.isnan(floats)
    holes = np.where(absent, scene.hole(BLANK), HOLE_CODE(0)) if absent.any() else None
    clean = np.where(absent, 0.0, floats)
    for decimals in DECIMALS:
        step = 10.0**decimals
        steps = np.rint(clean * step)
        odd = (steps / step != clean) | (np.abs(steps) >= LARGEST)
        if np.count_nonzero(odd) * MOST_ODD <= len(odd):
            scene.doubtful(odd)
            return _lattice(np.where(odd, 0.0, steps), holes, Fraction(1, 10**decimals))
    return _plain(scene, clean, holes)


def _of_values(scene: Scene, values: Sequence[Any], kind: Kind) -> Column:
    """Read exact values and holes."""
    gaps = np.fromiter(
        (scene.holes.code(v) if v.__class__ is Hole else 0 for v in values), HOLE_CODE, len(values)
    )
    holes = gaps if gaps.any() else None
    there = [None if value.__class__ is Hole else value for value in values]
    if kind is Kind.NUMBER:
        return _of_numbers(scene, [0 if value is None else value for value in there], holes)
    if kind is Kind.BOOLEAN:
        return Column(np.array(list(map(bool, there)), np.bool_), holes)
    if kind is Kind.TEXT:
        return Column(
            _array((scene.texts.code(v or "") for v in there), np.int64, len(there)), holes
        )
    days = _array((0 if v is None else v.toordinal() for v in there), np.float64, len(there))
    return _lattice(days, holes, Fraction(1))


def _of_numbers(scene: Scene, numbers: Sequence[Any], holes: Array | None) -> Column:
    below = 1
    for number in numbers:
        if number.__class__ is not int:
            below = lcm(below, number.denominator)
            if below > FINEST:
                break
    if below <= FINEST:
        steps = [int(number * below) for number in numbers]
        odd = np.array([abs(step) >= LARGEST for step in steps], np.bool_)
        scene.doubtful(odd)
        kept = _array((0 if abs(s) >= LARGEST else s for s in steps), np.float64, len(steps))
        return _lattice(kept, holes, Fraction(1, below))
    return _plain(scene, _array(map(_nearest, numbers), np.float64, len(numbers)), holes)


def _plain(scene: Scene, floats: Array, holes: Array | None) -> Column:
    odd = np.abs(floats) >= LARGEST
    scene.doubtful(odd)
    kept = np.where(odd, 0.0, floats)
    most = float(np.max(np.abs(kept), initial=0.0))
    return Column(kept, holes, most=most, error=2 * ROUNDING * most + 1e-300)


def _lattice(steps: Array, holes: Array | None, factor: Fraction) -> Column:
    return Column(steps, holes, factor, float(np.max(np.abs(steps), initial=0.0)))


def _array(values: Iterable[Any], dtype: Any, size: int) -> Array:
    return np.fromiter(values, dtype, size)


def _nearest(value: Any) -> float:
    return float(value) if abs(value) < LARGEST else LARGEST
