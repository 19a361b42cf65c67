"""Ratings of 195 countries in twelve years: sums in bands, and a status by two ratings.

Forty ratings of political rights are one off: an additional question that is no part of the
published data takes points away. Six statuses follow them. Given the published ratings, every
status agrees.
"""

from typing import Any

import mumrules as mr
from tests.cases.shared import HERE, Match, folder, load, rows

CASE = "freedom_house_2012_2023"
OFF = 46


def test_ratings_and_status_from_the_answers() -> None:
    """Both ratings and the status follow from the 25 answers, but for the question left out."""
    match = Match(f"{CASE}, from the answers")
    for row, ours in _assessed("freedom.yaml", "data.csv"):
        for rating in ("political_rights", "civil_liberties"):
            match.rounded((row["unit"], rating), ours.parts[rating].score, row[rating])
        match.same((row["unit"], "status"), ours.parts["status"].outputs["status"], row["status"])
    match.settle(match.cells - OFF)


def test_status_from_the_published_ratings() -> None:
    """Every status follows from the two published ratings."""
    match = Match(f"{CASE}, from the ratings")
    for row, ours in _assessed("status.yaml", "expected.csv"):
        match.same(row["unit"], ours.parts["total"].outputs["status"], row["status"])
    match.settle()


def _assessed(methodology: str, data: str) -> list[tuple[dict[str, str], Any]]:
    """Return each expected row, named by year and country, with our assessment of it."""
    plan = load(HERE / CASE / methodology)
    given = [_named(row) for row in rows(folder(CASE) / data)]
    found: mr.Assessment = plan.assess(given, unit_column="unit")
    return [(row, found[row["unit"]]) for row in map(_named, rows(folder(CASE) / "expected.csv"))]


def _named(row: dict[str, str]) -> dict[str, str]:
    return {"unit": f"{row['country']} {row['year']}", **row}
