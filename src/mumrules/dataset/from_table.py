"""From a table to a dataset."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.dataset.cell_faults import BadCell, cell_faults, few, looks_like_shares
from mumrules.dataset.column import Column, Percents, settle_cells
from mumrules.dataset.column_faults import column_faults
from mumrules.dataset.column_units import units_of_columns
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.inputs import Input
from mumrules.dataset.matching import match
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


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a table hold.

    Attributes:
        found: The column of each input that has one.
        unit: The column that names the units; None where none does.
        named_by: Its header.
        diagnostics: The faults of the columns.
    """

    found: Mapping[str, int]
    unit: int | None
    named_by: str | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of the rows of a table, or of a stretch of them.

    Attributes:
        dataset: The dataset; not to be used where there are errors.
        diagnostics: The faults of the units and of the cells.
        percents: What the values of each input that is due in percent look like.
    """

    dataset: Dataset
    diagnostics: tuple[Diagnostic, ...]
    percents: Mapping[str, Percents]


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
    layout = laid_out(table, inputs, unit_column=unit_column, required=required, called=called)
    if isinstance(layout, Diagnostic):
        return DatasetReading(None, (layout,))
    read = read_stretch(table, inputs, layout, hole_words, period)
    diagnostics = (
        *layout.diagnostics,
        *read.diagnostics,
        *_no_units(table, read.dataset.units, read.diagnostics),
        *shares(table, layout, read.percents),
    )
    dataset = None if has_errors(diagnostics) else read.dataset
    return DatasetReading(dataset, diagnostics, layout.named_by)


def laid_out(
    table: Table,
    inputs: Sequence[Input],
    *,
    unit_column: str | None = None,
    required: Required | None = None,
    called: str | None = None,
) -> Layout | Diagnostic:
    """Find the columns of a table; the arguments are those of `from_table`."""
    named = None if unit_column is None else named_column(table, unit_column)
    if isinstance(named, Diagnostic):
        return named
    matching = match(table, inputs, named)
    there = frozenset(matching.found)
    due = {i.name for i in inputs if i.required} if required is None else required(there)
    unit = find_unit_column(table, matching.settled(), called) if named is None else named
    faults = few(list(column_faults(table, inputs, matching, unit, due)))
    named_by = None if unit is None else table.headers[unit]
    return Layout(matching.found, unit, named_by, tuple(faults))


def read_stretch(
    table: Table,
    inputs: Sequence[Input],
    layout: Layout,
    hole_words: Mapping[str, str],
    period: str | None = None,
) -> Taken:
    """Read the units and the cells of a table, or of a stretch of its rows."""
    units = _units(table, layout.unit, sorted(layout.found.values()))
    columns = _columns(table, inputs, layout.found, units, hole_words)
    periods = None if period is None else columns[period].values
    twice, more = duplicates(table, units, layout.unit, periods)
    diagnostics = (
        *few([*units.diagnostics, *twice], {**units.unlisted, "duplicate-unit": more}),
        *cell_faults(table, _bad_cells(columns, layout, units), _unlisted(columns)),
    )
    found = {name: table.headers[column] for name, column in layout.found.items()}
    values = {name: column.values for name, column in columns.items()}
    place = _places(table, units, layout)
    dataset = Dataset(units.names, values, found, units.set_aside, place, periods)
    percents = {name: c.percents for name, c in columns.items() if c.percents and name in found}
    return Taken(dataset, diagnostics, percents)


def shares(table: Table, layout: Layout, percents: Mapping[str, Percents]) -> Iterator[Diagnostic]:
    """Give the columns of percents that look like shares."""
    for name, found in percents.items():
        if found.are_shares:
            yield looks_like_shares(table, layout.found[name], name)


def _units(table: Table, unit: int | None, used: Sequence[int]) -> Units:
    if table.columns is None:
        return units_of(table, unit, used)
    return units_of_columns(table, table.columns, unit, used)


def _columns(
    table: Table,
    inputs: Sequence[Input],
    found: Mapping[str, int],
    units: Units,
    hole_words: Mapping[str, str],
) -> dict[str, Column]:
    if table.columns is not None:
        return settle_columns(table.columns, inputs, found, units, hole_words)
    rows = [table.rows[row] for row in units.rows]
    by_column = list(zip(*rows, strict=True)) or [()] * len(table.headers)
    cells = {name: by_column[column] for name, column in found.items()}
    absent = Column([BLANK] * len(rows), ())
    columns = dict.fromkeys((asked.name for asked in inputs), absent)
    return columns | settle_cells(cells, inputs, hole_words)


def _bad_cells(columns: Mapping[str, Column], layout: Layout, units: Units) -> Iterator[BadCell]:
    for name, column in columns.items():
        for index, misfit in column.misfits:
            yield BadCell(units.rows[index], layout.found[name], misfit)


def _unlisted(columns: Mapping[str, Column]) -> Counter[str]:
    found: Counter[str] = Counter()
    for column in columns.values():
        if column.unlisted:
            found.update(column.unlisted)
    return found


def _no_units(
    table: Table, units: Sequence[str], met: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    if not units and not any(f.is_error and f.name == "unnamed-unit" for f in met):
        yield no_units(table.place(HEADER, 0))


def no_units(place: Place) -> Diagnostic:
    """Return what is said of a table without a unit."""
    message = Text("the table has no units", "в таблице нет ни одного объекта")
    return Diagnostic("no-units", message, place, severity=Severity.WARNING)


def _places(table: Table, units: Units, layout: Layout) -> Callable[[int, str], Place]:
    def place(row: int, name: str) -> Place:
        return table.place(units.rows[row], layout.found.get(name, layout.unit or 0))

    return place
