"""A file that is read stretch by stretch is the file that is read as a whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow.parquet import write_table

from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.diagnostics.order import in_order
from mumrules.readers.csv import read_csv
from mumrules.readers.csv_stretches import csv_stretches
from mumrules.readers.parquet import parquet_stretches, read_parquet
from mumrules.readers.reader import ReadOptions, Stretch, TableReading

OPTIONS = ReadOptions()
WORDS = st.text('абвОР ,"\n', max_size=4)
CELLS = st.one_of(
    WORDS, st.sampled_from(["", "1", "-0", "2.50", "1,5", "007", "1e3", "45 %", "999"])
)


def cells_of(readings: list[TableReading]) -> list[list[object]]:
    """Return all cells, row after row."""
    return [list(row) for reading in readings if reading.table for row in reading.table.rows]


def places_of(readings: list[TableReading]) -> list[str]:
    """Return where every cell stands."""
    return [
        str(reading.table.place(row, column))
        for reading in readings
        if reading.table
        for row in range(len(reading.table.rows))
        for column in range(len(reading.table.headers))
    ]


def assert_same(stretches: list[Stretch], whole: TableReading) -> None:
    """Cells, places and faults are those of the whole."""
    readings = [stretch.reading for stretch in stretches]
    assert cells_of(readings) == cells_of([whole])
    assert places_of(readings) == places_of([whole])
    faults = [fault for reading in readings for fault in reading.diagnostics]
    assert in_order(faults) == in_order(whole.diagnostics)
    shares = [stretch.share for stretch in stretches]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6), st.integers(1, 9))
def test_a_text_is_the_same_in_stretches(
    tmp_path_factory: pytest.TempPathFactory, encoding: str, rows: list[list[str]], cells: int
) -> None:
    """Quotes, line ends in fields, short and long rows, whatever the encoding."""
    path = tmp_path_factory.mktemp("stretches") / "t.csv"
    quoted = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    lines = ["муниципалитет;один;два", *(f"Район {i};1;2" for i in range(9)), *quoted, ""]
    path.write_bytes("\r\n".join(lines).encode(encoding))

    assert_same(list(csv_stretches(path, OPTIONS, cells)), read_csv(path, OPTIONS))


@pytest.mark.parametrize("rows", [0, 1, 300])
def test_a_parquet_file_is_the_same_in_stretches(tmp_path: Path, rows: int) -> None:
    """Rows, places and nulls, and a file without a row."""
    path = tmp_path / "t.parquet"
    numbers = pa.array([None if n % 7 == 0 else n / 4 for n in range(rows)], pa.float64())
    write_table(pa.table({"unit": pa.array([f"u{n}" for n in range(rows)]), "1.1": numbers}), path)

    assert_same(list(parquet_stretches(path, OPTIONS, 100)), read_parquet(path, OPTIONS))


Stretches = Callable[[Path, ReadOptions, int], Iterator[Stretch]]


@pytest.mark.parametrize(
    ("data", "name", "stretches"),
    [
        (b"", "empty-table", csv_stretches),
        (b"PK\x03\x04", "workbook-as-text", csv_stretches),
        (b"unit,a\nA,1\n\x01\x02", "unknown-encoding", csv_stretches),
        (b"unit,a\n" + b"A,1\n" * 2000 + b'"B,1\n', "broken-quotes", csv_stretches),
        (b"", "empty-table", parquet_stretches),
        (b"unit,a\n", "broken-parquet", parquet_stretches),
        (b"PAR1", "broken-parquet", parquet_stretches),
    ],
)
def test_what_cannot_be_read_ends_with_its_fault(
    tmp_path: Path, data: bytes, name: str, stretches: Stretches
) -> None:
    """The last stretch has no table and says why."""
    path = tmp_path / "t"
    path.write_bytes(data)
    *_, last = stretches(path, OPTIONS, 100)

    assert last.reading.table is None
    assert [fault.name for fault in last.reading.diagnostics] == [name]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A path without a file is a fault in either format."""
    for stretches in (csv_stretches, parquet_stretches):
        [only] = stretches(tmp_path / "no", OPTIONS, 100)
        assert [fault.name for fault in only.reading.diagnostics] == ["file-not-found"]


@given(st.lists(CELLS, min_size=1, max_size=8), st.sampled_from([{}, {"999": "lost"}]))
def test_numbers_of_a_column_are_those_of_its_cells(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], hole_words: dict[str, str]
) -> None:
    """Read as a whole or cell by cell, a column shows the same, also where a number is a hole."""
    path = tmp_path_factory.mktemp("stretches") / "t.csv"
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    rows = [f"Район {row},{cell}" for row, cell in enumerate(quoted)]
    path.write_text("\n".join(["unit,a", *rows, ""]), "utf-8")
    [stretch] = csv_stretches(path, OPTIONS, 1000)
    found, due = (
        from_table(reading.table, [Input("a")], hole_words=hole_words)
        for reading in (stretch.reading, read_csv(path, OPTIONS))
        if reading.table is not None
    )

    assert [str(fault) for fault in found.diagnostics] == [str(fault) for fault in due.diagnostics]
    if due.dataset is not None:
        assert found.dataset is not None
        assert list(found.dataset.columns["a"]) == list(due.dataset.columns["a"])
