"""Frames that are read by columns give what they give by rows."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.dataset.from_table import DatasetReading, from_table
from mumrules.dataset.inputs import Input
from mumrules.readers.frames import read_frame

INPUTS = (
    Input("number"),
    Input("whole", whole=True),
    Input("percent", measure="percent"),
    Input("text", kind="text"),
    Input("condition", kind="boolean"),
    Input("date", kind="date"),
    Input("period", kind="text"),
)
HOLE_WORDS = {"н/д": "not submitted", "скрыто": "suppressed"}
NAMES = ("А", " а", "а  б", "А Б", "ИТОГО", "Среднее значение", "", "  ", "Straße", "STRASSE", "x")
WORDS = (*NAMES, "1", "0,5", "50 %", "1,2.3", "н/д", "#REF!", "да", "no", "06.12.2022", "06.12.22")
CELLS: dict[str, st.SearchStrategy[Any]] = {
    "floats": st.sampled_from([0.0, 1.0, 0.1, 0.5, -2.5, 1e300, 5e-324, np.inf, -np.inf, np.nan])
    | st.floats(width=32),
    "whole numbers": st.sampled_from([0, 1, 2, 100, 2**53]),
    "large numbers": st.sampled_from([0, 2**53 + 1, -(2**60)]),
    "conditions": st.booleans(),
    "texts": st.sampled_from(WORDS),
    "names": st.sampled_from(NAMES),
    "days": st.dates(dt.date(1999, 1, 1), dt.date(2030, 1, 1)),
    "moments": st.datetimes(pd.Timestamp("1999-01-01"), pd.Timestamp("2030-01-01")),
    "decimals": st.decimals(-100, 100, places=2),
}
SMOOTH: dict[str, tuple[st.SearchStrategy[Any], ...]] = {
    "number": (st.sampled_from([0.0, -0.0, 1.5, 100.0, 0.1, 1e300, 2.0**60]),),
    "whole": (st.integers(-3, 3), st.sampled_from([0.0, 1.0, 2.0**60])),
    "percent": (st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from(["0,5 %", "1", "0,2"])),
    "text": (st.sampled_from(["а", " а", "н/д", "1"]), st.integers(0, 3)),
    "condition": (st.booleans(), st.sampled_from(["да", "no"]), st.sampled_from([0.0, 1.0])),
    "date": (CELLS["days"], CELLS["moments"], st.just("06.12.2022")),
    "period": (st.sampled_from(["2021", "2022"]), st.sampled_from([2021, 2022])),
    "unit": (
        st.sampled_from(["А", "б", "Б", " в", "Итого", "г"]),
        st.integers(0, 9),
        st.floats(-1, 1),
    ),
    "№": (st.integers(0, 9), st.sampled_from(["1", "итого"])),
    "note": (CELLS["texts"],),
}
HEADERS = tuple(SMOOTH)
MAKERS: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "pandas": pd.DataFrame,
    "pandas of objects": lambda data: pd.DataFrame(data, dtype=object),
    "pandas of nullable types": lambda data: pd.DataFrame(data).convert_dtypes(),
    "pandas of arrow types": lambda data: pd.DataFrame(data).convert_dtypes(
        dtype_backend="pyarrow"
    ),
    "polars": lambda data: pl.DataFrame(data, strict=False),
    "pyarrow": pa.table,
}


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[Any]]:
    """Draw columns of cells, smooth or nasty, each of one type, in any order."""
    others = draw(st.lists(st.sampled_from(HEADERS[1:]), unique=True))
    headers = draw(st.permutations([*others, "number"]))
    size, smooth = draw(st.integers(0, 6)), draw(st.booleans())
    found = {}
    for header in headers:
        kind = None if smooth else draw(st.none() | st.sampled_from(sorted(CELLS)))
        cells = draw(st.sampled_from(SMOOTH[header])) if kind is None else CELLS[kind]
        named = smooth and header == "unit"
        cells = cells if named else st.none() | cells
        found[header] = draw(st.lists(cells, min_size=size, max_size=size, unique=named))
    return found


def read(frame: Any, *, by_rows: bool, period: str | None = None) -> DatasetReading:
    """Return the dataset of a frame that is read in one of the two ways."""
    reading = read_frame(frame, 10**9 if by_rows else -1)
    assert reading.table is not None
    assert (reading.table.columns is None) == by_rows
    found = from_table(
        reading.table, INPUTS, hole_words=HOLE_WORDS, required={"number"}, period=period
    )
    return DatasetReading(found.dataset, (*reading.diagnostics, *found.diagnostics))


def assert_alike(frame: Any, period: str | None = None) -> None:
    """Hold the reading by columns to the reading by rows."""
    columns, rows = (read(frame, by_rows=way, period=period) for way in (False, True))
    assert columns.diagnostics == rows.diagnostics
    assert (columns.dataset is None) == (rows.dataset is None)
    if columns.dataset is None or rows.dataset is None:
        return
    one, other = columns.dataset, rows.dataset
    size = len(other.units)
    assert list(one.units) == [one.units[row] for row in range(size)] == list(other.units)
    assert (one.found, one.set_aside) == (other.found, other.set_aside)
    assert (
        one.periods is None
        if other.periods is None
        else list(one.periods or ()) == list(other.periods)
    )
    for asked in INPUTS:
        values, due = one.columns[asked.name], list(other.columns[asked.name])
        assert isinstance(values, FloatColumn | CodedColumn)
        assert list(values) == [values[row] for row in range(size)] == due
        places = [[data.place(row, asked.name) for row in range(size)] for data in (one, other)]
        assert places[0] == places[1]


@pytest.mark.parametrize("kind", MAKERS)
@given(tables(), st.sampled_from([None, "period"]))
def test_columns_read_as_rows(kind: str, data: dict[str, list[Any]], period: str | None):
    """The way a frame is read changes neither the dataset nor a diagnostic."""
    assert_alike(MAKERS[kind](data), period)


@given(st.lists(st.sampled_from([None, 1, 1.0, True, "1", "x", Decimal("1.50"), Decimal("1.5"),
    dt.date(2022, 12, 6), pd.Timestamp("2022-12-06 05:00"), 0.5, float("inf"), np.float32(0.1)])),
    st.sampled_from(HEADERS))  # fmt: skip
def test_mixed_objects_read_as_by_rows(cells: list[Any], header: str):
    """Objects that are equal and not alike are told apart."""
    data = {"number": range(len(cells)), header: pd.Series(cells, dtype=object)}
    assert_alike(pd.DataFrame(data))


@given(st.lists(st.floats(width=32)), st.sampled_from(["float16", "float32"]))
def test_narrow_floats_read_as_by_rows(cells: list[float], width: str):
    """Each narrow float stands for the shortest decimal of its own width."""
    with np.errstate(over="ignore"):
        narrow = np.array(cells, dtype="float32").astype(width)
    assert_alike(pd.DataFrame({"number": narrow}))
    assert_alike(pa.table({"number": narrow}))
