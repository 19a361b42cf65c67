"""The units of a publication scored by one edition."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.assessment.assess import GraphOf, assess
from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.readers import Readers
from mumrules.assessment.results import Results
from mumrules.dataset.cell_faults import BadCell, cell_faults, looks_like_shares
from mumrules.dataset.column import percents_of, settle
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.headers import folded
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Places
from mumrules.expression.values import Value
from mumrules.plan.graph import Graph
from mumrules.plan.inputs import due
from mumrules.publication import edition_faults as faults
from mumrules.publication.editions import Editions, input_named
from mumrules.publication.gathered import Gathered
from mumrules.publication.published_table import Column, PublishedTable


@dataclass(frozen=True, slots=True)
class Scored:
    """One edition's results for all units of the publication.

    Attributes:
        results: The figures.
        reader: The reader that made them.
        row_of: The row of each unit in the results, by its key.
    """

    results: Results
    reader: ExactReader
    row_of: Mapping[str, int]

    @property
    def graph(self) -> Graph:
        """The graph that was read."""
        return self.results.graph

    def column(self, units: Sequence[str], values: Sequence[Value]) -> list[Value]:
        """Return the values of these units among *values*, one a row of the results."""
        return [values[self.row_of[folded(unit)]] for unit in units]


@dataclass(frozen=True, slots=True)
class Scoring:
    """All editions of a publication.

    Attributes:
        scored: The results by edition; one that has faults is absent.
        diagnostics: All faults.
    """

    scored: Mapping[str, Scored]
    diagnostics: tuple[Diagnostic, ...]


def score(tables: Sequence[PublishedTable], places: Places, editions: Editions) -> Scoring:
    """Score the units of all tables by every edition that is named."""
    scored: dict[str, Scored] = {}
    diagnostics: list[Diagnostic] = []
    for methodology, columns in _by_edition(tables).items():
        found = editions(methodology)
        if callable(found):
            one = _Edition(methodology, found, places, diagnostics).scored(columns)
            if one is not None:
                scored[methodology] = one
        else:
            column = columns[0][1]
            diagnostics += faults.of_edition(methodology, found, column, places)
    return Scoring(scored, tuple(diagnostics))


Claimed = tuple[PublishedTable, Column]


def _by_edition(tables: Sequence[PublishedTable]) -> dict[str, list[Claimed]]:
    found: dict[str, list[Claimed]] = {}
    for table in tables:
        for column in table.columns:
            if column.methodology:
                found.setdefault(column.methodology, []).append((table, column))
    return found


class _Edition:
    def __init__(
        self, methodology: str, graph_of: GraphOf, places: Places, diagnostics: list[Diagnostic]
    ) -> None:
        self.methodology = methodology
        self.graph_of = graph_of
        self.graph = graph_of(frozenset())
        self.places = places
        self.diagnostics = diagnostics
        self.gathered = Gathered()

    def scored(self, columns: Sequence[Claimed]) -> Scored | None:
        """Score all units; None where what is given cannot be scored."""
        giving = [claimed for claimed in columns if claimed[1].claim.gives is not None]
        if not giving:
            self.diagnostics.append(faults.nothing_given(self.methodology, columns[0][1]))
            return None
        sound = [self._take(table, column) for table, column in giving]
        for table, _ in columns:
            self.gathered.name_units(table)
        self.diagnostics += self.gathered.diagnostics
        if not all(sound):
            return None
        self.diagnostics += self._missing(giving[0][1])
        reader = ExactReader(self.graph.hole_words)
        readers = Readers(reader, ColumnReader(self.graph.hole_words))
        results = assess(self.graph_of, self._dataset(), readers)
        self.diagnostics += results.diagnostics
        return Scored(results, reader, self.gathered.rows)

    def _take(self, table: PublishedTable, column: Column) -> bool:
        """Take in the values of a column; whether the claim could be understood."""
        asked = input_named(self.graph, column.claim.gives or "")
        if asked is None:
            self.diagnostics.append(faults.unknown_input(self.graph, column, self.places))
            return False
        cells = table.cells(column.position)
        settled = settle(cells, asked, self.graph.hole_words)
        bad = [BadCell(table.rows[i], column.position, misfit) for i, misfit in settled.misfits]
        self.diagnostics += cell_faults(table.table, bad)
        if asked.measure == "percent" and percents_of(cells, settled.values).are_shares:
            self.diagnostics.append(looks_like_shares(table.table, column.position, asked.name))
            return False
        self.gathered.take(table, column, asked.name, settled.values)
        return True

    def _missing(self, column: Column) -> Iterator[Diagnostic]:
        nodes = {code: node.resolved for code, node in self.graph.nodes.items()}
        found = frozenset(self.gathered.found)
        given = frozenset(code for code in found if code in nodes and nodes[code].parts)
        missing = [
            name
            for name in self._names()
            if name in due(self.graph.methodology, nodes, given) - found
        ]
        if missing:
            yield faults.values_missing(self.methodology, missing, column)

    def _names(self) -> list[str]:
        return [asked.name for asked in self.graph.inputs]

    def _dataset(self) -> Dataset:
        gathered = self.gathered
        columns = {name: gathered.column(name) for name in self._names()}
        return Dataset(tuple(gathered.units), columns, gathered.found, (), gathered.place)
