"""Dataframes of any kind, by way of narwhals."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import narwhals as nw
import numpy as np
from narwhals.exceptions import DuplicateError

from mumrules.dataset.table import HEADER, Table
from mumrules.dataset.values import is_blank
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell
from mumrules.language import Text
from mumrules.readers.reader import TableReading
from mumrules.readers.records import NO_FILE, is_number_header, nested_value

NARROW: dict[str, Callable[[float], np.floating[Any]]] = {
    "Float16": np.float16,
    "Float32": np.float32,
}


def is_frame(data: Any) -> bool:
    """Whether *data* is a dataframe of a kind that is known."""
    try:
        return isinstance(nw.from_native(data, pass_through=True), nw.DataFrame | nw.LazyFrame)
    except DuplicateError:
        return True


def read_frame(frame: Any) -> TableReading:
    """Read a dataframe; a lazy one is collected."""
    headers: Sequence[object] | None = None
    if nw.dependencies.is_pandas_dataframe(frame):
        frame, headers = _plain_pandas(frame)
    try:
        native = nw.from_native(frame)
        eager = native.collect() if isinstance(native, nw.LazyFrame) else native
        names = eager.columns
    except DuplicateError as error:
        return TableReading(None, (_duplicate(error),))
    columns = [_cells(eager[name]) for name in names]
    numbers = frozenset(i for i, header in enumerate(headers or ()) if is_number_header(header))
    place = _places(names)
    table = Table(tuple(names), list(zip(*columns, strict=True)), place, numbers, from_file=False)
    return TableReading(table, tuple(_nested(table)))


def _plain_pandas(frame: Any) -> tuple[Any, Sequence[object]]:
    """Return a frame whose named index is a column and whose headers are texts."""
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    headers = list(frame.columns)
    return frame.set_axis([str(header) for header in headers], axis=1), headers


def _places(names: Sequence[str]) -> Callable[[int, int], Cell]:
    def place(row: int, column: int) -> Cell:
        return Cell(NO_FILE, "", row - HEADER, names[column] if names else "")

    return place


def _cells(series: nw.Series[Any]) -> list[object]:
    cells = [None if is_blank(cell) else cell for cell in series.to_list()]
    narrow = NARROW.get(str(series.dtype))
    if narrow is None:
        return cells
    # The shortest decimal of the column's own width, not of the float it was widened to.
    return [None if cell is None else Decimal(str(narrow(cell))) for cell in cells]


def _nested(table: Table) -> list[Diagnostic]:
    """Return a fault for every column that holds lists or structures."""
    faults = []
    for column, header in enumerate(table.headers):
        cells = (row[column] for row in table.rows)
        first = next((cell for cell in cells if cell is not None), None)
        if isinstance(first, dict | list):
            faults.append(nested_value(header, table.place(HEADER, column)))
    return faults


def _duplicate(error: DuplicateError) -> Diagnostic:
    message = Text(
        "the frame has columns of the same name", "в таблице есть столбцы с одинаковыми названиями"
    )
    names = " ".join(str(error).split())
    return Diagnostic(
        "duplicate-column", message, Cell(NO_FILE, "", 1, ""), help=(Text(names, names),)
    )
