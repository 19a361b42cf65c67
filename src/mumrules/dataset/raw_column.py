"""A column of raw cells that is read as a whole, not cell by cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mumrules.dataset.arrays import Codes, Floats

Mask: TypeAlias = NDArray[np.bool_]
Indexes: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class CodedCells:
    """Raw cells that repeat themselves.

    Attributes:
        codes: The code of each cell.
        cells: The cell of each code; two may be equal.
    """

    codes: Codes
    cells: Sequence[object]

    def take(self, rows: Indexes) -> "CodedCells":
        """Return the cells of some rows, and no cell beyond them."""
        codes = self.codes[rows]
        used = np.zeros(len(self.cells), np.bool_)
        used[codes] = True
        places = np.cumsum(used, dtype=np.int32) - np.int32(1)
        return CodedCells(places[codes], [self.cells[i] for i in np.flatnonzero(used).tolist()])


class RawColumn(Protocol):
    """A column of raw cells; None is a blank cell, as in the rows of a table."""

    def cells(self, rows: Sequence[int] | Indexes) -> list[object]:
        """Return the cells of some rows."""

    def present(self) -> Iterator[object]:
        """Give the cells that are not blank, from the top."""

    def blank(self) -> Mask:
        """Return which cells are blank."""

    def floats(self) -> Floats | None:
        """Return the numbers, NaN for a blank; None unless all are numbers that floats hold."""

    def coded(self) -> CodedCells:
        """Return all cells by their codes."""

    def names(self) -> "TextNames | None":
        """Return the cells as names that an engine looks through; None unless all are texts."""

    def texts(self, renamed: Mapping[int, str]) -> Any:
        """Return the cells as texts, a column of the frame that they stand in.

        None where only Python can tell how they are shown.

        Args:
            renamed: What some rows show instead.
        """


class TextNames(Protocol):
    """Names of units that need not be looked at one by one."""

    def odd(self) -> Indexes:
        """Return the rows whose name may be totals, or may not stand as it is compared."""

    def repeated(self, odd: Mapping[int, str]) -> Mask:
        """Return which rows share their name with another, but for the case of its letters.

        Args:
            odd: What the names of the odd rows are compared by.
        """
