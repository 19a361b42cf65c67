"""The rows that sum a table up."""

from collections.abc import Mapping, Sequence
from typing import Final

from mumrules.dataset.cell_faults import BadCell, cell_faults
from mumrules.dataset.headers import folded
from mumrules.dataset.misfits import Misfit
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.values import Value, ratio
from mumrules.language import Text
from mumrules.numbers import Number
from mumrules.publication.columns import Key, Shown, key_of, parts_of_percent
from mumrules.publication.figures import Figures, number
from mumrules.publication.printed import printed
from mumrules.publication.published_table import Column, SummaryRow
from mumrules.publication.scored import Scored
from mumrules.publication.subjects import Subject, subject
from mumrules.publication.trial import Compared
from mumrules.real.functions import total

OF_COHORT: Final = {
    "mean": "cohort mean",
    "sum": "cohort sum",
    "median": "cohort median",
    "least": "cohort min",
    "greatest": "cohort max",
}
NAMES: Final = {
    "mean": Text("the means of", "средние по"),
    "sum": Text("the sums of", "суммы по"),
    "median": Text("the medians of", "медианы по"),
    "least": Text("the least of", "наименьшие по"),
    "greatest": Text("the greatest of", "наибольшие по"),
}


def summary_subjects(
    tables: Sequence[Figures], scored: Mapping[str, Scored], diagnostics: list[Diagnostic]
) -> list[Subject]:
    """Gather the cells of summary rows, column by column over all tables that share them."""
    cells: dict[Key, list[Compared]] = {}
    first: dict[Key, tuple[SummaryRow, Column]] = {}
    for figures in tables:
        for row in figures.table.summaries:
            for column in figures.table.columns:
                cell = _cell(Shown(figures, column), row, scored, diagnostics)
                if cell is not None:
                    key = (folded(row.claim.row), row.claim.shows, *key_of(column))
                    cells.setdefault(key, []).append(cell)
                    first.setdefault(key, (row, column))
    return [_subject(*first[key], found) for key, found in cells.items()]


def _subject(row: SummaryRow, column: Column, cells: Sequence[Compared]) -> Subject:
    what, header = NAMES[row.claim.shows], column.header
    name = Text(f"{what.en} `{header}`", f"{what.ru} `{header}`")
    return subject(name, header, cells, row.claim.round, column.claimed_at)


def _cell(
    shown: Shown,
    row: SummaryRow,
    scored: Mapping[str, Scored],
    diagnostics: list[Diagnostic],
) -> Compared | None:
    figures, position = shown.figures, shown.column.position
    table = figures.table
    if position in figures.texts or position not in figures.exact:
        return None
    read = printed(table.table.rows[row.row][position])
    if isinstance(read, Misfit):
        diagnostics += cell_faults(table.table, [BadCell(row.row, position, read)])
        return None
    bases = _bases(shown, row, scored)
    if read is None or not bases:
        return None
    return Compared(row.name, table.table.place(row.row, position), read, bases)


def _bases(shown: Shown, row: SummaryRow, scored: Mapping[str, Scored]) -> dict[str, Number]:
    figures, position = shown.figures, shown.column.position
    exact = _numbers(figures.exact[position])
    cells = [one for one in figures.numbers[position] if one is not None]
    made = {"exact": exact, "printed": [one.value for one in cells]}
    reduce = REDUCTIONS[OF_COHORT[row.claim.shows]]
    found = {name: number(reduce(values)) for name, values in made.items() if values}
    if row.claim.shows in {"mean", "sum"}:
        found["pooled"] = _pooled(shown, scored)
    if found.get("exact") is None:
        return {}
    return {name: value for name, value in found.items() if value is not None}


def _pooled(shown: Shown, scored: Mapping[str, Scored]) -> Number | None:
    """Return the percent of the mean score."""
    parts = parts_of_percent(shown, scored) or []
    there = [pair for pair in parts if len(_numbers(pair)) == 2]
    above = total(_numbers([score for score, _ in there]))
    below = total(_numbers([most for _, most in there]))
    return number(ratio(100 * above, below)) if below else None


def _numbers(values: Sequence[Value]) -> list[Number]:
    return [found for value in values if (found := number(value)) is not None]
