"""The ASEM Sustainable Connectivity index under ten normalisations and three means.

The figures were computed by the R package COINr in double precision. A figure that it gives
as infinite is undefined here.
"""

from pathlib import Path

import pytest

import mumrules as mr
from mumrules.holes import UNDEFINED
from tests.cases.shared import Match, folder, load, rows

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
DROPPED = {("fracmax", "a_amean"): 28}
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


def compare_places(
    match: Match, assessment: mr.Assessment, published: list[dict[str, str]]
) -> None:
    """Compare the places of every unit with those of a published table."""
    for row in published:
        index = assessment.units.index(row["uCode"])
        for code in row.keys() - {"uCode", "EurAsia_group"}:
            node = "total" if code == "Index" else code
            ours = assessment.results.figure(node, "rank", index)
            match.rounded((row["uCode"], code, "place"), ours, row[code], 0)


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
    """Every indicator under a scale, every node under a mean; what COINr refuses is undefined.

    Under the fraction of the maximum COINr leaves a division of zero by zero out of the means,
    and keeps a division of anything else by zero as infinite; here neither has a result, and no
    node above has one.
    """
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
    match.settle(least=match.cells - DROPPED.get((scale, mean), 0))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "published"),
    [("mixed.yaml", "agg_mixed_am_gm_am"), ("threshold.yaml", "agg_datthresh_0.8")],
)
def test_nodes_of_their_own_kind_are_those_published(file: str, published: str) -> None:
    """Another mean at each level; a node that fewer than four fifths of its parts make up."""
    assessment = load(HERE / file).assess(data_of("Denominated"), unit_column="unit")
    match = Match(f"asem_coinr, {published}")
    compare(match, assessment, rows(folder("asem_coinr") / f"reference/{published}.csv"))
    match.settle()


@pytest.mark.slow
def test_the_chain_gives_what_is_published() -> None:
    """From the data as they are: holes filled, outliers drawn in, scores, nodes, places.

    In double precision the scores of 3.4 and of 3.4000000000000004 become one, so that one of
    the published places is shared.
    """
    of = folder("asem_coinr") / "reference"
    assessment = load(HERE / "chain.yaml").assess(data_of("Denominated"), unit_column="unit")
    match = Match("asem_coinr, the chain")
    for row in rows(of / "chain_Treated.csv"):
        parts = assessment[row["uCode"]].parts
        for code in row.keys() - {"uCode"}:
            match.double((row["uCode"], code), parts[code].value, row[code])
    compare(match, assessment, rows(of / "chain_Normalised.csv"))
    compare(match, assessment, rows(of / "chain_Aggregated.csv"))
    compare_places(match, assessment, rows(of / "chain_ranks.csv"))
    match.settle(least=match.cells - 1)


@pytest.mark.slow
def test_places_within_groups_are_those_published() -> None:
    """The place of every country by every node, among those of its own continent."""
    assessment = load(HERE / "groups.yaml").assess(data_of("Denominated"), unit_column="unit")
    match = Match("asem_coinr, places within groups")
    compare_places(match, assessment, rows(folder("asem_coinr") / "reference/chain_groupranks.csv"))
    match.settle()
