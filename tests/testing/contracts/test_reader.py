"""A broken reader is caught by the law that names its fault."""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from mumrules.readers.builtin import READERS
from mumrules.readers.csv import read_csv
from mumrules.readers.reader import Reader, ReadOptions, TableReading
from mumrules.testing import ContractBrokenError, check_reader


def write_csv(path: Path, headers: Sequence[str], rows: list[list[str]]) -> None:
    """Write a CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headers, *rows])


def write_json(path: Path, headers: Sequence[str], rows: list[list[str]]) -> None:
    """Write a list of records."""
    records = [dict(zip(headers, row, strict=True)) for row in rows]
    path.write_text(json.dumps(records), "utf-8")


def write_xlsx(path: Path, headers: Sequence[str], rows: list[list[str]]) -> None:
    """Write a workbook of texts."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for at, line in enumerate([headers, *rows]):
            for column, text in enumerate(line):
                sheet.write_string(at, column, text)


def write_parquet(path: Path, headers: Sequence[str], rows: list[list[str]]) -> None:
    """Write a table as columns of texts."""
    columns = [[row[at] for row in rows] for at in range(len(headers))]
    table = pa.table([pa.array(column, pa.string()) for column in columns], list(headers))
    pq.write_table(table, path)


WRITE = {"csv": write_csv, "json": write_json, "parquet": write_parquet, "xlsx": write_xlsx}


def raising(path: Path, _: ReadOptions) -> TableReading:
    """Lets an exception through."""
    path.read_bytes()
    return read_csv(path, ReadOptions())


def silent(_path: Path, _: ReadOptions) -> TableReading:
    """Says nothing of a file that it cannot read."""
    return TableReading(None)


def changed(path: Path, **parts: object) -> TableReading:
    """Return what the reader of CSV gives with parts of the table changed."""
    reading = read_csv(path, ReadOptions())
    table = reading.table
    return reading if table is None else replace(reading, table=replace(table, **parts))


def ragged(path: Path, _: ReadOptions) -> TableReading:
    """Leaves out the last cell of each row."""
    table = read_csv(path, ReadOptions()).table
    return changed(path, rows=[row[:-1] for row in table.rows] if table else [], columns=None)


def turned(path: Path, _: ReadOptions) -> TableReading:
    """Turns the rows round."""
    table = read_csv(path, ReadOptions()).table
    return changed(path, rows=[*table.rows][::-1] if table else [], columns=None)


def nowhere(path: Path, _: ReadOptions) -> TableReading:
    """Does not know where its cells stand."""
    return changed(path, place=lambda *_: None)


def reader_of(read: object) -> Reader:
    """Return a reader of this function."""
    return Reader("made up", (".csv",), read)


@pytest.mark.parametrize(
    ("broken", "law"),
    [
        (Reader("made up", ("CSV",), read_csv), "plain-endings"),
        (Reader("made up", (), read_csv), "plain-endings"),
        (reader_of(raising), "missing-file"),
        (reader_of(silent), "missing-file"),
        (reader_of(ragged), "whole-table"),
        (reader_of(nowhere), "whole-table"),
        (reader_of(turned), "reads-what-is-written"),
    ],
)
def test_a_broken_reader_is_caught_by_name(broken, law):
    """The error names the law."""
    with pytest.raises(ContractBrokenError) as caught:
        check_reader(broken, write=write_csv)
    assert caught.value.law == law


def test_an_exception_of_any_file_is_a_fault():
    """Bytes that are no text must be told, not raised."""

    def strict(path: Path, options: ReadOptions) -> TableReading:
        if path.is_file():
            path.read_bytes().decode("utf-8")
        return read_csv(path, options)

    with pytest.raises(ContractBrokenError, match=r"any-bytes: .*UnicodeDecodeError"):
        check_reader(reader_of(strict))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_what_is_built_in_keeps_the_contract(reader):
    """Every reader that comes with mumrules."""
    kept = check_reader(reader, write=WRITE[reader.name], examples=25)
    assert kept[-1] == "same-again"


def test_without_files_less_is_asked():
    """A reader can be held to the rest of its contract."""
    kept = check_reader(READERS[0], examples=10)
    assert kept == ("plain-endings", "missing-file", "any-bytes")
