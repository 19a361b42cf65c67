"""Which row of a sheet is the header: titles may stand above it."""

from collections import Counter
from collections.abc import Sequence

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Place
from mumrules.language import Text

SAMPLE = 100
MOST_COLUMNS = 16_384


def header_row(rows: Sequence[Sequence[object]]) -> int | None:
    """Return the index of the first row that is as wide as a header, or None without one.

    A title fills one cell, a note two or three; a header fills at least half of the
    columns that most rows reach.
    """
    widths = [_width(row) for row in rows[:SAMPLE]]
    counted = Counter(width for width in widths if width)
    if not counted:
        return None
    usual = max(counted, key=lambda width: (counted[width], width))
    least = 1 if usual == 1 else max(2, (usual + 1) // 2)
    return next((i for i, row in enumerate(rows[:SAMPLE]) if _filled(row) >= least), None)


def is_numbering(row: Sequence[object]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3, 4…, as printed forms do."""
    texts = [str(cell).strip() for cell in row if not is_empty(cell)]
    return len(texts) >= 4 and texts == [str(i) for i in range(1, len(texts) + 1)]


def is_empty(cell: object) -> bool:
    """Whether a cell holds nothing to see."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _filled(row: Sequence[object]) -> int:
    return sum(not is_empty(cell) for cell in row)


def _width(row: Sequence[object]) -> int:
    """Return how many cells a row has, up to its last one that is filled."""
    return max((i + 1 for i, cell in enumerate(row) if not is_empty(cell)), default=0)


def numbering(place: Place) -> Diagnostic:
    """Return what is said of a row that only numbers the columns."""
    message = Text(
        "the row only numbers the columns and is left out",
        "строка только нумерует столбцы и пропущена",
    )
    return Diagnostic("numbering-row", message, place, severity=Severity.WARNING)


def too_wide(name: str, columns: int) -> Diagnostic:
    """Return what is said of a table with more columns than Excel knows."""
    message = Text(
        f"`{name}` has {columns} columns, more than {MOST_COLUMNS}",
        f"в `{name}` столбцов: {columns}, а допустимо не больше {MOST_COLUMNS}",
    )
    return Diagnostic("too-many-columns", message)
