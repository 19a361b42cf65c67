"""Frames of engines: the same zones and places, worked out where the units stand."""

import duckdb
import narwhals as nw
import polars as pl
import pytest

import mumrules as mr
from mumrules.engine import lazy
from tests.engine.made import ROADS, ROWS, RULES, UNITS, WANTED, decides_as_memory, take
from tests.written import planned

ENGINES = {
    "polars": UNITS.lazy,
    "duckdb": lambda: duckdb.from_arrow(UNITS.to_arrow()),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("road", ROADS)
def test_an_engine_decides_as_memory_does(engine: str, road: str, monkeypatch):
    """Zones and places are the same, whether units or figures stay or are brought."""
    take(road, monkeypatch)

    assert decides_as_memory(planned(RULES), ENGINES[engine]())


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("road", ROADS)
def test_a_rounded_value_is_the_nearest_float_of_its_steps(engine: str, road: str, monkeypatch):
    """Three tenths are 0.3 in an engine too, not three times a tenth that was rounded before."""
    take(road, monkeypatch)
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
    take("all stay", monkeypatch)
    rules = RULES.replace("ranks: {by: score}", "ranks: {by: score, ties: ordinal, then by: [a]}")

    with pytest.raises(mr.UnsupportedDataError, match="polars"):
        planned(rules).assess(UNITS.lazy(), only=["rank"])


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("road", ROADS)
def test_a_nan_is_a_blank_beside_others(engine: str, road: str, monkeypatch):
    """Engines do not agree on where a NaN stands; here it is no number, and decides nothing."""
    take(road, monkeypatch)
    nan = pl.lit(float("nan"))
    seventh = pl.int_range(pl.len()) % 7 == 2
    odd = UNITS.with_columns(
        pl.when(seventh).then(nan).otherwise(pl.col(name).cast(pl.Float64)).alias(name)
        for name in ("a", "b_a", "b_b", "c")
    )
    plan = planned(RULES)
    due = plan.assess(odd.with_columns(pl.selectors.float().fill_nan(None)), only=["unit", *WANTED])
    frame = odd.lazy() if engine == "polars" else duckdb.from_arrow(odd.to_arrow())

    found = nw.from_native(plan.assess(frame, only=WANTED).to_frame()).collect().to_polars()

    exact = ["unit", "zone", "rank"]
    assert found.sort("unit")[exact].equals(due.to_frame().sort("unit")[exact])
