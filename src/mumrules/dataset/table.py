"""A table as it was found: headers and raw cells, and where each stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mumrules.diagnostics.place import Place

if TYPE_CHECKING:  # NumPy takes a while to import, and small tables do not need it.
    from mumrules.dataset.raw_column import RawColumn

HEADER = -1


@dataclass(frozen=True, slots=True)
class Table:
    """Headers and raw cells; nothing is interpreted yet.

    Attributes:
        headers: The text of each header; empty where a column has none.
        rows: The cells of each row, as many as there are headers: str, int, float, Decimal,
            Fraction, bool, date, None.
        place: Where the cell of a row and a column stands; the headers are row `HEADER`.
        number_headers: The columns whose header is a number, so that 1.1 may stand for 1.10.
        from_file: Whether a person wrote it, so that rows without names deserve a warning.
        columns: The same cells column by column, of a table that is read that way.
    """

    headers: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    place: Callable[[int, int], Place]
    number_headers: frozenset[int] = frozenset()
    from_file: bool = True
    columns: "Sequence[RawColumn] | None" = None

    def present(self, column: int) -> Iterator[object]:
        """Give the cells of a column that are not blank, from the top."""
        if self.columns is not None:
            return self.columns[column].present()
        return (row[column] for row in self.rows if row[column] is not None)
