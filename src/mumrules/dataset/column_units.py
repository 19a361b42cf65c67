"""The units of a table that stands in columns."""

from array import array
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from mumrules.dataset.arrays import CodedColumn, Codes, FloatColumn
from mumrules.dataset.cell_faults import LISTED
from mumrules.dataset.dataset import SetAside, Settled
from mumrules.dataset.names import LazyNames, names_at, some_of
from mumrules.dataset.naming import Naming, naming_of, repeats
from mumrules.dataset.raw_column import Indexes, Mask, RawColumn
from mumrules.dataset.table import Table
from mumrules.dataset.totals import is_totals
from mumrules.dataset.units import Suspect, Units, no_names, numbered, row_word, totals_row, unnamed


def units_of_columns(
    table: Table, raw: Sequence[RawColumn], column: int | None, used: Sequence[int]
) -> Units:
    """Return the units of *table*, the rows without anything left out.

    Args:
        table: The table.
        raw: Its columns.
        column: The column that names the units; None where the rows have no names.
        used: The columns of the inputs.
    """
    naming = _row_numbers(table, raw) if column is None else naming_of(raw[column])
    totals = _totals(naming, raw[: column or 1], named=column is not None)
    kept = ~naming.nameless
    kept[list(totals)] = False
    aside = [SetAside(totals[row], row, table.place(row, column or 0)) for row in sorted(totals)]
    lost = [] if column is None else _with_values(raw, used, naming.nameless, totals)
    faults = (
        *no_names(table, column),
        *(unnamed(table.place(row, column or 0)) for row in lost[:LISTED]),
        *(totals_row(row.name, row.place) for row in aside),
    )
    rows, names = _kept(naming.names, kept)
    return Units(
        rows,
        names,
        tuple(aside),
        faults,
        {"unnamed-unit": max(0, len(lost) - LISTED)},
        lambda periods: _suspects(naming, kept, periods),
    )


def kept_rows(units: Units) -> Indexes | None:
    """Return the rows that are units; None where all are."""
    return None if isinstance(units.rows, range) else np.asarray(units.rows, np.intp)


def _row_numbers(table: Table, raw: Sequence[RawColumn]) -> Naming:
    """Call the rows by their numbers; a row without anything has no name."""
    size, word = len(table.rows), row_word(table)
    none = np.zeros(size, np.bool_)
    empty = np.ones(size, np.bool_)
    for column in raw:
        empty &= column.blank()
        if not empty.any():
            break
    names = LazyNames(
        size,
        lambda row: numbered(table, row, word),
        lambda: [numbered(table, row, word) for row in range(size)],
    )
    return Naming(names, empty, none, lambda: none, lambda: np.arange(size, dtype=np.int32))


def _kept(names: LazyNames, kept: Mask) -> tuple[Sequence[int], Sequence[str]]:
    """Return the rows that are units, and their names."""
    if kept.all():
        return range(len(kept)), names
    rows = np.flatnonzero(kept)
    return array("q", rows.astype(np.int64).tobytes()), some_of(names, rows)


def _totals(naming: Naming, before: Sequence[RawColumn], *, named: bool) -> dict[int, str]:
    """Return what rows of totals call themselves: in their name, or before it without one."""
    own = np.flatnonzero(naming.totals)
    found = dict(zip(own.tolist(), names_at(naming.names, own), strict=True))
    if named and not naming.nameless.any():
        return found
    # Of several texts in a row the first counts.
    for column in reversed(before):
        found |= _totals_in(column, naming.nameless if named else None)
    return found


def _totals_in(column: RawColumn, within: Mask | None) -> dict[int, str]:
    rows = _maybe_totals(column)
    if within is not None:
        rows = rows[within[rows]]
    cells = zip(rows.tolist(), column.cells(rows), strict=True)
    return {row: cell.strip() for row, cell in cells if isinstance(cell, str) and is_totals(cell)}


def _maybe_totals(column: RawColumn) -> Indexes:
    texts = column.names()
    if texts is not None:
        return texts.odd()
    if column.floats() is not None:
        return np.zeros(0, np.intp)
    coded = column.coded()
    said = [isinstance(cell, str) and is_totals(cell) for cell in coded.cells]
    return np.flatnonzero(np.array(said, np.bool_)[coded.codes])


def _with_values(
    raw: Sequence[RawColumn], used: Sequence[int], nameless: Mask, totals: Mapping[int, str]
) -> list[int]:
    """Return the rows that have values, and neither a name nor a total."""
    if not nameless.any():
        return []
    valued = np.zeros(len(nameless), np.bool_)
    for index in used:
        valued |= ~raw[index].blank()
    valued &= nameless
    valued[list(totals)] = False
    return np.flatnonzero(valued).tolist()


def _suspects(naming: Naming, kept: Mask, periods: Sequence[Settled] | None) -> Iterator[Suspect]:
    """Give the units whose name may stand twice."""
    if periods is None:
        rows = np.flatnonzero(naming.repeated() & kept)
        told: Sequence[Settled | None] = [None] * len(rows)
    else:
        units = np.flatnonzero(kept)
        again = np.flatnonzero(repeats(_pairs(naming.keys()[units], periods)))
        rows, told = units[again], [periods[index] for index in again.tolist()]
    return zip(rows.tolist(), names_at(naming.names, rows), told, strict=True)


def _pairs(keys: Codes, periods: Sequence[Settled]) -> NDArray[np.int64]:
    """Return codes that are equal where the keys and the periods are."""
    codes = _codes(periods).astype(np.int64)
    return keys.astype(np.int64) * (int(codes.max(initial=0)) + 1) + codes


def _codes(periods: Sequence[Settled]) -> Indexes:
    if isinstance(periods, CodedColumn):
        return periods.codes.astype(np.intp)
    if isinstance(periods, FloatColumn):
        return np.unique(periods.floats, return_inverse=True)[1]
    known: dict[Settled, int] = {}
    return np.array([known.setdefault(period, len(known)) for period in periods], np.intp)
