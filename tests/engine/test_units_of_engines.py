"""The names of units in frames of engines: they come back as they are read."""

from collections.abc import Sequence

import duckdb
import narwhals as nw
import polars as pl
import pytest

from tests.written import planned

RULES = """
mumrules: 1
methodology: made@1
title: Made up
status: draft
total:
  aggregate: weighted sum
  parts:
    a: {weight: 1, maximum: 9, scale: points}
"""
ROWS = 300
ENGINES = {"polars": pl.DataFrame.lazy, "duckdb": lambda frame: duckdb.from_arrow(frame.to_arrow())}


@pytest.mark.parametrize("engine", ENGINES)
def test_texts_come_back_as_they_are_shown(engine: str):
    """Spaces are tidied in the names, and rows of totals are no units."""
    names = [f"Лицей {i}" for i in range(ROWS)]

    found = _names(engine, [" Лицей  0 ", *names[1:], "Итого"])

    assert found == sorted(names)


@pytest.mark.parametrize("engine", ENGINES)
def test_numbers_come_back_as_texts(engine: str):
    """A unit is called by its number."""
    assert _names(engine, list(range(ROWS))) == sorted(map(str, range(ROWS)))


@pytest.mark.parametrize("engine", ENGINES)
def test_units_without_names_are_not_numbered(engine: str):
    """An engine promises no order, so that the number of a row would name nothing."""
    frame = pl.DataFrame({"a": [1.0, 2.0]})

    found = planned(RULES).assess(ENGINES[engine](frame), only=["score"]).to_frame()

    assert nw.from_native(found).collect_schema().names() == ["score"]


def test_results_stand_in_the_connection_of_the_units():
    """They can be joined there to whatever else it holds."""
    with duckdb.connect() as connection:
        frame = pl.DataFrame({"unit": ["x", "y"], "a": [1.0, 2.0]}).to_arrow()  # noqa: F841 - read by DuckDB
        connection.execute("create table units as select * from frame")

        found = planned(RULES).assess(connection.table("units"), only=["score"]).to_frame()

        joined = found.set_alias("found").join(connection.table("units"), "unit")
        assert sorted(joined.select("unit, score, a").fetchall()) == [("x", 1, 1), ("y", 2, 2)]


def _names(engine: str, units: Sequence[object]) -> list[str]:
    frame = pl.DataFrame({"unit": units, "a": [1.0] * len(units)})
    found = planned(RULES).assess(ENGINES[engine](frame), only=["score"]).to_frame()
    return sorted(nw.from_native(found).collect()["unit"].to_list())
