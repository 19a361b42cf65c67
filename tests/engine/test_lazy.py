"""Frames of engines: the same zones and places, worked out where the units stand."""

import duckdb
import narwhals as nw
import polars as pl
import pytest

import mumrules as mr
from mumrules.engine import lazy
from tests.written import planned

RULES = """
mumrules: 1
methodology: made@1
title: Made up
status: draft
defaults: {missing: zero, better: higher}
total:
  aggregate: weighted sum
  parts:
    a:
      weight: 0.1
      maximum: 5
      scale: {method: points, cap: yes}
    b:
      weight: 0.3
      inputs: {b_a: whole, b_b: whole}
      value: b_a / b_b * 100
      scale:
        method: bands
        table:
          - {score: 0, below: 50}
          - {score: 1, from: 50, below: 57}
          - {score: 2, from: 57}
    c:
      weight: 0.02
      scale: {method: share of the best, if best is zero: 0}
  zones:
    by: percent
    list:
      - {zone: green, from: 70}
      - {zone: yellow, from: 40}
      - {zone: red}
ranks: {by: score}
"""
ROWS = 90
UNITS = pl.DataFrame(
    {
        "unit": [f"unit {i}" for i in range(ROWS)],
        "a": [None if i % 11 == 3 else (i * 7 % 60) / 10 for i in range(ROWS)],
        "b_a": [i % 58 for i in range(ROWS)],
        "b_b": [0 if i % 17 == 5 else 100 for i in range(ROWS)],
        "c": [None if i % 13 == 1 else (i * 31 % 97) / 3 for i in range(ROWS)],
    }
)
ENGINES = {
    "polars": UNITS.lazy,
    "duckdb": lambda: duckdb.from_arrow(UNITS.to_arrow()),
}
WANTED = ["score", "percent", "zone", "rank"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("most_cells", [0, lazy.MOST_CELLS])
def test_an_engine_decides_as_memory_does(engine: str, most_cells: int, monkeypatch):
    """Zones and places are the same, whether the units stay or are brought."""
    monkeypatch.setattr(lazy, "MOST_CELLS", most_cells)
    plan = planned(RULES)
    due = plan.assess(UNITS, only=["unit", *WANTED]).to_frame().sort("unit")

    found = plan.assess(ENGINES[engine](), only=WANTED).to_frame()

    assert type(found) is type(ENGINES[engine]())
    columns = nw.from_native(found).collect().to_polars().select("unit", *WANTED).sort("unit")
    for exact in ("unit", "zone", "rank"):
        assert columns[exact].to_list() == due[exact].to_list()
    for near in ("score", "percent"):
        assert (columns[near] - due[near]).abs().max() < 1e-12


@pytest.mark.parametrize("engine", ENGINES)
def test_a_rounded_value_is_the_nearest_float_of_its_steps(engine: str, monkeypatch):
    """Three tenths are 0.3 in an engine too, not three times a tenth that was rounded before."""
    monkeypatch.setattr(lazy, "MOST_CELLS", 0)
    plan = planned(RULES.replace("  zones:", "  round: to 0.1, half up\n  zones:"))
    due = plan.assess(UNITS, only=["unit", "score"]).to_frame().sort("unit")

    found = nw.from_native(plan.assess(ENGINES[engine](), only=["score"]).to_frame()).collect()

    assert found.to_polars().sort("unit")["score"].to_list() == due["score"].to_list()


def test_a_row_of_totals_is_told_and_kept_out(monkeypatch):
    """Nothing is lost without a word, in an engine either."""
    monkeypatch.setattr(lazy, "MOST_CELLS", 0)
    totals = UNITS.head(1).with_columns(unit=pl.lit("Итого"))

    assessment = planned(RULES).assess(pl.concat([UNITS, totals]).lazy(), only=["rank"])

    assert [fault.name for fault in assessment.diagnostics] == ["totals-row"]
    assert len(assessment.to_frame().collect()) == ROWS


def test_a_unit_without_a_name_is_told(monkeypatch):
    """It cannot be found again."""
    monkeypatch.setattr(lazy, "MOST_CELLS", 0)
    nameless = UNITS.head(1).with_columns(unit=pl.lit(None, pl.String))

    with pytest.raises(mr.DatasetError, match="names no unit"):
        planned(RULES).assess(pl.concat([UNITS, nameless]).lazy(), only=["rank"])


def test_a_text_where_numbers_are_due_is_told_by_an_engine(monkeypatch):
    """The cell is named before any figure is worked out."""
    monkeypatch.setattr(lazy, "MOST_CELLS", 0)
    frame = UNITS.with_columns(c=pl.lit("many")).lazy()

    with pytest.raises(mr.DatasetError, match="many"):
        planned(RULES).assess(frame, only=WANTED)


def test_what_an_engine_cannot_do_is_refused_by_its_name(monkeypatch):
    """The remedy is to bring the data."""
    monkeypatch.setattr(lazy, "MOST_CELLS", 0)
    rules = RULES.replace("ranks: {by: score}", "ranks: {by: score, ties: ordinal, then by: [a]}")

    with pytest.raises(mr.UnsupportedDataError, match="polars"):
        planned(rules).assess(UNITS.lazy(), only=["rank"])
