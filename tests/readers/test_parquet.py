"""Parquet files."""

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow.parquet import write_table

from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import HEADER
from mumrules.readers.parquet import read_parquet
from mumrules.readers.reader import ReadOptions, TableReading

MANY = 300


def read(found: "pa.Table | bytes", folder: Path) -> TableReading:
    """Write a file and read it."""
    path = folder / "t.parquet"
    if isinstance(found, bytes):
        path.write_bytes(found)
    else:
        write_table(found, path)
    return read_parquet(path, ReadOptions())


def whole(folder: Path) -> bytes:
    """Return the bytes of a file that can be read."""
    path = folder / "t.parquet"
    write_table(pa.table({"unit": [f"u{i}" for i in range(MANY)], "a": list(range(MANY))}), path)
    return path.read_bytes()


def test_cells_are_as_they_were_written(tmp_path: Path):
    """Texts, numbers of every kind, dates and nulls come through."""
    rows = {
        "unit": pa.array(["А", "б"]).dictionary_encode(),
        "whole": [1, None],
        "decimal": [Decimal("0.10"), Decimal("2.50")],
        "narrow": pa.array([0.1, 2.5], pa.float32()),
        "day": [date(2022, 2, 1), None],
        "yes": [True, False],
    }
    table = read(pa.table(rows), tmp_path).table

    assert table is not None
    assert table.headers == tuple(rows)
    assert list(map(list, table.rows)) == [
        ["А", 1, Decimal("0.10"), Decimal("0.1"), date(2022, 2, 1), True],
        ["б", None, Decimal("2.50"), Decimal("2.5"), None, False],
    ]


def test_places_name_the_file_the_column_and_the_row(tmp_path: Path):
    """The first row below the header is row 1; a code stays apart from the row."""
    table = read(pa.table({"unit": ["A", "B"], "1.1": [1, 2]}), tmp_path).table

    assert table is not None
    assert str(table.place(1, 0)) == "t.parquet!unit2"
    assert str(table.place(1, 1)) == "t.parquet!1.1:2"
    assert str(table.place(HEADER, 0)) == "t.parquet!unit0"


@pytest.mark.parametrize("size", [3, MANY])
def test_a_bad_cell_is_found_in_its_row(tmp_path: Path, size: int):
    """An infinity among numbers is located, in a small file as in a large one."""
    numbers = [*map(float, range(size - 1)), float("inf")]
    names = [f"u{i}" for i in range(size)]
    table = read(pa.table({"unit": names, "a": numbers}), tmp_path).table

    assert table is not None
    [fault] = from_table(table, [Input("a")], hole_words={}).diagnostics
    assert (fault.name, str(fault.place)) == ("not-finite", f"t.parquet!a{size}")


def test_rows_without_names_are_warned_of(tmp_path: Path):
    """A file is written by somebody who may add the column."""
    table = read(pa.table({"a": [1, 2]}), tmp_path).table

    assert table is not None
    [fault] = from_table(table, [Input("a")], hole_words={}).diagnostics
    assert fault.name == "unnamed-rows"


def test_lists_in_cells_are_told_at_their_column(tmp_path: Path):
    """A cell holds one value."""
    [fault] = read(pa.table({"unit": ["A"], "a": [[1, 2]]}), tmp_path).diagnostics

    assert (fault.name, str(fault.place)) == ("nested-value", "t.parquet!a0")


def test_columns_of_one_name_are_told(tmp_path: Path):
    """Which of the two is meant, nobody knows."""
    found = pa.Table.from_arrays(
        [pa.array(["A"]), pa.array([1]), pa.array([2])], ["unit", "a", "a"]
    )

    assert [fault.name for fault in read(found, tmp_path).diagnostics] == ["duplicate-column"]


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_file_that_was_cut_short_is_told(tmp_path: Path, kept: float):
    """Half a file is no file."""
    data = whole(tmp_path)
    [fault] = read(data[: int(len(data) * kept)], tmp_path).diagnostics

    assert fault.name == "broken-parquet"


def test_whatever_byte_is_wrong_nothing_is_raised(tmp_path: Path):
    """A file that was damaged on the way is read, or told to be broken."""
    data = whole(tmp_path)
    for at in range(4, len(data), 97):
        reading = read(data[:at] + b"\xff\x00\xff" + data[at + 3 :], tmp_path)
        assert {fault.name for fault in reading.diagnostics} <= {"broken-parquet"}


@pytest.mark.parametrize(("data", "name"), [(b"", "empty-table"), (b"unit,a\n", "broken-parquet")])
def test_a_file_of_another_kind_is_told(tmp_path: Path, data: bytes, name: str):
    """An empty file and a text are told apart."""
    assert [fault.name for fault in read(data, tmp_path).diagnostics] == [name]


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    """A path without a file is a fault."""
    [fault] = read_parquet(tmp_path / "no.parquet", ReadOptions()).diagnostics

    assert fault.name == "file-not-found"


def test_without_the_extra_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where PyArrow is absent, the command that installs it is named."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    [fault] = read(b"PAR1", tmp_path).diagnostics

    assert fault.name == "package-missing"
    assert fault.help[0].en == "install it: pip install mumrules[parquet]"
