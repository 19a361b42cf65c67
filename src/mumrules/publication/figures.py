"""The figures of a published table: what is printed, and what is exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mumrules.dataset.cell_faults import BadCell, cell_faults
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.values import BLANK
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Places
from mumrules.expression.values import Value
from mumrules.numbers import Number, is_number
from mumrules.publication import edition_faults as faults
from mumrules.publication.editions import input_named, node_named
from mumrules.publication.printed import Printed, printed, printed_place
from mumrules.publication.published_table import Column, PublishedTable
from mumrules.publication.ranked import ranked_values
from mumrules.publication.scored import Scored

OF_RESULTS = {"score": "score", "percent": "percent", "zone": "zone", "coverage": "coverage"}
OF_RESULTS |= {"value": "value", "maximum": "most"}


@dataclass(slots=True)
class Figures:
    """The figures of one table, one a unit.

    Attributes:
        table: The table.
        texts: The columns that show texts, by position: zones, names.
        numbers: What is printed in the other columns.
        misread: The cells, by position and unit, that show no number where one is due.
        exact: The exact figures of each column; absent where they cannot be had. Those of a
            column without a claim are the printed ones.
        from_printed: What a column with a formula would be if it were made of printed figures.
    """

    table: PublishedTable
    texts: dict[int, list[str]] = field(default_factory=dict)
    numbers: dict[int, list[Printed | None]] = field(default_factory=dict)
    misread: set[tuple[int, int]] = field(default_factory=set)
    exact: dict[int, Sequence[Value]] = field(default_factory=dict)
    from_printed: dict[int, Sequence[Value]] = field(default_factory=dict)

    def lacks(self, position: int, unit: int) -> bool:
        """Whether a column shows nothing for a unit."""
        return self.numbers[position][unit] is None and (position, unit) not in self.misread

    def printed_values(self, position: int) -> list[Value]:
        """Return what is printed in a column, as values; blank cells are holes."""
        if position in self.texts:
            return [text or BLANK for text in self.texts[position]]
        return [BLANK if one is None else one.value for one in self.numbers[position]]


def figures_of(
    table: PublishedTable,
    scored: Mapping[str, Scored],
    places: Places,
    diagnostics: list[Diagnostic],
) -> Figures:
    """Read what is printed, and recompute what the editions make."""
    figures = Figures(table)
    claimed = {column.position: column for column in table.columns}
    for position in range(len(table.table.headers)):
        column = claimed.get(position)
        _print(figures, position, column, diagnostics)
        if column is None:
            figures.exact[position] = figures.printed_values(position)
        elif column.claim.formula is None and column.methodology in scored:
            exact = _exact(table, column, scored[column.methodology], places)
            if isinstance(exact, Diagnostic):
                diagnostics.append(exact)
            else:
                figures.exact[position] = exact
    return figures


def number(value: Value) -> Number | None:
    """Return a number that is there, else None."""
    return value if is_number(value) else None


def _print(
    figures: Figures, position: int, column: Column | None, diagnostics: list[Diagnostic]
) -> None:
    table = figures.table
    raw = table.cells(position)
    shows = None if column is None else column.claim.shows
    if shows == "zone":
        figures.texts[position] = [_text(cell) for cell in raw]
        return
    read = [printed_place(cell) if shows == "rank" else printed(cell) for cell in raw]
    bad = [(i, one) for i, one in enumerate(read) if isinstance(one, Misfit)]
    if bad and (column is None or column.claim.gives is not None):
        figures.texts[position] = [_text(cell) for cell in raw]
        return
    cells = [BadCell(table.rows[i], position, misfit) for i, misfit in bad]
    diagnostics += cell_faults(table.table, cells)
    figures.misread |= {(position, i) for i, _ in bad}
    figures.numbers[position] = [None if isinstance(one, Misfit) else one for one in read]


def _text(raw: Any) -> str:
    return "" if raw is None else " ".join(str(raw).split())


def _exact(
    table: PublishedTable, column: Column, scored: Scored, places: Places
) -> Sequence[Value] | Diagnostic:
    results, claim = scored.results, column.claim
    if claim.gives is not None:
        asked = input_named(scored.graph, claim.gives)
        assert asked is not None, "an edition with unknown inputs is not scored"
        return scored.column(table.units, results.dataset.columns[asked.name])
    node = node_named(scored.graph, claim.node)
    if node is None:
        return faults.unknown_node(scored.graph, column, places)
    if claim.shows == "rank":
        ranked = ranked_values(scored, node)
        return scored.column(table.units, ranked.places(ranked.ties))
    values = results.figures.get((node.code, OF_RESULTS[str(claim.shows)]))
    if values is None:
        return faults.no_such_figure(scored.graph, column)
    return scored.column(table.units, values)
