"""From a graph and a dataset to results."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from mumrules.assessment import faults
from mumrules.assessment.answers import asked, further
from mumrules.assessment.column_figures import ColumnFigures, StretchFigures
from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact_figures import ExactFigures
from mumrules.assessment.figures import Figures, Key
from mumrules.assessment.given import contradictions, given_codes
from mumrules.assessment.membership import eligible, refused, silent
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.readers import Readers, stands_in_arrays
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import CROSSWALK_FIGURES, FIGURES, Results, finding_figure
from mumrules.assessment.standing import Standing, is_placing
from mumrules.assessment.stream.cohort import Stretch
from mumrules.assessment.undecided import ties, undecided
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, undefined
from mumrules.plan.graph import Graph

MOST_KEPT = 16
GraphOf = Callable[[frozenset[str]], Graph]


def assess(
    graph_of: GraphOf,
    dataset: Dataset,
    readers: Readers,
    against: Reference | None = None,
    met: Iterable[Diagnostic] = (),
) -> Results:
    """Score the units of *dataset*.

    Args:
        graph_of: Gives the graph for a set of dimensions whose totals may be given.
        dataset: What was observed.
        readers: The readers of expressions.
        against: The cohort to compare with; without it, the units are their own cohort.
        met: What is to be said of the dataset before.
    """
    known = frozenset[str]() if against is None else against.given
    graph = graph_of(given_codes(graph_of(frozenset()), dataset.found) | known)
    standing, stopped = standing_of(graph, dataset, readers)
    diagnostics = [*met, *stopped]
    if graph.given and len(dataset.found) > 1:
        dataset, found = _reconciled(graph, dataset, readers, standing, against)
        diagnostics += found
    figures = _figures(graph, dataset, readers, standing, against)

    def look(results: Results) -> Iterator[Diagnostic]:
        yield from _looked(results, readers.exact)

    fixed = against is not None
    return Results(graph, dataset, standing.members, figures, tuple(diagnostics), look, fixed)


def standing_of(
    graph: Graph, dataset: Dataset, readers: Readers
) -> tuple[Standing, list[Diagnostic]]:
    """Decide once, from inputs alone, who belongs to the cohort, or may have a place beside it.

    Returns:
        How the units stand, and why some are kept out.
    """
    stopped = list(refused(graph, dataset))
    quiet = silent(graph, dataset)
    members = eligible(graph, dataset, readers) & ~quiet
    members[[row for row, _ in stopped]] = False
    return Standing(members, quiet), [fault for _, fault in stopped]


def _figures(
    graph: Graph,
    dataset: Dataset,
    readers: Readers,
    standing: Standing,
    against: Reference | None,
) -> Figures:
    """Return the figures of a table, by the reader that suits it."""
    named = all_outputs(graph)
    fixed = None if against is None else (against, graph.methodology.methodology)
    if stands_in_arrays(dataset):
        return ColumnFigures(named, dataset, readers.columns, standing, fixed)
    return ExactFigures(named, dataset, readers.exact, standing, fixed)


def assess_stretch(
    graph: Graph, stretch: Stretch, cohort: ColumnCohort, readers: Readers
) -> Results:
    """Score some units of a cohort that is known by now."""
    figures = StretchFigures(dict(outputs(graph)), cohort, stretch.standing)

    def look(results: Results) -> Iterator[Diagnostic]:
        yield from _looked(results, readers.exact)

    return Results(graph, stretch.dataset, stretch.standing.members, figures, (), look)


def _looked(results: Results, reader: ExactReader) -> Iterator[Diagnostic]:
    """Give what is to be said of the figures."""
    graph, dataset, figures = results.graph, results.dataset, results.figures
    figures.want(figures)
    yield from faults.undefined(graph, dataset, figures)
    own = [False] * len(dataset.units) if results.fixed else results.members.tolist()
    yield from faults.beyond(graph, dataset, figures, own)
    yield from undecided(graph, dataset, figures)
    yield from ties(dataset, results.reference, _asker(dataset, reader, results.reference))
    for key in filter(is_placing, figures):
        yield from faults.unbroken_ties(graph, dataset, key, figures[key])


def _asker(
    dataset: Dataset, reader: ExactReader, reference: Reference
) -> Callable[[Expr], Sequence[Value]]:
    rows, earlier = len(dataset.units), earlier_rows(dataset, reference.periods)
    return lambda expr: reader.rows([expr], dataset.columns, rows, reference, earlier=earlier)[0]


@lru_cache(maxsize=MOST_KEPT)
def all_outputs(graph: Graph) -> Mapping[Key, Expr]:
    """Return the expression of every figure, of nodes, findings and crosswalks."""
    return MappingProxyType({**dict(outputs(graph)), **dict(crosswalk_outputs(graph))})


def outputs(graph: Graph) -> Iterator[tuple[tuple[str, str], Expr]]:
    """Give the expression of every figure of every node, and of every finding."""
    for code, node in graph.nodes.items():
        for name in FIGURES:
            expr = getattr(node, name)
            if expr is not None:
                yield (code, name), expr
        for name, expr in (*further(node), *asked(node)):
            yield (code, name), expr
        for name, place in node.rankings.items():
            yield (code, f"rank {name}"), place
    for index, finding in enumerate(graph.findings):
        yield finding_figure(index), finding.holds


def crosswalk_outputs(graph: Graph) -> Iterator[tuple[tuple[str, str, str], Expr]]:
    """Give the expression of every figure of every part of every crosswalk."""
    for name, crosswalk in graph.crosswalks.items():
        for code, node in crosswalk.nodes.items():
            for figure in CROSSWALK_FIGURES:
                expr = getattr(node, figure)
                if expr is not None:
                    yield (name, code, figure), expr


def _reconciled(
    graph: Graph,
    dataset: Dataset,
    readers: Readers,
    standing: Standing,
    against: Reference | None,
) -> tuple[Dataset, list[Diagnostic]]:
    """Take out the totals that contradict their parts."""
    figures = _figures(graph, dataset, readers, standing, against)
    columns = dict(dataset.columns)
    diagnostics: list[Diagnostic] = []
    for code, row, fault in contradictions(graph, dataset, figures):
        changed = list(columns[code])
        changed[row] = undefined("the total contradicts its parts")
        columns[code] = changed
        diagnostics.append(fault)
    return replace(dataset, columns=columns), diagnostics
