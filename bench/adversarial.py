"""Cohorts that floats get wrong: everybody on a bound, ties everywhere."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import numpy as np
from rules import AT_RISK, BOUNDS, STANDARD, Rules
from workload import HOLE, Array, Workload, draw

# What one unit of score is here: everything but the shares of 90 is a multiple of it.
UNIT = Fraction(25, 1_000_000)
NINETY = ("p08", "p09")
SOLVED = ("p02", "r01")


def on_zone_bounds(count: int, seed: int = 7) -> Workload:
    """Every unit but the first is exactly on a bound of a zone.

    All parameters but two are random, those two make up for what is left: a hundredth of them
    is 49 and 72 units of score, which have no common divisor.
    """
    rng = np.random.default_rng(seed)
    parts: list[dict[str, Array]] = []
    while sum(len(part["p02"]) for part in parts) < count:
        parts.append(_solved(min(2 * count, 200_000) + 1_000, rng))
    names = draw(STANDARD, 1).whole
    whole = {name: np.concatenate([part[name] for part in parts])[:count] for name in names}
    return Workload(STANDARD, _with_best(STANDARD, whole))


def _solved(size: int, rng: np.random.Generator) -> dict[str, Array]:
    """Return the units, of *size* random ones, that can be put on a bound."""
    high = rng.random(size) < 0.5
    limit = STANDARD.maximum
    target = np.where(high, *(int(limit * bound / 100 / UNIT) for bound in reversed(BOUNDS)))
    quality = np.clip(np.where(high, 0.68, 0.36) + rng.normal(0, 0.04, size), 0, 1)
    found, score = _others(quality, rng)
    left = target - score
    residue = left * pow(49, -1, 72) % 72
    found["p02"] = residue + 72 * rng.integers(0, 13, size)
    found["r01"] = (left - 49 * found["p02"]) // 72
    good = (found["p02"] <= 1000) & (found["r01"] >= 0) & (found["r01"] <= 1000)
    return {name: steps[good] for name, steps in found.items()}


def _others(quality: Array, rng: np.random.Generator) -> tuple[dict[str, Array], Array]:
    """Return the columns that are not solved for, and what they bring, in units of score."""

    def around() -> Array:
        return np.clip(quality + rng.normal(0, 0.15, len(quality)), 0, 1)

    found: dict[str, Array] = {}
    score = np.zeros(len(quality), np.int64)
    for code, (cap, _) in STANDARD.points.items():
        if code not in SOLVED:
            found[code] = np.rint(around() * 100 * int(cap)).astype(np.int64)
            score += found[code] * int(STANDARD.weight(code) / 100 / UNIT)
    for code, (cuts, _) in STANDARD.bands.items():
        of = rng.integers(20, 400, len(quality))
        part = np.minimum(np.rint(of * around() * 1.15), of).astype(np.int64)
        found[f"{code}_a"], found[f"{code}_b"] = part, of
        points = np.sum([part * 100 >= of * cut for cut in cuts], axis=0)
        score += points * int(STANDARD.weight(code) / UNIT)
    for code in STANDARD.shares:
        if code not in NINETY:
            halves = np.rint(around() * 199).astype(np.int64)
            found[code] = halves * 50
            score += halves * int(STANDARD.weight(code) / 2 / UNIT)
    first, second, units = _ninetieths()
    chosen = rng.integers(0, len(units), len(quality))
    found["p08"], found["p09"] = first[chosen], second[chosen]
    return found, score + units[chosen]


def _ninetieths() -> tuple[Array, Array, Array]:
    """Return pairs of shares of 90.00: each a repeating decimal, their sum whole units."""
    one, other = (grid.ravel() * 50 for grid in np.meshgrid(np.arange(180), np.arange(180)))
    # The score of both is a whole number of 9000ths of the weights' common unit.
    common = STANDARD.weight("p08") / 90 / UNIT, STANDARD.weight("p09") / 90 / UNIT
    scale = np.lcm(common[0].denominator, common[1].denominator)
    sums = one * int(common[0] * scale) + other * int(common[1] * scale)
    whole = (sums % scale == 0) & (one % 900 != 0)
    return one[whole], other[whole], sums[whole] // scale


def whole_numbers(count: int, seed: int = 7) -> Workload:
    """Points are whole and shares are tens of percent: ties are common."""
    return _coarse(STANDARD, 1_000, count, seed)


def whole_percents(count: int, seed: int = 7) -> Workload:
    """Points are whole and shares are whole percents: ties are rarer, bounds are met."""
    return _coarse(STANDARD, 100, count, seed)


def _coarse(rules: Rules, step: int, count: int, seed: int) -> Workload:
    whole = dict(draw(rules, count, seed).whole)
    for code in (*rules.points, *rules.shares):
        grain = step if code in rules.shares else 100
        steps = whole[code]
        whole[code] = np.where(steps == HOLE, HOLE, np.rint(steps / grain).astype(int) * grain)
    return Workload(rules, _with_best(rules, whole, 10_000))


def on_band_bounds(count: int, seed: int = 7) -> Workload:
    """Every percentage is exactly a bound of its bands, of 29, 57 and 58 percent."""
    rng = np.random.default_rng(seed)
    whole = dict(draw(AT_RISK, count, seed).whole)
    for code, (cuts, _) in AT_RISK.bands.items():
        of = 100 * rng.integers(1, 20, count)
        whole[f"{code}_a"], whole[f"{code}_b"] = of // 100 * rng.choice(cuts, count), of
    return Workload(AT_RISK, _with_best(AT_RISK, whole, 10_000))


def _with_best(
    rules: Rules, whole: Mapping[str, Array], best: int | None = None
) -> Mapping[str, Array]:
    """Make the first unit the best of every share, so that the best is known."""
    for code in rules.shares:
        whole[code][0] = best or (9_000 if code in NINETY else 10_000)
    return whole


COHORTS: Mapping[str, Callable[[int], Workload]] = {
    "every unit on a zone bound": on_zone_bounds,
    "whole numbers with ties": whole_numbers,
    "whole percents": whole_percents,
    "percents on band bounds": on_band_bounds,
}
