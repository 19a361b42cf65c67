"""Dataframes, records and single mappings."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.dataset import Dataset
from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import HEADER
from mumrules.readers.data import read_data

INPUTS = (Input("a"), Input("b"))
DATA = {"unit": ["x", "y"], "a": [0.1, None], "b": [1, 2]}
MAKERS: dict[str, Callable[[Any], Any]] = {
    "pandas": pd.DataFrame,
    "pandas of nullable types": lambda data: pd.DataFrame(data).convert_dtypes(),
    "pandas of arrow types": lambda data: pd.DataFrame(data).convert_dtypes(
        dtype_backend="pyarrow"
    ),
    "polars": pl.DataFrame,
    "lazy polars": pl.LazyFrame,
    "pyarrow": pa.table,
    "duckdb": lambda data: duckdb.from_arrow(pa.table(data)),
    "records": lambda data: [
        dict(zip(data, row, strict=True)) for row in zip(*data.values(), strict=True)
    ],
}


def dataset(data: Any) -> Dataset:
    """Return the dataset of what a caller holds."""
    reading = read_data(data)
    assert reading.table is not None
    assert reading.diagnostics == ()
    found = from_table(reading.table, INPUTS, hole_words={})
    assert found.dataset is not None
    return found.dataset


@pytest.mark.parametrize("kind", MAKERS)
def test_every_kind_of_frame_gives_the_same_dataset(kind: str):
    """The library that holds a frame changes nothing."""
    found, records = dataset(MAKERS[kind](DATA)), dataset(MAKERS["records"](DATA))

    assert found.units == records.units
    assert {n: list(c) for n, c in found.columns.items()} == {
        n: list(c) for n, c in records.columns.items()
    }
    assert str(found.place(1, "a")) == "<data>!a2"


@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=6))
def test_a_number_is_the_same_in_every_type_of_column(hundredths: list[int]):
    """Floats, decimals and texts of one number are one value."""
    exact = [Decimal(n).scaleb(-2) for n in hundredths]
    units = [f"u{i}" for i in range(len(exact))]
    columns = {
        tuple(dataset(pl.DataFrame({"unit": units, "a": cells, "b": cells})).columns["a"])
        for cells in (exact, [float(n) for n in exact], [str(n) for n in exact])
    }

    assert columns == {tuple(Fraction(n) for n in exact)}


@pytest.mark.parametrize("width", ["float32", "float64"])
@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_a_float_column_is_read_at_its_own_width(width: str, kind: str):
    """A tenth is a tenth in a column of 32 bits as well as of 64."""
    cells = np.array([0.1, np.nan], dtype=width)
    frame = MAKERS[kind]({"unit": ["x", "y"], "a": cells, "b": cells})

    assert dataset(frame).columns["a"][0] == Fraction(1, 10)


def test_categories_and_dates_are_read():
    """Categories are texts, timestamps are dates, their blanks are holes."""
    frame = pd.DataFrame({
        "unit": pd.Categorical(["x", "y"]),
        "a": pd.Categorical(["да", None]),
        "b": pd.to_datetime(["2022-12-06", None]),
    })  # fmt: skip
    table = read_data(frame).table
    assert table is not None
    asked = [Input("a", kind="text"), Input("b", kind="date")]
    found = from_table(table, asked, hole_words={}).dataset

    assert found is not None
    assert found.columns["a"][0] == "да"
    assert found.columns["b"][0] == dt.date(2022, 12, 6)


def test_only_a_named_index_is_a_column():
    """The index of a pandas frame is used where it has a name."""
    frame = pd.DataFrame({"a": [1], "b": [2]}, index=["x"])

    assert dataset(frame).units == ("row 1",)
    assert dataset(frame.rename_axis("unit")).units == ("x",)


def test_number_headers_of_pandas_are_known():
    """A header that is a number may have lost its zeros, as in a workbook."""
    table = read_data(pd.DataFrame([["x", 1]], columns=["unit", 1.1])).table

    assert table is not None
    assert table.headers == ("unit", "1.1")
    assert table.number_headers == {1}


def test_one_mapping_is_one_unit():
    """A single mapping is a table with one row."""
    found = dataset({"unit": "x", "a": "1,5", "b": None})

    assert found.units == ("x",)
    assert found.columns["a"] == [Fraction(3, 2)]


def test_records_may_have_different_keys():
    """The headers are all keys, in the order of their first appearance."""
    table = read_data([{"unit": "x", "b": 1}, {"unit": "y", "a": 2}]).table

    assert table is not None
    assert table.headers == ("unit", "b", "a")
    assert table.rows == [["x", 1, None], ["y", None, 2]]
    assert str(table.place(HEADER, 1)) == "<data>!b0"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (5, "not-a-table"),
        ("t.csv", "not-a-table"),
        ([5], "not-a-record"),
        ([{"a": [1]}], "nested-value"),
        (pl.DataFrame({"a": [[1]]}), "nested-value"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), "duplicate-column"),
    ],
)
def test_what_is_no_table_is_told(data: Any, name: str):
    """Data of another shape are a fault, not an exception."""
    assert [fault.name for fault in read_data(data).diagnostics] == [name]
