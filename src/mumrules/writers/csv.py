"""Results as CSV."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mumrules.assessment.columns.values import ColumnValues, Present
from mumrules.assessment.listing import listing
from mumrules.assessment.results import Results
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.language import Language
from mumrules.numbers import is_number, to_json
from mumrules.writers.atomic import replacing

EXACT = 2**53


def write(results: Results, path: Path, _: Language) -> None:
    """Write the listing: a header, then one row a unit; numbers with a point.

    The file begins with a byte-order mark, so that Excel reads its Cyrillic as UTF-8.
    """
    columns = listing(results)
    with replacing(path) as whole, whole.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in zip(*columns.values(), strict=True):
            writer.writerow([_cell(value) for value in row])


@contextmanager
def stream(path: Path) -> Iterator[Callable[[Results], None]]:
    """Open a file for results that come stretch by stretch.

    Numbers that were worked out in floats are written as those.
    """
    with replacing(path) as whole, whole.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        begun = False

        def add(results: Results) -> None:
            nonlocal begun
            columns = listing(results)
            if not begun:
                writer.writerow(columns)
                begun = True
            writer.writerows(zip(*map(_cells, columns.values()), strict=True))

        yield add


def _cells(values: Sequence[Value | None]) -> Iterable[Any]:
    held = values.values if isinstance(values, Present) else None
    if not isinstance(held, ColumnValues) or held.settled.kind is not Kind.NUMBER:
        return map(_cell, values)
    settled = held.settled
    numbers = [int(n) if n.is_integer() and abs(n) < EXACT else n for n in settled.shown().tolist()]
    if settled.holes is not None:
        for row in settled.holes.nonzero()[0].tolist():
            numbers[row] = ""
    return numbers


def _cell(value: Any) -> Any:
    if is_number(value):
        return to_json(value)
    return "" if value is None else harmless(value)


def harmless(value: Any) -> Any:
    """Return a text that a spreadsheet would take for a formula with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@"} else value
