"""Cohorts of frames that stand in an engine, kept, and frames of engines beside a kept cohort."""

from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

import mumrules as mr
from tests.engine.made import RULES, UNITS, WANTED, take
from tests.written import planned

GROUPED = (
    RULES.replace("    by: percent\n", "    by: share of places ahead\n")
    .replace("- {zone: green, from: 70}", "- {zone: green, below: 1/3}")
    .replace("- {zone: yellow, from: 40}", "- {zone: yellow, below: 2/3}")
    + "rankings: {later: {by: score, better: lower, then by: [a], ties: dense}}\n"
)
ENGINES = {
    "polars": lambda frame: frame.lazy(),
    "duckdb": lambda frame: duckdb.from_arrow(frame.to_arrow()),
}
roads = pytest.mark.parametrize("road", ["units brought", "figures brought"])


@pytest.mark.parametrize("rules", [RULES, GROUPED], ids=["percents", "places"])
@pytest.mark.parametrize("engine", ENGINES)
@roads
def test_an_engine_keeps_the_cohort_that_memory_keeps(
    rules: str, engine: str, road: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text of the cohort is the same, rankings and all."""
    take(road, monkeypatch)
    plan = planned(rules)

    found = plan.assess(ENGINES[engine](UNITS), only=["zone"]).reference

    assert found.to_json() == plan.assess(UNITS).reference.to_json()


@pytest.mark.parametrize("rules", [RULES, GROUPED], ids=["percents", "places"])
@pytest.mark.parametrize("engine", ENGINES)
@roads
def test_shards_in_an_engine_are_as_the_whole(
    rules: str, engine: str, road: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zones and places of parts beside the kept cohort are the whole's."""
    plan = planned(rules)
    whole = plan.assess(UNITS)
    kept = plan.saved_reference(whole.reference.to_json())
    due = plan.assess(UNITS, only=["unit", *WANTED]).to_frame().sort("unit")
    take(road, monkeypatch)

    parts = [plan.assess(ENGINES[engine](UNITS[i::2]), against=kept, only=WANTED) for i in (0, 1)]

    found = pl.concat([in_memory(part.to_frame()) for part in parts]).sort("unit")
    for name in ("unit", "zone", "rank"):
        assert found[name].to_list() == due[name].to_list()


def in_memory(frame: Any) -> pl.DataFrame:
    """Return a frame of an engine in memory."""
    found: pl.DataFrame = nw.from_native(frame).collect().to_polars()
    return found


def test_what_stays_in_an_engine_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be brought, a place in a fixed cohort and the kept rankings are refused."""
    take("all stay", monkeypatch)
    plan = planned(RULES)
    kept = plan.reference(UNITS)

    with pytest.raises(mr.MumrulesError, match=r"a place in a fixed cohort .*not-in-engine"):
        plan.assess(UNITS.lazy(), against=kept)
    with pytest.raises(mr.MumrulesError, match=r"the ranking of 90 units .*not-in-engine"):
        _ = plan.assess(UNITS.lazy(), only=["score"]).reference


def test_a_cohort_of_other_rules_is_refused_by_an_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any work."""
    take("figures brought", monkeypatch)
    other = planned(RULES.replace("weight: 0.3", "weight: 0.4")).reference(UNITS)

    with pytest.raises(mr.ReferenceNeededError, match="reference-unlike"):
        planned(RULES).assess(UNITS.lazy(), against=other)
