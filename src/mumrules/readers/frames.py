"""Dataframes of any kind, by way of narwhals."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import narwhals as nw
from narwhals.exceptions import DuplicateError

from mumrules.dataset.lazy_rows import LazyRows
from mumrules.dataset.raw_column import RawColumn
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell
from mumrules.language import Text
from mumrules.readers.frame_cells import cells_of, is_nested
from mumrules.readers.frame_columns import FrameColumn
from mumrules.readers.reader import TableReading
from mumrules.readers.records import NO_FILE, is_number_header, nested_value

MOST_BY_ROWS = 256

Read: TypeAlias = "tuple[Sequence[Sequence[object]], Sequence[RawColumn] | None, list[int]]"
"""The rows, the columns where they are kept, and which of them hold several values in a cell."""


def is_frame(data: Any) -> bool:
    """Whether *data* is a dataframe of a kind that is known."""
    if _stands_in_memory(data):
        return True
    try:
        return isinstance(nw.from_native(data, pass_through=True), nw.DataFrame | nw.LazyFrame)
    except DuplicateError:
        return True


def lazy_frame(data: Any) -> "nw.LazyFrame[Any] | None":
    """Return a frame that stands in an engine, not in memory; None for anything else."""
    if _stands_in_memory(data):
        return None
    try:
        found = nw.from_native(data, pass_through=True)
    except DuplicateError:
        return None
    return found if isinstance(found, nw.LazyFrame) else None


def read_frame(frame: Any, most_by_rows: int = MOST_BY_ROWS) -> TableReading:
    """Read a dataframe; a lazy one is collected.

    Args:
        frame: The dataframe.
        most_by_rows: Up to how many rows it is read cell by cell, and not by columns.
    """
    headers: Sequence[object] | None = None
    if nw.dependencies.is_pandas_like_dataframe(frame):
        frame, headers = _plain_pandas(frame)
    try:
        native = nw.from_native(frame)
        eager = native.collect() if isinstance(native, nw.LazyFrame) else native
        names = eager.columns
    except DuplicateError as error:
        return TableReading(None, (_duplicate(error),))
    numbers = frozenset(i for i, header in enumerate(headers or ()) if is_number_header(header))
    read = _by_rows if len(eager) <= most_by_rows else _by_columns
    rows, columns, nested = read(eager)
    table = Table(tuple(names), rows, _places(names), numbers, from_file=False, columns=columns)
    faults = [nested_value(names[column], table.place(HEADER, column)) for column in nested]
    return TableReading(table, tuple(faults))


def _stands_in_memory(data: Any) -> bool:
    """Whether that is seen at once: narwhals looks at a frame for longer."""
    known = nw.dependencies
    return known.is_pandas_dataframe(data) or known.is_polars_dataframe(data)


def _by_rows(frame: "nw.DataFrame[Any]") -> Read:
    cells = cells_of(frame)
    rows = list(zip(*cells, strict=True))
    return rows, None, [column for column, found in enumerate(cells) if is_nested(found)]


def _by_columns(frame: "nw.DataFrame[Any]") -> Read:
    columns = [FrameColumn(column) for column in frame.iter_columns()]
    nested = [column for column, cells in enumerate(columns) if cells.nested()]
    return LazyRows(columns, len(frame)), columns, nested


def _plain_pandas(frame: Any) -> tuple[Any, Sequence[object]]:
    """Return a frame whose named index is a column and whose headers are texts."""
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    headers = list(frame.columns)
    if all(isinstance(header, str) for header in headers):
        return frame, headers
    return frame.set_axis([str(header) for header in headers], axis=1), headers


def _places(names: Sequence[str]) -> Callable[[int, int], Cell]:
    def place(row: int, column: int) -> Cell:
        return Cell(NO_FILE, "", row - HEADER, names[column] if names else "")

    return place


def _duplicate(error: DuplicateError) -> Diagnostic:
    message = Text(
        "the frame has columns of the same name", "в таблице есть столбцы с одинаковыми названиями"
    )
    names = " ".join(str(error).split())
    return Diagnostic(
        "duplicate-column", message, Cell(NO_FILE, "", 1, ""), help=(Text(names, names),)
    )
