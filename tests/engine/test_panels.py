"""Units that stand once a period, groups, and values put in place of holes, at the door."""

import json
from typing import Any

import pytest

import mumrules as mr
from mumrules.holes import Hole
from mumrules.writers.json import document
from tests.written import assessed, planned

PANEL = """
cohort: {group: region, period: year}
defaults: {aggregate: sum, missing: previous}
total:
  parts:
    "1": {better: higher, scale: {method: share of the best, if best is zero: 0}}
    "2": {scale: points}
ranks: {by: score}
rankings:
  region: {within: group}
"""
ROWS: list[dict[str, Any]] = [
    {"unit": "A", "region": "n", "year": 2021, "1": 40, "2": 0},
    {"unit": "B", "region": "n", "year": 2021, "1": 80, "2": 0},
    {"unit": "A", "region": "n", "year": 2022, "1": None, "2": 0},
    {"unit": "B", "region": "s", "year": 2022, "1": 10, "2": 0},
    {"unit": "C", "region": "s", "year": 2022, "1": 20, "2": 0},
]


@pytest.fixture
def panel() -> mr.Assessment:
    """Return the results of three units over two years."""
    return assessed(PANEL, ROWS)


def test_a_row_is_asked_for_by_unit_and_period(panel: mr.Assessment) -> None:
    """Each period is a cohort of its own, with its own places."""
    assert [(panel[u, y].score, panel[u, y].rank) for u, y in (("A", 2021), ("B", 2021))] == [
        (50, 2),
        (100, 1),
    ]
    assert (panel["C", 2022].period, panel["C", 2022].ranks) == (2022, {"region": 1})
    assert panel["C"].score == 50


def test_a_name_alone_needs_its_period(panel: mr.Assessment) -> None:
    """The error names the periods of the unit, also where another is asked for."""
    with pytest.raises(mr.MumrulesError, match="stands in several periods: 2021, 2022"):
        panel["A"]
    with pytest.raises(mr.MumrulesError, match="`C` does not stand in the period `2021`"):
        panel["C", 2021]
    with pytest.raises(mr.MumrulesError, match="not stand in the period `'2022'`") as raised:
        panel["A", "2022"]
    assert "its periods are 2021, 2022" in str(raised.value.diagnostics[0].help[0])
    with pytest.raises(mr.MumrulesError, match="no unit is named `D, 2022`"):
        panel["D", 2022]


def test_what_was_put_in_place_is_told(panel: mr.Assessment) -> None:
    """The value, the hole that it stands in for, and the coverage without it."""
    part = panel["A", 2022].parts["1"]
    assert (part.value, part.score, part.coverage) == (40, 100, 0)
    assert part.imputed == Hole("not submitted")
    assert panel["B", 2022].parts["1"].imputed is None
    assert "previous" in str(panel.explain(("A", 2022)))


def test_json_tells_period_rankings_and_imputation(panel: mr.Assessment) -> None:
    """The period stands beside the unit."""
    said = json.loads(json.dumps(document(panel.results)))["units"][2]
    assert (said["unit"], said["period"], said["rank region"]) == ("A", 2022, 1)
    assert said["parts"]["1"]["imputed"] == "not submitted"


def test_frames_have_period_and_rankings(panel: mr.Assessment) -> None:
    """The columns come after the unit and after the figures of the root."""
    columns = list(panel.to_frame().columns)
    assert columns[:2] == ["unit", "period"]
    assert "rank region" in columns


def test_a_saved_cohort_is_that_of_its_rules_alone() -> None:
    """Other rules refuse it, and so does a text that is none."""
    plan, other = planned(PANEL), planned(PANEL.replace("if best is zero: 0", "if best is zero: 1"))
    text = plan.assess(ROWS, unit_column="unit").reference.to_json()
    row = {"region": "s", "year": 2022, "1": 10, "2": 1}
    assert plan.assess(row, against=plan.saved_reference(text)).score == 26
    for wrong in (text, "{}"):
        with pytest.raises(mr.MumrulesError):
            other.saved_reference(wrong)
