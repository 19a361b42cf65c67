"""What is said of cells: each at its place, and not too many of a kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mumrules.dataset.misfits import Misfit
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Place
from mumrules.language import Text

MOST_OF_A_NAME = 20
# The first that is not told alone is the place of what stands for the rest.
LISTED = MOST_OF_A_NAME + 1


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


def cell_faults(
    table: Table, cells: Iterable[BadCell], unlisted: Mapping[str, int] | None = None
) -> Iterator[Diagnostic]:
    """Give the diagnostics of cells in the order of the table.

    Args:
        table: The table.
        cells: The cells; of each column at least the first `LISTED` of a name.
        unlisted: How many cells of each name there are besides.
    """
    besides = unlisted or {}
    by_name: dict[str, list[BadCell]] = defaultdict(list)
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        by_name[cell.misfit.name].append(cell)
    for name, found in by_name.items():
        yield from (_diagnostic(table, cell) for cell in found[:MOST_OF_A_NAME])
        if len(found) > MOST_OF_A_NAME:
            rest = found[MOST_OF_A_NAME:]
            place = table.place(rest[0].row, rest[0].column)
            yield _rest(name, len(rest) + besides.get(name, 0), place, Severity.ERROR)


def few(
    diagnostics: Iterable[Diagnostic], unlisted: Mapping[str, int] | None = None
) -> Iterator[Diagnostic]:
    """Give the first diagnostics of each name, then one that counts the rest.

    Args:
        diagnostics: The diagnostics; at least the first `LISTED` of each name, or some of them
            and what counts the rest.
        unlisted: How many of each name there are besides.
    """
    besides = unlisted or {}
    by_name: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_name[diagnostic.name].append(diagnostic)
    for name, found in by_name.items():
        alone = [diagnostic for diagnostic in found if not diagnostic.more]
        yield from alone[:MOST_OF_A_NAME]
        rest = [*(d for d in found if d.more), *alone[MOST_OF_A_NAME:]]
        if rest:
            count = sum(d.more or 1 for d in rest) + besides.get(name, 0)
            yield _rest(name, count, rest[0].place, rest[0].severity)


def looks_like_shares(table: Table, column: int, name: str) -> Diagnostic:
    """Return what is said of a column of percents that lies wholly in [0; 1]."""
    return Diagnostic(
        "looks-like-shares",
        Text(
            f"`{name}` is due in percent, and all its values lie between 0 and 1",
            f"`{name}` нужен в процентах, а все его значения лежат между 0 и 1",
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
    return Diagnostic(name, message, first, severity=severity, more=count)
