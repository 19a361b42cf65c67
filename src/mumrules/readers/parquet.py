"""Parquet files, by PyArrow."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell
from mumrules.document import files
from mumrules.errors import UnsupportedDataError
from mumrules.language import Text
from mumrules.readers.files import empty
from mumrules.readers.reader import ReadOptions, TableReading

if TYPE_CHECKING:
    import pyarrow as pa

MAGIC = b"PAR1"


def read_parquet(path: Path, _: ReadOptions) -> TableReading:
    """Read a Parquet file, all of it, into memory."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, loaded where it is used
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - likewise
    except ImportError:
        return TableReading(None, not_installed())
    fault = no_parquet(path)
    if fault is not None:
        return TableReading(None, (fault,))
    try:
        with ParquetFile(path) as file:
            return table_of(file.read(), path.name)
    except (pa.ArrowException, OSError):
        return TableReading(None, (broken(path.name),))


def not_installed() -> tuple[Diagnostic, ...]:
    """Return what is said where the extra for Parquet is not installed."""
    return UnsupportedDataError.without("pyarrow", "parquet").diagnostics


def no_parquet(path: Path) -> Diagnostic | None:
    """Return why a file cannot be Parquet, by its first bytes; None if it may."""
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


def table_of(found: "pa.Table", name: str, above: int = 0) -> TableReading:
    """Return rows of a Parquet file as a table.

    Args:
        found: The rows.
        name: The name of the file.
        above: How many rows of the file stand above them.
    """
    # Narwhals takes a while to import.
    from mumrules.readers.frames import read_frame  # noqa: PLC0415

    def place(row: int, column: int) -> Cell:
        header = found.column_names[column] if found.column_names else ""
        return Cell(name, "", 0 if row == HEADER else above + row + 1, header)

    reading = read_frame(found)
    faults = (
        replace(f, place=f.place and replace(f.place, file=name)) for f in reading.diagnostics
    )
    if reading.table is None:
        return TableReading(None, tuple(faults))
    return TableReading(replace(reading.table, place=place, from_file=True), tuple(faults))
