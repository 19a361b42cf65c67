"""The workload in NumPy, as one writes it by hand: float64, whole columns, no guard."""

from typing import Any

import numpy as np
from rules import BOUNDS, DIMENSIONS, Rules
from workload import Array

Answer = dict[str, Array]


def assess(rules: Rules, columns: dict[str, Array]) -> Answer:
    """Return score, percent, zone and rank."""
    score: Any = 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        for letter, weight in DIMENSIONS.items():
            score = score + float(weight) * _dimension(rules.of(letter), columns)
    percent = score / float(rules.maximum) * 100
    low, high = BOUNDS
    zone = (percent >= low).astype(np.int8) + (percent >= high)
    return {"score": score, "percent": percent, "zone": zone, "rank": ranked(score)}


def _dimension(rules: Rules, columns: dict[str, Array]) -> Any:
    total: Any = 0.0
    for code, (cap, weight) in rules.points.items():
        total = total + float(weight) * np.minimum(np.fmax(columns[code], 0.0), float(cap))
    for code, (cuts, weight) in rules.bands.items():
        of = columns[f"{code}_b"]
        percent = columns[f"{code}_a"] / of * 100
        points: Any = 0.0
        for cut in cuts:
            points = points + (percent >= cut)
        total = total + float(weight) * (points * (of > 0))
    for code, weight in rules.shares.items():
        value = columns[code]
        best = np.fmax.reduce(value, initial=0.0)
        if best > 0:
            total = total + float(weight) * np.fmax(value / best * 100, 0.0)
    return total


def ranked(score: Array) -> Array:
    """Return places from the greatest score down; equal scores share a place."""
    order = np.argsort(-score)
    falling = score[order]
    first = np.concatenate(([True], falling[1:] != falling[:-1]))
    starts = np.flatnonzero(first) + 1
    rank = np.empty(len(score), np.int64)
    rank[order] = starts[np.cumsum(first) - 1]
    return rank
