"""Text tables: CSV and its kin."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mumrules.dataset.cell_faults import few
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.readers.decoding import decoded
from mumrules.readers.fields import field_span
from mumrules.readers.files import empty, load
from mumrules.readers.header import (
    MOST_COLUMNS,
    header_row,
    is_empty,
    is_numbering,
    numbering,
    too_wide,
)
from mumrules.readers.reader import ReadOptions, TableReading
from mumrules.readers.separator import likely_separator, stated_separator

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class _Record:
    """One record: the lines from `first` up to `last`, and its fields."""

    first: int
    last: int
    fields: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Source:
    """The lines of a text table, and what parts its fields."""

    name: str
    lines: Sequence[str]
    separator: str

    def span(self, record: _Record, column: int) -> Span:
        """Return where a field of a record stands."""
        lines = self.lines[record.first - 1 : record.last]
        return field_span(self.name, lines, record.first, self.separator, column)


def read_csv(path: Path, options: ReadOptions) -> TableReading:
    """Read a text table; its separator and encoding are recognised unless *options* say them."""
    data = load(path)
    if isinstance(data, Diagnostic):
        return TableReading(None, (data,))
    if data.startswith(WORKBOOKS):
        return TableReading(None, (_workbook(path.name),))
    if options.separator is not None and not _can_part(options.separator):
        return TableReading(None, (_wrong_separator(options.separator),))
    text = decoded(data, path.name, options.encoding)
    if isinstance(text, Diagnostic):
        return TableReading(None, (text,))
    source = _source(path.name, text, options)
    records = _records(source)
    if isinstance(records, Diagnostic):
        return TableReading(None, (records,))
    return _table(source, records)


def _source(name: str, text: str, options: ReadOptions) -> _Source:
    lines = list(io.StringIO(text, newline=""))
    stated = stated_separator(lines)
    if stated:
        lines[0] = "\n"
    return _Source(name, lines, options.separator or stated or likely_separator(lines))


def _records(source: _Source) -> list[_Record] | Diagnostic:
    """Return the records that are not blank."""
    reader = csv.reader(
        source.lines, delimiter=source.separator, skipinitialspace=True, strict=True
    )
    records: list[_Record] = []
    first = 1
    try:
        for fields in reader:
            if not all(map(is_empty, fields)):
                records.append(_Record(first, reader.line_num, fields))
            first = reader.line_num + 1
    except csv.Error:
        return _broken(source, first)
    return records


def _table(source: _Source, records: Sequence[_Record]) -> TableReading:
    above = header_row([record.fields for record in records])
    if above is None:
        return TableReading(None, (empty(source.name),))
    header, *below = records[above:]
    headers = tuple(" ".join(field.split()) for field in header.fields)
    if len(headers) > MOST_COLUMNS:
        return TableReading(None, (too_wide(source.name, len(headers)),))
    faults = []
    if below and is_numbering(below[0].fields):
        faults.append(numbering(source.span(below.pop(0), 0)))
    faults += few([fault for record in below for fault in _ragged(source, record, len(headers))])

    def place(row: int, column: int) -> Span:
        return source.span(header if row == HEADER else below[row], column)

    rows = [_cells(record.fields, len(headers)) for record in below]
    return TableReading(Table(headers, rows, place), tuple(faults))


def _cells(fields: Sequence[str], width: int) -> list[str | None]:
    cells = [None if is_empty(field) else field for field in fields[:width]]
    return cells + [None] * (width - len(cells))


def _ragged(source: _Source, record: _Record, width: int) -> Iterator[Diagnostic]:
    """Give the fault of a record that is longer or shorter than the header."""
    found = len(record.fields)
    message = Text(
        f"the row has {found} fields, the header has {width}",
        f"полей в строке — {found}, в заголовке — {width}",
    )
    if not all(map(is_empty, record.fields[width:])):
        help_ = Text(
            "put a field that holds the separator or a decimal comma in quotes",
            "возьмите в кавычки поле, в котором есть разделитель или десятичная запятая",
        )
        yield Diagnostic("ragged-row", message, source.span(record, width), help=(help_,))
    elif found < width:
        help_ = Text("the missing fields are read as blank", "недостающие поля считаются пустыми")
        place = source.span(record, found - 1)
        yield Diagnostic("short-row", message, place, help=(help_,), severity=Severity.WARNING)


def _can_part(separator: str) -> bool:
    return len(separator) == 1 and separator not in '"\r\n'


def _wrong_separator(separator: str) -> Diagnostic:
    message = Text(
        f"`{separator}` cannot part the fields of a table",
        f"`{separator}` не может разделять поля таблицы",
    )
    help_ = Text(
        "name one character: a comma, a semicolon, a tab",
        "назовите один знак: запятую, точку с запятой, табуляцию",
    )
    return Diagnostic("wrong-separator", message, help=(help_,))


def _workbook(name: str) -> Diagnostic:
    message = Text(f"`{name}` is a workbook, not a text", f"`{name}` — книга Excel, а не текст")
    help_ = Text("let its name end in .xlsx", "дайте файлу имя с окончанием .xlsx")
    return Diagnostic("workbook-as-text", message, help=(help_,))


def _broken(source: _Source, line: int) -> Diagnostic:
    text = source.lines[line - 1].rstrip("\r\n") if line <= len(source.lines) else ""
    return Diagnostic(
        "broken-quotes",
        Text(
            "the quotes of the row that begins here do not close as they should",
            "кавычки в строке, которая здесь начинается, закрыты неправильно",
        ),
        Span(source.name, line, 1, line, len(text) + 1),
        help=(
            Text(
                'write a quote inside a quoted field twice: `"the ""Dawn"" school"`',
                'кавычку внутри поля в кавычках пишите дважды: `"школа ""Заря"""`',
            ),
        ),
    )
