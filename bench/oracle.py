"""Zones and places of a workload in whole numbers, for what readers and peers are held against."""

from fractions import Fraction
from math import lcm

import numpy as np
from rules import BOUNDS
from workload import HOLE, Array, Workload


def zones_and_places(workload: Workload) -> tuple[Array, Array]:
    """Return the zone (0, 1, 2) and the place of each unit, exactly.

    Raises:
        OverflowError: The best values of the cohort have no common unit that is large enough.
    """
    rules = workload.rules
    terms = [(_steps(workload, code), rules.weight(code) * unit) for code, unit in _units(workload)]
    cuts = [rules.maximum * bound / 100 for bound in BOUNDS]
    scale = lcm(*(x.denominator for x in (*(weight for _, weight in terms), *cuts)))
    if scale * max(rules.maximum, 1) >= 2**62:
        raise OverflowError(scale)
    scores = sum(steps * int(weight * scale) for steps, weight in terms)
    assert isinstance(scores, np.ndarray)
    zones = sum((scores >= int(cut * scale)).astype(np.int64) for cut in cuts)
    return np.asarray(zones), places(scores)


def places(scores: Array) -> Array:
    """Return the place of each score: equal ones share the better place."""
    ordered = np.sort(-scores)
    return np.searchsorted(ordered, -scores, side="left") + 1


def _units(workload: Workload) -> list[tuple[str, Fraction]]:
    """Return each parameter and what one step of its score is in points."""
    rules = workload.rules
    best = {code: int(workload.whole[code].max()) for code in rules.shares}
    units = dict.fromkeys(rules.points, Fraction(1, 100)) | dict.fromkeys(rules.bands, Fraction(1))
    return [*units.items(), *((code, Fraction(100, best[code])) for code in rules.shares)]


def _steps(workload: Workload, code: str) -> Array:
    """Return the score of one parameter in whole steps."""
    rules, whole = workload.rules, workload.whole
    if code in rules.bands:
        part, of = whole[f"{code}_a"], whole[f"{code}_b"]
        known = (part != HOLE) & (of != HOLE) & (of > 0)
        cuts, _ = rules.bands[code]
        return np.asarray(sum(known & (part * 100 >= of * cut) for cut in cuts), np.int64)
    steps = np.where(whole[code] == HOLE, 0, whole[code])
    cap = 100 * int(rules.points[code][0]) if code in rules.points else None
    return np.clip(steps, 0, cap) if cap is not None else steps
