"""The workload as one lazy query of Polars."""

import polars as pl
from rules import BOUNDS, DIMENSIONS, Rules


def assess(rules: Rules, frame: pl.LazyFrame) -> pl.LazyFrame:
    """Return score, percent, zone and rank, still to be collected."""
    dimensions = [float(w) * _dimension(rules.of(letter)) for letter, w in DIMENSIONS.items()]
    score = pl.col("score")
    percent = pl.col("percent")
    low, high = BOUNDS
    zone = (percent >= low).cast(pl.Int8) + (percent >= high).cast(pl.Int8)
    return (
        frame.select(score=pl.sum_horizontal(dimensions))
        .with_columns(percent=score / float(rules.maximum) * 100)
        .with_columns(zone=zone, rank=score.rank("min", descending=True))
    )


def _dimension(rules: Rules) -> pl.Expr:
    terms = []
    for code, (cap, weight) in rules.points.items():
        terms.append(float(weight) * pl.col(code).clip(0, float(cap)).fill_null(0))
    for code, (cuts, weight) in rules.bands.items():
        of = pl.col(f"{code}_b")
        percent = pl.col(f"{code}_a") / pl.when(of > 0).then(of) * 100
        points = pl.sum_horizontal([(percent >= cut).cast(pl.Int8) for cut in cuts])
        terms.append(float(weight) * points)
    for code, weight in rules.shares.items():
        best = pl.col(code).max()
        share = pl.when(best > 0).then(pl.col(code) / best * 100)
        terms.append(float(weight) * share.fill_null(0))
    return pl.sum_horizontal(terms)
