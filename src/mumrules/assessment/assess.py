"""From a graph and a dataset to results."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mumrules.assessment import faults
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.given import contradictions, given_codes
from mumrules.assessment.membership import refused, silent
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import FIGURES, Results
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, undefined
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.plan.graph import Graph

NOTHING = Hole(NOT_SUBMITTED)

GraphOf = Callable[[frozenset[str]], Graph]


def assess(
    graph_of: GraphOf, dataset: Dataset, reader: ExactReader, against: Reference | None = None
) -> Results:
    """Score the units of *dataset*.

    Args:
        graph_of: Gives the graph for a set of dimensions whose totals may be given.
        dataset: What was observed.
        reader: The reader of expressions.
        against: The cohort to compare with; without it, the units are their own cohort.
    """
    graph = graph_of(given_codes(graph_of(frozenset()), dataset))
    stopped = list(refused(graph, dataset))
    quiet = silent(dataset)
    blocked = {row for row, _ in stopped}
    members = tuple(
        not nothing and row not in blocked and against is None for row, nothing in enumerate(quiet)
    )
    diagnostics = [fault for _, fault in stopped]
    if graph.given and len(dataset.found) > 1:
        dataset, found = _reconciled(graph, dataset, reader, members, against)
        diagnostics += found
    reference, figures, ranks = _read(graph, dataset, reader, members, against)
    figures = {key: _without(values, quiet, NOTHING) for key, values in figures.items()}
    diagnostics += faults.undefined(graph, dataset, figures)
    diagnostics += faults.beyond(graph, dataset, figures)
    unranked = tuple(not member for member in members)
    ranks = _without(_without(ranks, unranked, OUTSIDE), quiet, NOTHING)
    return Results(graph, dataset, reference, members, figures, ranks, tuple(diagnostics))


def outputs(graph: Graph) -> Iterator[tuple[tuple[str, str], Expr]]:
    """Give the expression of every figure of every node."""
    for code, node in graph.nodes.items():
        for name in FIGURES:
            expr = getattr(node, name)
            if expr is not None:
                yield (code, name), expr


def _read(
    graph: Graph,
    dataset: Dataset,
    reader: ExactReader,
    members: Sequence[bool],
    against: Reference | None,
) -> tuple[Reference, dict[tuple[str, str], Sequence[Value]], Sequence[Value]]:
    named = dict(outputs(graph))
    wanted = [*named.values(), *([graph.rank] if graph.rank is not None else [])]
    rows = len(dataset.units)
    if against is None:
        reference = reader.reference(wanted, dataset.columns, rows, members)
        values = reader.rows(wanted, dataset.columns, rows, reference, members)
    else:
        reference = against
        values = reader.rows(wanted, dataset.columns, rows, reference)
    figures: dict[tuple[str, str], Sequence[Value]] = dict(zip(named, values, strict=False))
    ranks = values[-1] if graph.rank is not None else [undefined("no ranking")] * rows
    return reference, figures, ranks


def _reconciled(
    graph: Graph,
    dataset: Dataset,
    reader: ExactReader,
    members: Sequence[bool],
    against: Reference | None,
) -> tuple[Dataset, list[Diagnostic]]:
    """Take out the totals that contradict their parts."""
    _, figures, _ = _read(graph, dataset, reader, members, against)
    columns = dict(dataset.columns)
    diagnostics: list[Diagnostic] = []
    for code, row, fault in contradictions(graph, dataset, figures):
        changed = list(columns[code])
        changed[row] = undefined("the total contradicts its parts")
        columns[code] = changed
        diagnostics.append(fault)
    return replace(dataset, columns=columns), diagnostics


def _without(values: Sequence[Value], rows: Sequence[bool], hole: Hole) -> Sequence[Value]:
    return [hole if out else value for value, out in zip(values, rows, strict=True)]
