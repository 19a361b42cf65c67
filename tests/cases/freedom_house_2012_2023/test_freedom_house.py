"""Ratings of 195 countries in twelve years: sums in bands, and a status by two ratings.

Forty ratings of political rights are one off: an additional question that is no part of the
published data takes points away. Six statuses follow them. Given the published ratings, every
status agrees.
"""

from collections.abc import Iterator
from typing import TypeAlias

import mumrules as mr
from tests.cases.shared import HERE, Match, folder, load, rows

CASE = "freedom_house_2012_2023"
OFF = 46

Where: TypeAlias = tuple[str, int]


def test_ratings_and_status_from_the_answers() -> None:
    """Both ratings and the status follow from the 25 answers, but for the question left out."""
    match = Match(f"{CASE}, from the answers")
    for where, row, ours in _assessed("freedom.yaml", "data.csv"):
        for rating in ("political_rights", "civil_liberties"):
            match.rounded((*where, rating), ours.parts[rating].score, row[rating])
        match.same((*where, "status"), ours.parts["status"].outputs["status"], row["status"])
    match.settle(match.cells - OFF)


def test_status_from_the_published_ratings() -> None:
    """Every status follows from the two published ratings."""
    match = Match(f"{CASE}, from the ratings")
    for where, row, ours in _assessed("status.yaml", "expected.csv"):
        match.same(where, ours.parts["total"].outputs["status"], row["status"])
    match.settle()


def _assessed(
    methodology: str, data: str
) -> Iterator[tuple[Where, dict[str, str], mr.UnitAssessment]]:
    """Give each country and year with its expected row and our assessment of it."""
    plan = load(HERE / CASE / methodology)
    found = plan.assess(folder(CASE) / data, unit_column="country")
    for row in rows(folder(CASE) / "expected.csv"):
        where = (row["country"], int(row["year"]))
        yield where, row, found[where]
