"""From a table to a dataset."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.dataset.cell_faults import BadCell, cell_faults, few, looks_like_shares
from mumrules.dataset.column import Column, settle_cells
from mumrules.dataset.column_faults import column_faults
from mumrules.dataset.column_units import units_of_columns
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.inputs import Input
from mumrules.dataset.matching import Matching, match
from mumrules.dataset.settling import settle_columns
from mumrules.dataset.table import HEADER, Table
from mumrules.dataset.units import Units, duplicates, find_unit_column, named_column, units_of
from mumrules.dataset.values import BLANK
from mumrules.diagnostics.diagnostic import Diagnostic, Severity, has_errors
from mumrules.diagnostics.place import Place
from mumrules.language import Text

Required = Callable[[frozenset[str]], Collection[str]]


@dataclass(frozen=True, slots=True)
class DatasetReading:
    """What came of a table.

    Attributes:
        dataset: The dataset; None where a fault stops the work.
        diagnostics: All faults, in the order of the table.
        named_by: The header of the column that names the units.
    """

    dataset: Dataset | None
    diagnostics: tuple[Diagnostic, ...]
    named_by: str | None = None


def from_table(  # noqa: PLR0913 - all but two are keywords
    table: Table,
    inputs: Sequence[Input],
    *,
    hole_words: Mapping[str, str],
    unit_column: str | None = None,
    required: Required | None = None,
    period: str | None = None,
    called: str | None = None,
) -> DatasetReading:
    """Find the columns and the units of a table and read its cells.

    Args:
        table: The raw cells.
        inputs: What the methodology asks of a table.
        hole_words: Which text of a cell means which reason for a hole.
        unit_column: The header of the column that names the units; found by itself without.
        required: The inputs whose column must be there, by those that have one; those that say
            so themselves without.
        period: The input that tells the period of a row; a unit stands once in each then.
        called: What the methodology calls a unit, which may be the header of their names.
    """
    named = None if unit_column is None else named_column(table, unit_column)
    if isinstance(named, Diagnostic):
        return DatasetReading(None, (named,))
    matching = match(table, inputs, named)
    there = frozenset(matching.found)
    due = {i.name for i in inputs if i.required} if required is None else required(there)
    unit = find_unit_column(table, matching.settled(), called) if named is None else named
    units = _units(table, unit, sorted(matching.found.values()))
    columns = _columns(table, inputs, matching, units, hole_words)
    periods = None if period is None else columns[period].values
    twice, more = duplicates(table, units, unit, periods)
    diagnostics = (
        *few(list(column_faults(table, inputs, matching, unit, due))),
        *few([*units.diagnostics, *twice], {**units.unlisted, "duplicate-unit": more}),
        *_no_units(table, units),
        *cell_faults(table, _bad_cells(columns, matching, units), _unlisted(columns)),
        *_shares(table, inputs, columns, matching),
    )
    named_by = None if unit is None else table.headers[unit]
    if has_errors(diagnostics):
        return DatasetReading(None, diagnostics, named_by)
    found = {name: table.headers[column] for name, column in matching.found.items()}
    values = {name: column.values for name, column in columns.items()}
    place = _places(table, units, matching, unit)
    dataset = Dataset(units.names, values, found, units.set_aside, place, periods)
    return DatasetReading(dataset, diagnostics, named_by)


def _units(table: Table, unit: int | None, used: Sequence[int]) -> Units:
    if table.columns is None:
        return units_of(table, unit, used)
    return units_of_columns(table, table.columns, unit, used)


def _columns(
    table: Table,
    inputs: Sequence[Input],
    matching: Matching,
    units: Units,
    hole_words: Mapping[str, str],
) -> dict[str, Column]:
    if table.columns is not None:
        return settle_columns(table.columns, inputs, matching.found, units, hole_words)
    rows = [table.rows[row] for row in units.rows]
    by_column = list(zip(*rows, strict=True)) or [()] * len(table.headers)
    cells = {name: by_column[column] for name, column in matching.found.items()}
    absent = Column([BLANK] * len(rows), ())
    columns = dict.fromkeys((asked.name for asked in inputs), absent)
    return columns | settle_cells(cells, inputs, hole_words)


def _bad_cells(
    columns: Mapping[str, Column], matching: Matching, units: Units
) -> Iterator[BadCell]:
    for name, column in columns.items():
        for index, misfit in column.misfits:
            yield BadCell(units.rows[index], matching.found[name], misfit)


def _unlisted(columns: Mapping[str, Column]) -> Counter[str]:
    found: Counter[str] = Counter()
    for column in columns.values():
        if column.unlisted:
            found.update(column.unlisted)
    return found


def _shares(
    table: Table, inputs: Sequence[Input], columns: Mapping[str, Column], matching: Matching
) -> Iterator[Diagnostic]:
    for asked in inputs:
        if columns[asked.name].shares:
            yield looks_like_shares(table, matching.found[asked.name], asked)


def _no_units(table: Table, units: Units) -> Iterator[Diagnostic]:
    if not units.rows and not any(fault.is_error for fault in units.diagnostics):
        message = Text("the table has no units", "в таблице нет ни одного объекта")
        place = table.place(HEADER, 0)
        yield Diagnostic("no-units", message, place, severity=Severity.WARNING)


def _places(
    table: Table, units: Units, matching: Matching, unit: int | None
) -> Callable[[int, str], Place]:
    def place(row: int, name: str) -> Place:
        return table.place(units.rows[row], matching.found.get(name, unit or 0))

    return place
