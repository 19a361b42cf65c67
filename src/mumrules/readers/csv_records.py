"""The records of a text table: its header, and what is wrong with the others."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from mumrules.dataset.cell_faults import few
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.readers.fields import field_span
from mumrules.readers.files import empty
from mumrules.readers.header import (
    MOST_COLUMNS,
    header_row,
    is_empty,
    is_numbering,
    numbering,
    too_wide,
)


class Record(NamedTuple):
    """One record: the lines from `first` up to `last`, and its fields."""

    first: int
    last: int
    fields: Sequence[str]


@dataclass(frozen=True, slots=True)
class Source:
    """Lines of a text table, and what parts its fields.

    Attributes:
        name: The name of the file.
        lines: The lines, ends included.
        separator: What parts the fields.
        above: How many lines of the file stand above them.
    """

    name: str
    lines: Sequence[str]
    separator: str
    above: int = 0

    def span(self, record: Record, column: int) -> Span:
        """Return where a field of a record stands."""
        lines = self.lines[record.first - 1 - self.above : record.last - self.above]
        return field_span(self.name, lines, record.first, self.separator, column)


class Header(NamedTuple):
    """The header of a text table.

    Attributes:
        names: What it says.
        places: Where each of its fields stands.
    """

    names: tuple[str, ...]
    places: tuple[Span, ...]


def parser(lines: Iterable[str], separator: str) -> Any:
    """Return what parts lines into fields."""
    return csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)


def records_of(source: Source, parsed: Any, most: int | None = None) -> list[Record] | Diagnostic:
    """Return the next records that are not blank, at *most* so many.

    Args:
        source: The lines; where they are read on the way, those of this stretch.
        parsed: The parser of them.
        most: How many lines are enough.
    """
    records: list[Record] = []
    first = parsed.line_num + 1
    try:
        for fields in islice(parsed, most):
            # Most begin with a name, and to look at all fields takes as long as to part them.
            if (fields and fields[0].strip()) or not all(map(is_empty, fields)):
                records.append(Record(first, parsed.line_num, fields))
            first = parsed.line_num + 1
    except csv.Error:
        return _broken(source, first)
    return records


def headed(
    source: Source, records: Sequence[Record]
) -> tuple[Header, list[Record], list[Diagnostic]] | Diagnostic:
    """Return the header, the records below it, and a fault of the first; or why there is none."""
    above = header_row([record.fields for record in records])
    if above is None:
        return empty(source.name)
    header, *below = records[above:]
    names = tuple(" ".join(field.split()) for field in header.fields)
    if len(names) > MOST_COLUMNS:
        return too_wide(source.name, len(names))
    faults = []
    if below and is_numbering(below[0].fields):
        faults.append(numbering(source.span(below.pop(0), 0)))
    places = tuple(source.span(header, column) for column in range(len(names)))
    return Header(names, places), below, faults


def ragged(source: Source, records: Iterable[Record], width: int) -> list[Diagnostic]:
    """Return the faults of records that are longer or shorter than the header."""
    odd = (record for record in records if len(record.fields) != width)
    return list(few([fault for record in odd for fault in _ragged(source, record, width)]))


def _ragged(source: Source, record: Record, width: int) -> Iterator[Diagnostic]:
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


def _broken(source: Source, line: int) -> Diagnostic:
    lines = source.lines[line - 1 - source.above :][:1]
    text = lines[0].rstrip("\r\n") if lines else ""
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
