"""Whatever a caller holds, as a table: a file, a frame, records."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.located import located
from mumrules.language import Text
from mumrules.readers.data import read_data
from mumrules.readers.reader import Reader, ReadOptions, TableReading

Kind: TypeAlias = Literal["pandas", "polars", "pyarrow", "modin"]
KINDS: tuple[Kind, ...] = ("polars", "pandas", "pyarrow", "modin")


@dataclass(frozen=True, slots=True)
class Given:
    """A table that was given.

    Attributes:
        table: The raw cells; None where there are none to speak of.
        diagnostics: The faults of the file or the frame.
        kind: The package of the frame that was given; None for anything else.
    """

    table: Table | None
    diagnostics: tuple[Diagnostic, ...]
    kind: Kind | None


def given(data: Any, readers: Sequence[Reader], options: ReadOptions | None = None) -> Given:
    """Read *data*: the path of a file, a dataframe, a list of records, or a table."""
    if isinstance(data, Table):
        return Given(data, (), None)
    if isinstance(data, str | Path):
        path = Path(data)
        reading = located(read_file(path, readers, options), path)
        return Given(reading.table, reading.diagnostics, None)
    reading = read_data(data)
    return Given(reading.table, reading.diagnostics, _kind(data))


def read_file(
    path: Path, readers: Sequence[Reader], options: ReadOptions | None = None
) -> TableReading:
    """Read a file by the first reader that knows its ending."""
    suffix = path.suffix.casefold()
    for reader in readers:
        if suffix in reader.suffixes:
            return reader.read(path, options or ReadOptions())
    known = [suffix for reader in readers for suffix in reader.suffixes]
    return TableReading(None, (unknown_format(path, known),))


def unknown_format(path: Path, known: Sequence[str]) -> Diagnostic:
    """Return what is said of a file whose ending is not among the *known* ones."""
    message = Text(
        f"the ending of `{path.name}` is of no format that is known",
        f"по окончанию `{path.name}` не видно, какой это формат",
    )
    endings = ", ".join(known)
    remedy = Text(f"these endings are known: {endings}", f"известны окончания: {endings}")
    return Diagnostic("unknown-format", message, help=(remedy,))


def _kind(data: Any) -> Kind | None:
    """Return the package of a frame; the first part of the module that defines its type."""
    package = type(data).__module__.partition(".")[0]
    return next((kind for kind in KINDS if kind == package and kind in sys.modules), None)
