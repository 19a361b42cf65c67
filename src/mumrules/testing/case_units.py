"""From what a case says of its units to a table."""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place, Span
from mumrules.document.into_model import into_model
from mumrules.document.places import Path as At
from mumrules.document.places import Places
from mumrules.document.tree import Entry, Scalar, Tree
from mumrules.document.tree import Mapping as MappingNode
from mumrules.engine.tables import Given
from mumrules.glossary import WORDS
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, UNDEFINED, Hole
from mumrules.testing.case import UNIT, CaseTable
from mumrules.testing.elements import UnitsElement

ReadTable: TypeAlias = Callable[[Path], Given]
"""From the path of a table to what became of it."""

ALONE = "1"
STANDING = (NOT_SUBMITTED, NOT_APPLICABLE, SUPPRESSED, UNDEFINED)
_HOLE = re.compile(r"\((.+)\)")


@dataclass(frozen=True, slots=True)
class UnitsReading:
    """What became of the units of a case; None where they have faults."""

    units: CaseTable | None
    diagnostics: tuple[Diagnostic, ...] = ()


def hole_of(written: str) -> Hole | None:
    """Return the hole that a text in brackets stands for: `(not submitted)`; else None."""
    found = _HOLE.fullmatch(written.strip())
    if found is None:
        return None
    return Hole(WORDS.meaning(found[1], STANDING) or found[1].strip())


def read_units(tree: Tree, folder: Path, read: ReadTable) -> UnitsReading:
    """Read units by name, the text of a table, or the name of a file in *folder*."""
    if isinstance(tree, Scalar) and "\n" in tree.text.strip():
        table = of_text(tree)
        return UnitsReading(CaseTable(table, UNIT if table.headers[:1] == (UNIT,) else None))
    if isinstance(tree, Scalar) and tree.text:
        found = read(folder / tree.text)
        units = None if found.table is None else CaseTable(found.table)
        placed = (
            d if d.place is not None else replace(d, place=tree.span) for d in found.diagnostics
        )
        return UnitsReading(units, tuple(placed))
    reading = into_model(wrapped(tree, "units"), UnitsElement)
    if reading.value is None:
        return UnitsReading(None, reading.diagnostics)
    return UnitsReading(of_units(reading.value.units, reading.places, ("units",)))


def wrapped(tree: Tree, key: str) -> MappingNode:
    """Return a mapping with one entry, so that a model can read *tree*."""
    return MappingNode((Entry(Scalar(key, tree.span), tree),), tree.span)


def of_one(values: Mapping[str, str], places: Places, path: At) -> CaseTable:
    """Return the table of the one unit whose values stand at *path*."""
    return _table({ALONE: values}, lambda _, name: (*path, name) if name else path, places)


def of_units(units: Mapping[str, Mapping[str, str]], places: Places, path: At) -> CaseTable:
    """Return the table of units whose values stand below *path*."""
    return _table(units, lambda unit, name: (*path, unit, name) if name else (*path, unit), places)


def _table(
    units: Mapping[str, Mapping[str, str]], path_of: Callable[[str, str], At], places: Places
) -> CaseTable:
    names, inputs = list(units), list(dict.fromkeys(n for values in units.values() for n in values))
    rows = [[unit, *(_raw(units[unit].get(asked)) for asked in inputs)] for unit in names]

    def place(row: int, column: int) -> Place:
        asked = inputs[column - 1] if column else ""
        if row == HEADER:
            holder = next((u for u in names if asked in units[u]), names[0] if names else "")
            return places.key(path_of(holder, asked)) or _NOWHERE
        return places.value(path_of(names[row], asked)) or _NOWHERE

    return CaseTable(Table((UNIT, *inputs), rows, place), UNIT)


def of_text(tree: Scalar) -> Table:
    """Return the table that stands in a file of cases as text, line by line."""
    lines = tree.text.strip("\n").splitlines()
    separator = ";" if ";" in lines[0] else ","
    header, *rows = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    width, first = len(header), tree.span.line + 1
    cells = [_padded([_raw(cell.strip()) for cell in row], width) for row in rows]

    def place(row: int, _: int) -> Place:
        line = first + row + 1
        return Span(tree.span.file, line, 1, line + 1, 1)

    return Table(tuple(name.strip() for name in header), cells, place)


def _padded(cells: Sequence[object], width: int) -> list[object]:
    return [*cells, *([None] * (width - len(cells)))][:width]


def _raw(written: str | None) -> object:
    return None if not written else hole_of(written) or written


_NOWHERE = Span("", 1, 1, 1, 1)
