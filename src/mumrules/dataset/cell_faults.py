"""What is said of cells: each at its place, and not too many of a kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Place
from mumrules.language import Text

MOST_OF_A_NAME = 20


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that does not show what is due there.

    Attributes:
        row: Its row in the table.
        column: Its column in the table.
        misfit: What is wrong with it.
    """

    row: int
    column: int
    misfit: Misfit


def cell_faults(table: Table, cells: Iterable[BadCell]) -> Iterator[Diagnostic]:
    """Give the diagnostics of cells in the order of the table."""
    by_name: dict[str, list[BadCell]] = defaultdict(list)
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        by_name[cell.misfit.name].append(cell)
    for name, found in by_name.items():
        yield from (_diagnostic(table, cell) for cell in found[:MOST_OF_A_NAME])
        if len(found) > MOST_OF_A_NAME:
            rest = found[MOST_OF_A_NAME:]
            place = table.place(rest[0].row, rest[0].column)
            yield _rest(name, len(rest), place, Severity.ERROR)


def few(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the first diagnostics of each name, then one that counts the rest."""
    by_name: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_name[diagnostic.name].append(diagnostic)
    for name, found in by_name.items():
        yield from found[:MOST_OF_A_NAME]
        if len(found) > MOST_OF_A_NAME:
            rest = found[MOST_OF_A_NAME:]
            yield _rest(name, len(rest), rest[0].place, rest[0].severity)


def looks_like_shares(table: Table, column: int, asked: Input) -> Diagnostic:
    """Return what is said of a column of percents that lies wholly in [0; 1]."""
    return Diagnostic(
        "looks-like-shares",
        Text(
            f"`{asked.name}` is due in percent, and all its values lie between 0 and 1",
            f"`{asked.name}` нужен в процентах, а все его значения лежат между 0 и 1",
        ),
        table.place(HEADER, column),
        help=(
            Text(
                "multiply the column by 100, or write the percent sign in its cells as text",
                "умножьте столбец на 100 или запишите в ячейках знак процента текстом",
            ),
        ),
    )


def _diagnostic(table: Table, cell: BadCell) -> Diagnostic:
    misfit, header = cell.misfit, table.headers[cell.column]
    return Diagnostic(
        misfit.name,
        misfit.message,
        table.place(cell.row, cell.column),
        label=Text(f"in the column `{header}`", f"в столбце `{header}`"),
        help=misfit.help,
    )


def _rest(name: str, count: int, first: Place | None, severity: Severity) -> Diagnostic:
    """Return what stands for the rest, at the place of the first of them."""
    message = Text(f"and {count} more of the same kind", f"и ещё столько таких же: {count}")
    return Diagnostic(name, message, first, severity=severity)
