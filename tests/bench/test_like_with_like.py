"""The benchmark compares ways that do the same."""

from typing import Any

import adversarial
import duckdb
import numpy as np
import ours
import pandas as pd
import polars as pl
import pytest
from oracle import zones_and_places
from peers import with_duckdb, with_numpy, with_pandas, with_polars
from rules import STANDARD
from workload import draw
from writing import written
from wrong import zone_numbers

WORKLOAD = draw(STANDARD, 200)


def test_the_file_is_what_the_rules_write() -> None:
    """The methodology file holds the rules that the peers follow."""
    assert ours.STANDARD.read_text("utf-8") == written(STANDARD)


def by_hand() -> dict[str, Any]:
    """Return what each peer gives."""
    eager = pl.DataFrame(WORKLOAD.floats, nan_to_null=True)
    connection = duckdb.connect()
    connection.register("units", eager.to_arrow())
    return {
        "numpy": with_numpy.assess(STANDARD, WORKLOAD.floats),
        "pandas": with_pandas.assess(STANDARD, pd.DataFrame(WORKLOAD.floats)),
        "polars": with_polars.assess(STANDARD, eager.lazy()).collect(),
        "duckdb": connection.sql(with_duckdb.query(STANDARD, "units")).pl(),
    }


@pytest.mark.parametrize("peer", ["numpy", "pandas", "polars", "duckdb"])
def test_peers_agree_with_the_exact_reader(peer: str) -> None:
    """Zones and ranks of 200 units are those of exact arithmetic; scores are close."""
    found = by_hand()[peer]
    plan = ours.loaded(STANDARD)
    exact = plan.assess(WORKLOAD.records())
    units = list(exact)
    if peer == "duckdb":  # its rows come in no order
        units = sorted(units, key=lambda unit: unit.rank)
        found = found.sort("rank")
    assert list(zone_numbers([unit.zone for unit in units])) == list(found["zone"])
    assert [unit.rank for unit in units] == list(found["rank"])
    scores = [float(unit.score) for unit in units]
    assert np.allclose(scores, np.array(found["score"]), rtol=1e-12)


@pytest.mark.parametrize("cohort", adversarial.COHORTS)
def test_the_oracle_is_the_exact_reader(cohort: str) -> None:
    """What is called wrong is held against zones and ranks of exact arithmetic."""
    workload = adversarial.COHORTS[cohort](200)
    zones, places = zones_and_places(workload)
    found = list(ours.loaded(workload.rules).assess(workload.records()))
    assert list(zone_numbers([unit.zone for unit in found])) == list(zones)
    assert [unit.rank for unit in found] == list(places)


def test_every_unit_but_the_best_is_on_a_zone_bound() -> None:
    """The hardest cohort is as hard as it says."""
    workload = adversarial.on_zone_bounds(200)
    found = list(ours.loaded(workload.rules).assess(workload.records()))
    assert {unit.percent for unit in found[1:]} == {40, 70}
