"""What a reader of tables is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person says of a file beforehand; None lets the reader find out.

    Attributes:
        sheet: The name of the sheet.
        separator: What parts the fields of a text table.
        encoding: The encoding of a text file.
    """

    sheet: str | None = None
    separator: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class TableReading:
    """What came of a file: a table, or faults, or both.

    Attributes:
        table: The raw cells; None where there is no table to speak of.
        diagnostics: All faults; one that is an error means the table is not to be used.
    """

    table: Table | None
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows of a file, one after another.

    Attributes:
        reading: What came of them; all stretches of a file have the same headers. Where a fault
            leaves nothing to read there is no table, and no further stretch.
        share: How much of the file is read by now, from 0 to 1.
    """

    reading: TableReading
    share: float


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read one kind of file.

    Attributes:
        name: What it is called.
        suffixes: The endings of the files that it reads, dot included, in lower case.
        read: Reads a file; a fault of the file is a diagnostic, never an exception.
        stream: Reads a file from its beginning, about so many cells at once; None for what
            can only be read as a whole.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, ReadOptions], TableReading]
    stream: Callable[[Path, ReadOptions, int], Iterator[Stretch]] | None = None
