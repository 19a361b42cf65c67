"""A table as it was found: headers and raw cells, and where each stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mumrules.diagnostics.place import Place

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
    """

    headers: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    place: Callable[[int, int], Place]
    number_headers: frozenset[int] = frozenset()
    from_file: bool = True
