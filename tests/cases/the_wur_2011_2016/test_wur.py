"""Scores of universities by two editions, and their places in six years.

The pillars are published at one decimal, so a score of ours may be off by 0.1. Places are
worked out from the published scores, as a tenth moves many of them. From 2012 on an income that
is not shown was known to the publisher: such scores cannot be worked out.
"""

from collections.abc import Iterator
from fractions import Fraction

from tests.cases.shared import HERE, Match, folder, load, rows

CASE = "the_wur_2011_2016"
EDITIONS = {"2011.yaml": ("2011",), "2012.yaml": ("2012", "2013", "2014", "2015", "2016")}


def test_scores_follow_from_the_pillars() -> None:
    """Every score that can be worked out is within a tenth, by the edition of its year."""
    match = Match(f"{CASE}, scores")
    for edition, years in EDITIONS.items():
        data = list(published("data.csv", years))
        found = load(HERE / CASE / edition).assess(data, unit_column="university_name")
        for given, row in zip(data, published("expected.csv", years), strict=True):
            where = (row["university_name"], int(row["year"]))
            if not given["income"] and row["year"] != "2011":
                match.skip("the income is not shown, the score counts it")
                continue
            match.within(where, found[where].score, row["total_score"], Fraction(1, 10))
    match.settle()


def test_places_follow_from_the_published_scores() -> None:
    """Every place within its year, of the published scores.

    In 2016 three universities share the place 106 and the next one is given 108, so that 44
    places from there to 150 are one too good.
    """
    data = rows(folder(CASE) / "expected.csv")
    found = load(HERE / CASE / "places.yaml").assess(data, unit_column="university_name")
    match = Match(f"{CASE}, places")
    for row in data:
        where = (row["university_name"], int(row["year"]))
        match.rounded(where, found[where].rank, row["world_rank"].lstrip("="), 0)
    match.settle(least=match.cells - 44)


def published(file: str, years: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Return the rows of a file that are of some years."""
    return (row for row in rows(folder(CASE) / file) if row["year"] in years)
