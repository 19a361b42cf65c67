"""The ASEM Sustainable Connectivity index under ten normalisations and three means.

The figures were computed by the R package COINr in double precision. A figure that it gives
as infinite is undefined here.
"""

from pathlib import Path

import pytest

import mumrules as mr
from mumrules.holes import UNDEFINED
from tests.cases.shared import Match, folder, rows

HERE = Path(__file__).parent
SCALES = {
    "minmax_0_100": "{method: min-max}",
    "minmax_1_100": "{method: min-max, worst gets: 1}",
    "zscore_0_1": "{method: z-score, cohort: sample}",
    "zscore_50_10": "{method: z-score, cohort: sample, centre: 50, spread: 10}",
    "rank": "{method: place, counted from: worst, ties: least}",
    "borda": "{method: Borda count, ties: least}",
    "prank": "{method: percentile rank, ties: least, best gets: 1}",
    "dist2max": "{method: min-max, best gets: 1}",
    "dist2ref_DEU": '{method: distance to a target, target: uCode == "DEU", best gets: 1}',
    "fracmax": "{method: fraction of maximum, if less is better: signed, best gets: 1}",
}
MEANS = {
    "a_amean": "{method: weighted mean}",
    "a_gmean": "{method: weighted geometric mean, if zero: no score}",
    "a_hmean": "{method: weighted harmonic mean}",
}
MIXED = """
defaults:
  scale: {method: min-max, worst gets: 1}
total:
  aggregate: weighted mean
  parts:
    Conn: {aggregate: weighted geometric mean}
    Sust: {aggregate: weighted geometric mean}
"""
OUTLIERS = """
defaults:
  outliers:
    one by one:
      up to: 5
      skewness below: 2
      kurtosis below: 3.5
      otherwise: logarithm
"""
SOURCES = {"Denominated": "asem.yaml", "Imputed": "denominated.yaml"}


def variant(file: str, changes: str, place: Path) -> mr.Plan:
    """Return the plan of a methodology that changes a few lines of one of ours."""
    (place / file).write_text((HERE / file).read_text("utf-8"), "utf-8")
    head = f"mumrules: 1\nmethodology: changed@2018\nextends: {file}\nstatus: reconstruction\n"
    (place / "changed.yaml").write_text(head + changes, "utf-8")
    return mr.load(str(place / "changed.yaml"))


def compare(match: Match, assessment: mr.Assessment, published: list[dict[str, str]]) -> None:
    """Compare the score of every unit and node with those of a published table."""
    for row in published:
        parts = assessment[row["uCode"]].parts
        for code, theirs in row.items():
            if code == "uCode":
                continue
            node = parts["total" if code == "Index" else code]
            where = (row["uCode"], code)
            if theirs in {"Inf", "-Inf", "NaN"}:
                match.same(where, node.hole is not None and node.hole.reason, UNDEFINED)
            elif theirs in {"NA", ""}:
                match.same(where, node.score, None)
            else:
                match.double(where, node.score, theirs)


def data_of(source: str) -> list[dict[str, str]]:
    """Return the table that a source begins with."""
    of = folder("asem_coinr")
    file = of / ("data.csv" if source == "Denominated" else "reference/chain_Imputed.csv")
    return [{"unit": row["uCode"], **row} for row in rows(file)]


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("mean", MEANS)
def test_scores_are_those_published(source: str, scale: str, mean: str, tmp_path: Path) -> None:
    """Every indicator under a scale, every node under a mean; what COINr refuses is undefined."""
    reference = folder("asem_coinr") / "reference"
    changes = f"defaults: {{scale: {SCALES[scale]}, aggregate: {MEANS[mean]}}}\n"
    plan = variant(SOURCES[source], changes, tmp_path)
    assessment = plan.assess(data_of(source), unit_column="unit")
    match = Match(f"asem_coinr, {source}, {scale}, {mean}")
    if mean == "a_amean":
        compare(match, assessment, rows(reference / f"norm__{source}__{scale}.csv"))
    published = reference / f"agg__{source}__{scale}__{mean}.csv"
    if published.exists():
        compare(match, assessment, rows(published))
    else:
        undefined = [d for d in assessment.diagnostics if d.name == "undefined"]
        match.same("refused", bool(undefined), True)
    match.settle()


@pytest.mark.slow
def test_another_mean_at_each_level_gives_what_is_published(tmp_path: Path) -> None:
    """Arithmetic means of indicators and of the two halves, geometric ones of the pillars."""
    plan = variant("asem.yaml", MIXED, tmp_path)
    match = Match("asem_coinr, another mean at each level")
    published = folder("asem_coinr") / "reference/agg_mixed_am_gm_am.csv"
    compare(match, plan.assess(data_of("Denominated"), unit_column="unit"), rows(published))
    match.settle()


@pytest.mark.slow
def test_the_chain_gives_what_is_published(tmp_path: Path) -> None:
    """Outliers drawn in, then scores, then nodes, then places."""
    of = folder("asem_coinr") / "reference"
    results = variant("denominated.yaml", OUTLIERS, tmp_path).assess(
        data_of("Imputed"), unit_column="unit"
    )
    match = Match("asem_coinr, the chain")
    for row in rows(of / "chain_Treated.csv"):
        parts = results[row["uCode"]].parts
        for code in row.keys() - {"uCode"}:
            match.double((row["uCode"], code), parts[code].value, row[code])
    compare(match, results, rows(of / "chain_Normalised.csv"))
    compare(match, results, rows(of / "chain_Aggregated.csv"))
    for row in rows(of / "chain_ranks.csv"):
        match.rounded((row["uCode"], "rank"), results[row["uCode"]].rank, row["Index"], 0)
    match.settle()
