"""The Human Development Index of 2021, and of every year from 1990 on."""

from pathlib import Path

import pytest

from tests.cases.shared import Match, folder, load, rows

HERE = Path(__file__).parent
INPUTS = ("le", "eys", "mys", "gnipc")


def records(year: str) -> list[dict[str, str]]:
    """Return the inputs of one year."""
    file = "data.csv" if year == "2021" else "data_panel_1990_2021.csv"
    return [
        {"unit": row["iso3"], **{name: row[f"{name}_{year}"] for name in INPUTS}}
        for row in rows(folder("hdi2021") / file)
    ]


def test_index_rank_and_tier_are_those_published() -> None:
    """Every country: the index at three decimals, its place, its tier."""
    assessment = load(HERE / "hdi.yaml").assess(records("2021"))
    match = Match("hdi2021")
    for row in rows(folder("hdi2021") / "expected.csv"):
        ours = assessment[row["iso3"]]
        if not row["hdi_2021"]:
            match.same(row["iso3"], ours.score, None)
            match.same(row["iso3"], ours.rank, None)
            continue
        match.rounded(row["iso3"], ours.score, row["hdi_2021"], 3)
        match.rounded(row["iso3"], ours.rank, row["hdi_rank_2021"], 0)
        match.same(row["iso3"], ours.zone, row["hdicode"])
    match.settle()


@pytest.mark.slow
def test_the_index_of_every_year_is_that_published() -> None:
    """Every country and year from 1990 to 2021, at three decimals.

    Of four years of Rwanda the inputs are published and the index is not.
    """
    published = rows(folder("hdi2021") / "expected_panel_1990_2021.csv")
    plan = load(HERE / "hdi.yaml")
    match = Match("hdi2021, 1990 to 2021")
    for year in range(1990, 2022):
        assessment = plan.assess(records(str(year)))
        for row in published:
            ours, theirs = assessment[row["iso3"]].score, row[f"hdi_{year}"]
            if theirs:
                match.rounded((row["iso3"], year), ours, theirs, 3)
            else:
                match.same((row["iso3"], year), ours, None)
    match.settle(least=match.cells - 4)
