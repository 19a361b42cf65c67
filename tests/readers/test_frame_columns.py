"""Frames that are read by columns give what they give by rows."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
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
from mumrules.dataset.values import BLANK
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
        reading.table,
        INPUTS,
        hole_words=HOLE_WORDS,
        required=lambda _: {"number"},
        period=period,
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


@given(st.lists(st.floats(width=32)))
def test_narrow_floats_read_as_by_rows(cells: list[float]):
    """A float of 32 bits stands for the shortest decimal of its own width."""
    narrow = np.array(cells, np.float32)
    assert_alike(pd.DataFrame({"number": narrow}))
    assert_alike(pl.DataFrame({"number": narrow}))
    assert_alike(pa.table({"number": narrow}))


def large(size: int, **columns: Any) -> pl.DataFrame:
    """Return a frame of whole numbers, with some columns besides."""
    return pl.DataFrame({"number": np.arange(size, dtype=float), **columns})


def told(frame: Any) -> list[str]:
    """Return what is said of a frame, each with its place."""
    return [f"{d.place}: {d.message.en}" for d in read(frame, by_rows=False).diagnostics]


def test_a_text_among_a_million_numbers_is_found():
    """One word at row 700,000 is told at its place, and nothing else is."""
    cells = ["1"] * 1_000_000
    cells[699_999] = "abc"

    assert told(large(10**6, whole=cells)) == [
        "<data>!whole700000: `abc` stands where a number is due"
    ]


def test_infinities_are_told_at_their_places():
    """Twenty infinities are told one by one, the rest by their count."""
    cells = np.where(np.arange(1000) % 10 == 9, np.inf, 1.0)
    found = told(pd.DataFrame({"number": cells}))

    assert found[0] == "<data>!number10: `inf` stands where a finite number is due"
    assert found[20:] == ["<data>!number210: and 80 more of the same kind"]


def test_a_null_and_a_nan_are_one_blank():
    """Neither is a value, and neither is a fault."""
    frame = pl.DataFrame({"number": [None, float("nan"), 1.5], "unit": ["a", "b", "c"]})
    found = read(frame, by_rows=False).dataset

    assert found is not None
    assert list(found.columns["number"]) == [BLANK, BLANK, Fraction(3, 2)]


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize("names", [["a 1", "b", "A  1"], [3, 1, 3], [0.5, 1.5, 0.5]])
def test_a_unit_that_stands_twice_is_told(kind: str, names: list[Any]):
    """A name is the same in every spelling, and a number may be a name."""
    frame = MAKERS[kind]({"unit": names, "number": [1, 2, 3]})

    [fault] = read(frame, by_rows=False).diagnostics
    assert (fault.name, str(fault.place)) == ("duplicate-unit", "<data>!unit3")
    assert [str(other.place) for other in fault.others] == ["<data>!unit1"]


def test_a_million_names_that_repeat_are_counted():
    """A column of regions that stands where units are due is told in a moment."""
    regions = [f"region {row % 85}" for row in range(10**5)]
    found = told(large(10**5, unit=regions))

    assert found[0] == "<data>!unit86: the unit `region 0` stands twice"
    assert found[20:] == ["<data>!unit106: and 99895 more of the same kind"]


@pytest.mark.parametrize("size", [0, 1])
def test_hardly_any_rows_are_read_as_well(size: int):
    """A frame without rows and one with a single row are read as by rows."""
    assert_alike(large(size, unit=["a"][:size]))
