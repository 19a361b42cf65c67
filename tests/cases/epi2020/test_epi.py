"""The Environmental Performance Index of 2020, at every node."""

from fractions import Fraction
from pathlib import Path

from mumrules.expression.values import number
from tests.cases.shared import Match, folder, load, rows

HERE = Path(__file__).parent
NODES = [
    "EPI",
    "HLT",
    "ECO",
    "AIR",
    "H2O",
    "HMT",
    "WMG",
    "BDH",
    "ECS",
    "FSH",
    "CCH",
    "APE",
    "AGR",
    "WRS",
]


def test_every_node_is_that_published() -> None:
    """Every score within a tenth, as the inputs are published rounded to a tenth themselves."""
    parameters = {row["iso"]: row for row in rows(folder("epi2020") / "data.csv")}
    assessment = load(HERE / "epi.yaml").assess(list(parameters.values()), unit_column="iso")
    match = Match("epi2020, scores")
    for row in rows(folder("epi2020") / "expected.csv"):
        parts = assessment[row["iso"]].parts
        for node in NODES:
            ours = parts["total" if node == "EPI" else node].score
            if not row[node]:
                match.same((row["iso"], node), ours, None)
            else:
                match.within((row["iso"], node), ours, row[node], Fraction(1, 10))
    match.settle()


def test_places_follow_from_the_published_scores() -> None:
    """The place by every node, of the published scores of that node alone."""
    published = rows(folder("epi2020") / "expected.csv")
    results = load(HERE / "places.yaml").assess(published, unit_column="iso").results
    match = Match("epi2020, places")
    for index, row in enumerate(published):
        for node in NODES:
            ours = results.figure("total" if node == "EPI" else node, "rank", index)
            theirs = row[f"{node}_rank"]
            if theirs:
                match.rounded((row["iso"], node), ours, theirs, 0)
            else:
                match.same((row["iso"], node), number(ours), None)
    match.settle()
