"""Text tables that need not fit into the memory, stretch by stretch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from mumrules.dataset.lazy_rows import LazyRows
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document import files
from mumrules.readers.csv import parted_by, unreadable
from mumrules.readers.csv_records import (
    Header,
    Record,
    Source,
    headed,
    parser,
    ragged,
    records_of,
)
from mumrules.readers.decoding import encoding_of
from mumrules.readers.header import SAMPLE
from mumrules.readers.reader import ReadOptions, Stretch, TableReading
from mumrules.readers.separator import LINES
from mumrules.readers.stretches import CELLS, rows_at_once

HEAD = 8


class _Lines:
    """The lines of a text, of which those since the last stretch are kept."""

    def __init__(self, text: TextIO, first: Sequence[str]) -> None:
        self._text = text
        self._first = iter(first)
        self.kept: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._first, None)
        line = next(self._text) if line is None else line
        self.kept.append(line)
        return line


def csv_stretches(path: Path, options: ReadOptions, cells: int = CELLS) -> Iterator[Stretch]:
    """Read a text table stretch by stretch."""
    head = files.load(path, HEAD)
    fault = head if isinstance(head, Diagnostic) else unreadable(head, path.name, options)
    encoding = fault or encoding_of(path, options.encoding)
    if isinstance(encoding, Diagnostic):
        yield Stretch(TableReading(None, (encoding,)), 1.0)
        return
    size = path.stat().st_size
    with path.open("rb") as raw, TextIOWrapper(raw, encoding, newline="") as text:
        for reading in _readings(path.name, text, options, cells):
            yield Stretch(reading, min(1.0, raw.tell() / size) if size else 1.0)


def _readings(name: str, text: TextIO, options: ReadOptions, cells: int) -> Iterator[TableReading]:
    first = list(islice(text, LINES))
    first[:1] = [line.removeprefix("\ufeff") for line in first[:1]]
    separator = parted_by(first, options)
    lines = _Lines(text, first)
    parsed = parser(lines, separator)
    source = Source(name, lines.kept, separator)
    records = records_of(source, parsed, SAMPLE)
    found = records if isinstance(records, Diagnostic) else headed(source, records)
    if isinstance(found, Diagnostic):
        yield TableReading(None, (found,))
        return
    header, below, faults = found
    at_once = rows_at_once(cells, len(header.names))
    for start in range(0, max(len(below), 1), at_once):
        yield _table(source, header, below[start : start + at_once], faults if start == 0 else ())
    yield from _further(lines, parsed, header, source, at_once)


def _further(
    lines: _Lines, parsed: Any, header: Header, source: Source, at_once: int
) -> Iterator[TableReading]:
    """Give what follows the lines in which the header was found."""
    while True:
        lines.kept = []
        source = replace(source, lines=lines.kept, above=parsed.line_num)
        records = records_of(source, parsed, at_once)
        if isinstance(records, Diagnostic):
            yield TableReading(None, (records,))
            return
        if not lines.kept:
            return
        yield _table(source, header, records, ())


def _table(
    source: Source, header: Header, records: Sequence[Record], faults: Sequence[Diagnostic]
) -> TableReading:
    from mumrules.readers.text_column import TextColumn  # noqa: PLC0415 - NumPy is slow to load

    width = len(header.names)

    def place(row: int, column: int) -> Span:
        return header.places[column] if row == HEADER else source.span(records[row], column)

    fields = [r.fields if len(r.fields) == width else _cut(r.fields, width) for r in records]
    columns = list(map(TextColumn, zip(*fields, strict=True)))
    columns = columns or [TextColumn(()) for _ in header.names]
    table = Table(header.names, LazyRows(columns, len(records)), place, columns=columns)
    return TableReading(table, (*faults, *ragged(source, records, width)))


def _cut(fields: Sequence[str], width: int) -> Sequence[str]:
    return [*fields[:width], *([""] * (width - len(fields)))]
