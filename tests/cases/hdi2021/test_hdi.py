"""The Human Development Index of 2021, and of every year from 1990 on."""

from collections.abc import Iterator
from pathlib import Path

from tests.cases.shared import Match, folder, load, rows

HERE = Path(__file__).parent
INPUTS = ("le", "eys", "mys", "gnipc")
YEARS = range(1990, 2022)


def test_index_rank_and_tier_are_those_published() -> None:
    """Every country: the index at three decimals, its place, its tier."""
    data = list(records("data.csv", range(2021, 2022)))
    assessment = load(HERE / "hdi.yaml").assess(data)
    match = Match("hdi2021")
    for row in rows(folder("hdi2021") / "expected.csv"):
        ours = assessment[row["iso3"]]
        if row["hdi_2021"]:
            match.rounded((row["iso3"], "index"), ours.score, row["hdi_2021"], 3)
            match.rounded((row["iso3"], "place"), ours.rank, row["hdi_rank_2021"], 0)
        else:
            match.same((row["iso3"], "index"), ours.score, None)
            match.same((row["iso3"], "place"), ours.rank, None)
        match.same((row["iso3"], "tier"), ours.zone, row["hdicode"] or None)
    match.settle()


def test_the_index_of_every_year_is_that_published() -> None:
    """Every country and year from 1990 to 2021, at three decimals.

    Of four years of Rwanda the inputs are published and the index is not.
    """
    data = list(records("data_panel_1990_2021.csv", YEARS))
    assessment = load(HERE / "panel.yaml").assess(data)
    match = Match("hdi2021, 1990 to 2021")
    for row in rows(folder("hdi2021") / "expected_panel_1990_2021.csv"):
        for year in YEARS:
            where, theirs = (row["iso3"], year), row[f"hdi_{year}"]
            ours = assessment[where].score
            if theirs:
                match.rounded(where, ours, theirs, 3)
            else:
                match.same(where, ours, None)
    match.settle(least=match.cells - 4)


def records(file: str, years: range) -> Iterator[dict[str, str]]:
    """Return a row for every country and year."""
    for year in years:
        for row in rows(folder("hdi2021") / file):
            inputs = {name: row[f"{name}_{year}"] for name in INPUTS}
            yield {"unit": row["iso3"], "year": str(year), **inputs}
