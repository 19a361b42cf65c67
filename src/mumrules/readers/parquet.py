"""Parquet files, by PyArrow."""

from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell
from mumrules.document import files
from mumrules.errors import UnsupportedDataError
from mumrules.language import Text
from mumrules.readers.files import empty
from mumrules.readers.reader import ReadOptions, Stretch, TableReading
from mumrules.readers.stretches import CELLS, rows_at_once

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

MAGIC = b"PAR1"
BUFFER = 1 << 20


def read_parquet(path: Path, _: ReadOptions) -> TableReading:
    """Read a Parquet file, all of it, into memory."""
    fault = no_parquet(path)
    if fault is not None:
        return TableReading(None, (fault,))
    import pyarrow as pa  # noqa: PLC0415 - an extra, loaded where it is used
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - likewise

    try:
        with ParquetFile(path) as file:
            return table_of(file.read(), path.name)
    except (pa.ArrowException, OSError):
        return TableReading(None, (broken(path.name),))


def parquet_stretches(path: Path, _: ReadOptions, cells: int = CELLS) -> Iterator[Stretch]:
    """Read a Parquet file stretch by stretch."""
    fault = no_parquet(path)
    if fault is not None:
        yield Stretch(TableReading(None, (fault,)), 1.0)
        return
    import pyarrow as pa  # noqa: PLC0415 - an extra, loaded where it is used
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - likewise

    try:
        # Without a buffer a whole row group would be held.
        with ParquetFile(path, buffer_size=BUFFER, pre_buffer=False) as file:
            yield from _stretches(file, path.name, cells)
    except (pa.ArrowException, OSError):
        yield Stretch(TableReading(None, (broken(path.name),)), 1.0)


def _stretches(file: "ParquetFile", name: str, cells: int) -> Iterator[Stretch]:
    import pyarrow as pa  # noqa: PLC0415 - likewise

    rows, above = file.metadata.num_rows, 0
    at_once = rows_at_once(cells, file.metadata.num_columns)
    for batch in file.iter_batches(at_once):
        yield Stretch(_by_columns(pa.Table.from_batches([batch]), name, above), above / rows)
        above += len(batch)
    if not rows:
        yield Stretch(_by_columns(file.schema_arrow.empty_table(), name, 0), 1.0)


def _by_columns(found: "pa.Table", name: str, above: int) -> TableReading:
    return table_of(found, name, above, by_columns=True)


def not_installed() -> Diagnostic:
    """Return what is said where the extra for Parquet is not installed."""
    return UnsupportedDataError.without("pyarrow", "parquet").diagnostics[0]


def no_parquet(path: Path) -> Diagnostic | None:
    """Return why a file cannot be read as Parquet, by its first bytes; None if it may."""
    if find_spec("pyarrow") is None:
        return not_installed()
    head = files.load(path, len(MAGIC) - 1)
    if isinstance(head, Diagnostic):
        return head
    if not head:
        return empty(path.name)
    return None if head == MAGIC else broken(path.name)


def broken(name: str) -> Diagnostic:
    """Return what is said of a file that is no Parquet, or not all of it."""
    message = Text(f"`{name}` is no whole Parquet file", f"`{name}` — не Parquet или повреждён")
    help_ = Text(
        "write the file anew: it was cut short or changed on the way",
        "запишите файл заново: он обрезан или изменён по дороге",
    )
    return Diagnostic("broken-parquet", message, help=(help_,))


def table_of(
    found: "pa.Table", name: str, above: int = 0, *, by_columns: bool = False
) -> TableReading:
    """Return rows of a Parquet file as a table.

    Args:
        found: The rows.
        name: The name of the file.
        above: How many rows of the file stand above them.
        by_columns: Whether even a few rows are read by columns.
    """
    # Narwhals takes a while to import.
    from mumrules.readers.frames import read_frame  # noqa: PLC0415

    def place(row: int, column: int) -> Cell:
        header = found.column_names[column] if found.column_names else ""
        return Cell(name, "", 0 if row == HEADER else above + row + 1, header)

    reading = read_frame(found, 0) if by_columns else read_frame(found)
    faults = (
        replace(f, place=f.place and replace(f.place, file=name)) for f in reading.diagnostics
    )
    if reading.table is None:
        return TableReading(None, tuple(faults))
    return TableReading(replace(reading.table, place=place, from_file=True), tuple(faults))
