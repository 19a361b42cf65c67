"""Places with the path that the caller gave; a reader knows a file by its name alone."""

from dataclasses import replace
from pathlib import Path

from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Place
from mumrules.readers.reader import TableReading


def located(reading: TableReading, path: Path) -> TableReading:
    """Return *reading* with places from which a person or a program finds the file."""
    table = reading.table
    faults = tuple(_fault(fault, str(path)) for fault in reading.diagnostics)
    return TableReading(None if table is None else _table(table, str(path)), faults)


def _table(table: Table, file: str) -> Table:
    def place(row: int, column: int) -> Place:
        return replace(table.place(row, column), file=file)

    return replace(table, place=place)


def _fault(fault: Diagnostic, file: str) -> Diagnostic:
    others = tuple(Label(replace(other.place, file=file), other.text) for other in fault.others)
    place = None if fault.place is None else replace(fault.place, file=file)
    return replace(fault, place=place, others=others)
