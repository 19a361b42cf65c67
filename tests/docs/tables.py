"""The tables of a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TABLE = re.compile(r"^\|([^\n]+)\|\n\|[-|]+\|\n((?:\|[^\n]+\|\n)+)", re.MULTILINE)
_QUOTED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        header: Its header, cell by cell.
        rows: Its rows, cell by cell.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(page: str) -> Iterator[Table]:
    """Give the tables of a page."""
    for found in _TABLE.finditer(page):
        rows = (line.strip("|") for line in found[2].splitlines())
        yield Table(_cells(found[1]), tuple(map(_cells, rows)))


def quoted(cell: str) -> tuple[str, ...]:
    """Return what stands in backticks in a cell."""
    return tuple(_QUOTED.findall(cell))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|"))
