"""The workload in pandas, a frame in and a frame out."""

from typing import Any

import pandas as pd
from rules import BOUNDS, DIMENSIONS, Rules


def assess(rules: Rules, frame: pd.DataFrame) -> pd.DataFrame:
    """Return score, percent, zone and rank."""
    score: Any = 0.0
    for letter, weight in DIMENSIONS.items():
        score = score + float(weight) * _dimension(rules.of(letter), frame)
    percent = score / float(rules.maximum) * 100
    low, high = BOUNDS
    zone = (percent >= low).astype("int8") + (percent >= high).astype("int8")
    rank = score.rank(method="min", ascending=False)
    return pd.DataFrame({"score": score, "percent": percent, "zone": zone, "rank": rank})


def _dimension(rules: Rules, frame: pd.DataFrame) -> Any:
    total: Any = 0.0
    for code, (cap, weight) in rules.points.items():
        total = total + float(weight) * frame[code].clip(0, float(cap)).fillna(0)
    for code, (cuts, weight) in rules.bands.items():
        of = frame[f"{code}_b"]
        percent = frame[f"{code}_a"] / of.where(of > 0) * 100
        points: Any = 0
        for cut in cuts:
            points = points + (percent >= cut).astype(float)
        total = total + float(weight) * points
    for code, weight in rules.shares.items():
        best = frame[code].max()
        if best > 0:
            total = total + float(weight) * (frame[code] / best * 100).fillna(0)
    return total
