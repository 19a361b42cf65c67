"""Text tables: CSV and its kin."""

import io
from collections.abc import Sequence
from pathlib import Path

from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.readers.csv_records import Record, Source, headed, parser, ragged, records_of
from mumrules.readers.decoding import decoded
from mumrules.readers.files import load
from mumrules.readers.header import is_empty
from mumrules.readers.reader import ReadOptions, TableReading
from mumrules.readers.separator import likely_separator, stated_separator

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_csv(path: Path, options: ReadOptions) -> TableReading:
    """Read a text table; its separator and encoding are recognised unless *options* say them."""
    data = load(path)
    if isinstance(data, Diagnostic):
        return TableReading(None, (data,))
    fault = unreadable(data, path.name, options)
    if fault is not None:
        return TableReading(None, (fault,))
    text = decoded(data, path.name, options.encoding)
    if isinstance(text, Diagnostic):
        return TableReading(None, (text,))
    source = _source(path.name, text, options)
    records = records_of(source, parser(source.lines, source.separator))
    if isinstance(records, Diagnostic):
        return TableReading(None, (records,))
    return _table(source, records)


def _source(name: str, text: str, options: ReadOptions) -> Source:
    lines = list(io.StringIO(text, newline=""))
    separator = parted_by(lines, options)
    return Source(name, lines, separator)


def parted_by(lines: list[str], options: ReadOptions) -> str:
    """Return what parts the fields of a text; a line that says so is made blank."""
    stated = stated_separator(lines)
    if stated:
        lines[0] = "\n"
    return options.separator or stated or likely_separator(lines)


def _table(source: Source, records: Sequence[Record]) -> TableReading:
    found = headed(source, records)
    if isinstance(found, Diagnostic):
        return TableReading(None, (found,))
    header, below, faults = found
    faults += ragged(source, below, len(header.names))

    def place(row: int, column: int) -> Span:
        return header.places[column] if row == HEADER else source.span(below[row], column)

    rows = [_cells(record.fields, len(header.names)) for record in below]
    return TableReading(Table(header.names, rows, place), tuple(faults))


def _cells(fields: Sequence[str], width: int) -> list[str | None]:
    cells = [None if is_empty(field) else field for field in fields[:width]]
    return cells + [None] * (width - len(cells))


def unreadable(data: bytes, name: str, options: ReadOptions) -> Diagnostic | None:
    """Return why a file that begins with *data* is no text table; None if it may be."""
    if data.startswith(WORKBOOKS):
        return _workbook(name)
    if options.separator is not None and not _can_part(options.separator):
        return _wrong_separator(options.separator)
    return None


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
