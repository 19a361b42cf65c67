"""Six years of a ranking of universities: two editions, every year a cohort of its own."""

from fractions import Fraction
from pathlib import Path

from tests.cases.shared import Match, folder, load, rows

HERE = Path(__file__).parent
SOURCE = "the_wur_2011_2016"


def test_totals_are_those_published() -> None:
    """Every total within a tenth, as the inputs are rounded to a tenth themselves.

    From 2012 on the publisher hides some incomes and uses them all the same: those 81 totals
    cannot be worked out, and are left out.
    """
    data = rows(folder(SOURCE) / "data.csv")
    published = {
        (r["university_name"], int(r["year"])): r for r in rows(folder(SOURCE) / "expected.csv")
    }
    match, hidden = Match("the_wur_2011_2016, totals"), 0
    for edition in ("2011", "2012"):
        years = [r for r in data if (r["year"] == "2011") == (edition == "2011")]
        assessment = load(HERE / f"{edition}.yaml").assess(years, unit_column="university_name")
        for row in years:
            key = (row["university_name"], int(row["year"]))
            if edition == "2012" and not row["income"]:
                hidden += 1
                continue
            theirs = published[key]["total_score"]
            match.within(key, assessment[key].score, theirs, Fraction(1, 10))
    assert (hidden, match.cells) == (81, len(data) - 81)
    match.settle()


def test_places_follow_from_the_published_totals() -> None:
    """Places within each year; those of 2016 are off by one below three that share place 106."""
    published = rows(folder(SOURCE) / "expected.csv")
    assessment = load(HERE / "places.yaml").assess(published, unit_column="university_name")
    match = Match("the_wur_2011_2016, places")
    for row in published:
        ours = assessment[row["university_name"], int(row["year"])].rank
        match.rounded(row["university_name"], ours, row["world_rank"].removeprefix("="), 0)
    match.settle(least=1001 + 156)
