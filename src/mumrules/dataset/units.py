"""Which column names the units, and what the names are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, repeat
from typing import TypeAlias

from mumrules import numbers
from mumrules.dataset.cell_faults import LISTED
from mumrules.dataset.column_faults import unit_not_found
from mumrules.dataset.dataset import SetAside, Settled
from mumrules.dataset.headers import ORDINAL_HEADERS, UNIT_HEADERS, folded
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.table import HEADER, Table
from mumrules.dataset.totals import is_totals
from mumrules.dataset.values import cell_reader, plain_word
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.place import Cell, Place
from mumrules.language import Text

SAMPLE = 50
_read_name = cell_reader(Input("unit", kind="text"), {})

# The row of a unit, its name and its period.
Suspect: TypeAlias = tuple[int, str, Settled | None]


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a table.

    Attributes:
        rows: The rows that are units.
        names: Their names.
        set_aside: The rows that are no units.
        diagnostics: What is wrong with the names; at least the first `LISTED` of a kind.
        unlisted: How many diagnostics of each name there are besides.
        suspects: Finds the units whose name may stand twice, for the periods of all units;
            None where all are to be looked at.
    """

    rows: Sequence[int]
    names: Sequence[str]
    set_aside: tuple[SetAside, ...]
    diagnostics: tuple[Diagnostic, ...]
    unlisted: Mapping[str, int] = field(default_factory=dict)
    suspects: Callable[[Sequence[Settled] | None], Iterable[Suspect]] | None = None


def named_column(table: Table, unit_column: str) -> int | Diagnostic:
    """Return the column that the caller says names the units."""
    headers = [header.strip() for header in table.headers]
    if unit_column.strip() in headers:
        return headers.index(unit_column.strip())
    likes = [c for c, header in enumerate(headers) if folded(header) == folded(unit_column)]
    return likes[0] if likes else unit_not_found(table, unit_column)


def find_unit_column(table: Table, taken: set[int], called: str | None = None) -> int | None:
    """Return the column that names the units: by its header, else the first one of texts.

    *called* is what the methodology calls a unit; a header may say that too.
    """
    free = [c for c in range(len(table.headers)) if c not in taken]
    by_header = {folded(table.headers[c]): c for c in reversed(free)}
    for header in (*([called] if called else ()), *UNIT_HEADERS):
        if folded(header) in by_header:
            return by_header[folded(header)]
    return next((c for c in free if _is_text(table, c)), None)


def units_of(table: Table, column: int | None, used: Sequence[int]) -> Units:
    """Return the units of *table*, the rows without anything left out.

    Args:
        table: The table.
        column: The column that names the units; None where the rows have no names.
        used: The columns of the inputs.
    """
    rows: list[int] = []
    names: list[str] = []
    aside: list[SetAside] = []
    lost: list[int] = []
    word = row_word(table) if column is None else ""
    for row, cells in enumerate(table.rows):
        name = _name(table, row, column, word)
        totals = _totals_name(cells, name, column)
        if totals:
            aside.append(SetAside(totals, row, table.place(row, column or 0)))
        elif name:
            rows.append(row)
            names.append(name)
        elif column is not None and any(cells[c] is not None for c in used):
            lost.append(row)
    faults = [
        *no_names(table, column),
        *(unnamed(table.place(row, column or 0)) for row in lost),
        *(totals_row(row.name, row.place) for row in aside),
    ]
    return Units(tuple(rows), tuple(names), tuple(aside), tuple(faults))


def _is_text(table: Table, column: int) -> bool:
    """Whether the first cells of a column are texts and no numbers."""
    if folded(table.headers[column]) in ORDINAL_HEADERS:
        return False
    sample = list(islice(table.present(column), SAMPLE))
    texts = [cell for cell in sample if isinstance(cell, str) and numbers.from_text(cell) is None]
    return 2 * len(texts) > len(sample)


def name_of(cell: object) -> str:
    """Return the name that a cell shows; empty where it shows none."""
    if cell.__class__ is str:
        return " ".join(str(cell).split())
    found = _read_name(cell)
    if isinstance(found, Misfit):
        return str(cell)
    return " ".join(found.split()) if isinstance(found, str) else ""


def row_word(table: Table) -> str:
    """Return the word for a row, in the language of the headers."""
    russian = any("а" <= letter <= "я" for header in table.headers for letter in header.lower())
    return "строка" if russian else "row"


def numbered(table: Table, row: int, word: str) -> str:
    """Return the number of a row as the name of its unit."""
    place = table.place(row, 0)
    return f"{word} {place.row if isinstance(place, Cell) else place.line}"


def _name(table: Table, row: int, column: int | None, word: str) -> str:
    if column is not None:
        return name_of(table.rows[row][column])
    return numbered(table, row, word) if any(c is not None for c in table.rows[row]) else ""


def _totals_name(cells: Sequence[object], name: str, column: int | None) -> str:
    """Return what a row of totals calls itself: in its name, or before it where it has none."""
    if column is not None and name:
        return name if is_totals(name) else ""
    texts = [cell for cell in cells[: column or 1] if isinstance(cell, str)]
    return next((text.strip() for text in texts if is_totals(text)), "")


def no_names(table: Table, column: int | None) -> Iterator[Diagnostic]:
    """Give what is said where no column names the units."""
    if column is not None or not table.from_file or not table.rows:
        return
    yield Diagnostic(
        "unnamed-rows",
        Text(
            "no column names the units; they are called by their rows",
            "нет столбца с названиями объектов; они названы по строкам",
        ),
        table.place(HEADER, 0),
        help=(
            Text(
                "add a column `unit`, or name the column that does by `--unit-column`",
                "добавьте столбец `объект` или назовите нужный столбец: `--unit-column`",
            ),
        ),
        severity=Severity.WARNING,
    )


def unnamed(place: Place | None) -> Diagnostic:
    """Return what is said of a row with values and without a name."""
    message = Text(
        "a row with values names no unit", "в строке есть значения, но нет названия объекта"
    )
    return Diagnostic("unnamed-unit", message, place)


def duplicates(
    table: Table, units: Units, column: int | None, periods: Sequence[Settled] | None
) -> tuple[list[Diagnostic], int]:
    """Return the units that stand twice; with *periods*, twice in one period.

    Besides the first `LISTED` it returns how many there are more.
    """
    suspects: Iterable[Suspect]
    if units.suspects is not None:
        suspects = units.suspects(periods)
    else:
        suspects = zip(units.rows, units.names, periods or repeat(None), strict=False)
    seen: dict[tuple[str, Settled | None], int] = {}
    found: list[Diagnostic] = []
    count = 0
    for row, name, period in suspects:
        first = seen.setdefault((plain_word(name), period), row)
        if first != row:
            count += 1
            if count <= LISTED:
                places = (table.place(at, column or 0) for at in (row, first))
                found.append(twice(name, *places))
    return found, count - len(found)


def twice(name: str, place: Place, first: Place) -> Diagnostic:
    """Return what is said of a unit that stands at a *place*, and *first* at another."""
    return Diagnostic(
        "duplicate-unit",
        Text(f"the unit `{name}` stands twice", f"объект «{name}» указан дважды"),
        place,
        others=(Label(first, Text("first here", "сначала здесь")),),
    )


def totals_row(name: str, place: Place | None) -> Diagnostic:
    """Return what is said of a row that is set aside."""
    message = Text(
        f"the row `{name}` is taken for totals and kept out of the cohort",
        f"строка «{name}» принята за итоговую и не входит в когорту",
    )
    return Diagnostic("totals-row", message, place, severity=Severity.WARNING)
