"""The units of a case as the text of its file: a set of values, or a table."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from fractions import Fraction

from mumrules.dataset.table import Table
from mumrules.dataset.values import exact_number
from mumrules.document.characters import control_characters
from mumrules.glossary import WORDS
from mumrules.holes import Hole
from mumrules.language import Language, Text
from mumrules.numbers import to_text
from mumrules.testing.case import UNIT, CaseTable
from mumrules.testing.case_units import STANDING

_YES, _NO = Text("yes", "да"), Text("no", "нет")


def values_of(units: CaseTable, row: int, language: Language) -> dict[str, str]:
    """Return the values of one unit, by input, as a case writes them."""
    pairs = zip(units.table.headers, units.table.rows[row], strict=True)
    return {name: cell(raw, language) for name, raw in pairs if name != UNIT}


def as_table(units: CaseTable, language: Language) -> list[str] | None:
    """Return the lines of a table; None where the text of a table cannot say its cells."""
    table = units.table
    lines = [list(table.headers), *([cell(raw, language) for raw in row] for row in table.rows)]
    if not table.rows or not all(_stands(text) for line in lines for text in line):
        return None
    starts = UNIT if table.headers[0] == UNIT else None
    return list(_joined(lines, table)) if units.unit_column == starts else None


def _joined(lines: Sequence[Sequence[str]], table: Table) -> Iterator[str]:
    """Give lines of cells with the separator that the reader of the text will find."""
    separator = ";" if len(table.headers) > 1 or ";" in table.headers[0] else ","
    for line in lines:
        into = io.StringIO()
        csv.writer(into, delimiter=separator, lineterminator="").writerow(line)
        yield into.getvalue()


def _stands(text: str) -> bool:
    plain = "\n" not in text and "\r" not in text and not control_characters(text, "")
    return plain and text == text.strip()


def cell(raw: object, language: Language) -> str:
    """Return a raw value as a case writes it; a blank is empty."""
    if raw is None or isinstance(raw, str):
        return raw or ""
    if isinstance(raw, Hole):
        standing = raw.reason in STANDING
        return f"({WORDS.spelling(raw.reason, language) if standing else raw.reason})"
    if isinstance(raw, bool):
        return (_YES if raw else _NO).in_language(language)
    if isinstance(raw, date):
        return (raw.date() if isinstance(raw, datetime) else raw).isoformat()
    found = exact_number(raw)
    if found is None:
        return str(raw)
    text = to_text(found)
    return str(Fraction(found)) if text.endswith("…") else text
