"""The methodology of the benchmark, as expressions, and random units for it.

26 parameters in three dimensions: 10 points with a cap, 8 bands on a percentage of two
counts, 8 shares of the best of the cohort. A missing value scores 0.
"""

import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from mumrules.expression.build import (
    banded,
    coalesce,
    greatest,
    least,
    number_input,
    over_cohort,
    ranked,
    total,
)
from mumrules.expression.expr import Expr

POINTS: Mapping[str, tuple[str, str]] = {
    "p01": ("5", "0.1"),
    "p02": ("10", "0.35"),
    "p03": ("3", "0.25"),
    "p04": ("2", "0.15"),
    "c01": ("4", "0.3"),
    "c02": ("10", "0.2"),
    "c03": ("5", "0.35"),
    "r01": ("10", "0.45"),
    "r02": ("5", "0.1"),
    "r03": ("3", "0.35"),
}
BANDS: Mapping[str, tuple[tuple[int, ...], str]] = {
    "p05": ((50, 80), "0.5"),
    "p06": ((60, 85, 95), "0.35"),
    "p07": ((50, 75), "0.45"),
    "c04": ((50, 80), "0.6"),
    "c05": ((40, 70, 90), "0.25"),
    "c06": ((65, 95), "0.4"),
    "r04": ((50, 80), "0.7"),
    "r05": ((70, 90), "0.55"),
}
SHARES: Mapping[str, str] = {
    "p08": "0.01",
    "p09": "0.02",
    "p10": "0.015",
    "c07": "0.02",
    "c08": "0.01",
    "r06": "0.03",
    "r07": "0.02",
    "r08": "0.025",
}
DIMENSIONS: Mapping[str, str] = {"p": "0.35", "c": "0.25", "r": "0.4"}


def methodology() -> list[Expr]:
    """Return the outputs: three dimensions, total, percent, zone, place."""
    parts = list(map(_dimension, DIMENSIONS))
    score = total(
        part * Fraction(weight) for part, weight in zip(parts, DIMENSIONS.values(), strict=True)
    )
    percent = 100 * score / maximum()
    zone = banded(percent, [(40, True), (70, True)], ["red", "yellow", "green"])
    return [*parts, score, percent, zone, ranked(score)]


def maximum() -> Fraction:
    """Return the most that a unit can score."""
    tops = {code: Fraction(top) * Fraction(weight) for code, (top, weight) in POINTS.items()}
    tops |= {code: len(cuts) * Fraction(weight) for code, (cuts, weight) in BANDS.items()}
    tops |= {code: 100 * Fraction(weight) for code, weight in SHARES.items()}
    return sum((Fraction(DIMENSIONS[code[0]]) * top for code, top in tops.items()), Fraction(0))


def _dimension(letter: str) -> Expr:
    scores = {**_points(), **_bands(), **_shares()}
    return total(score for code, score in scores.items() if code.startswith(letter))


def _points() -> dict[str, Expr]:
    return {
        code: coalesce(least(greatest(number_input(code), 0), Fraction(top)), 0) * Fraction(weight)
        for code, (top, weight) in POINTS.items()
    }


def _bands() -> dict[str, Expr]:
    found = {}
    for code, (cuts, weight) in BANDS.items():
        percentage = number_input(f"{code}_a") / number_input(f"{code}_b") * 100
        points = banded(percentage, [(cut, True) for cut in cuts], range(len(cuts) + 1))
        found[code] = coalesce(points, 0) * Fraction(weight)
    return found


def _shares() -> dict[str, Expr]:
    found = {}
    for code, weight in SHARES.items():
        value = number_input(code)
        found[code] = coalesce(value / over_cohort("max", value) * 100, 0) * Fraction(weight)
    return found


def units(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return random units: decimals of two digits and whole counts as floats, 2 % missing."""
    rng = random.Random(seed)
    return [dict(_unit(rng)) for _ in range(count)]


def _unit(rng: random.Random) -> Iterator[tuple[str, float | None]]:
    quality = rng.betavariate(3, 2)
    for code, value in _raw(rng, quality):
        yield code, None if rng.random() < 0.02 else value


def _raw(rng: random.Random, quality: float) -> Iterator[tuple[str, float]]:
    for code, (top, _) in POINTS.items():
        yield code, round(float(top) * (1.5 * quality + 0.6 * rng.random() - 0.4), 2)
    for code in BANDS:
        whole = round(rng.lognormvariate(5, 1.2)) + 1
        share = min(0.35 + 0.5 * quality + 0.35 * rng.random(), 1)
        yield f"{code}_a", float(round(whole * share))
        yield f"{code}_b", float(0 if rng.random() < 0.005 else whole)
    for code in SHARES:
        yield code, round(100 * (0.15 + 0.6 * quality + 0.25 * rng.random()), 2)
