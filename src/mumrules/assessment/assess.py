"""From a graph and a dataset to results."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from mumrules.assessment import faults
from mumrules.assessment.answers import asked, further
from mumrules.assessment.exact.reader import ExactReader, fits
from mumrules.assessment.given import contradictions, given_codes
from mumrules.assessment.membership import eligible, refused, silent
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import (
    CROSSWALK_FIGURES,
    FIGURES,
    Results,
    finding_figure,
    is_place,
)
from mumrules.assessment.undecided import ties, undecided
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import ReferenceNeededError
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, undefined
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

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
    quiet = silent(graph, dataset)
    blocked = {row for row, _ in stopped}
    belongs = eligible(graph, dataset, reader)
    members = tuple(
        belongs[row] and not nothing and row not in blocked and against is None
        for row, nothing in enumerate(quiet)
    )
    diagnostics = [fault for _, fault in stopped]
    if graph.given and len(dataset.found) > 1:
        dataset, found = _reconciled(graph, dataset, reader, members, against)
        diagnostics += found
    read = _read(graph, dataset, reader, members, against)
    crosswalks = {key: _without(values, quiet, NOTHING) for key, values in read.crosswalks.items()}
    unranked = tuple(not member for member in members)
    # What is said about a unit that submitted nothing is that it did: its findings stay.
    figures = {
        key: _without(values, quiet, NOTHING) if key[0] else values
        for key, values in read.figures.items()
    }
    diagnostics += faults.undefined(graph, dataset, figures)
    diagnostics += faults.beyond(graph, dataset, figures, members)
    diagnostics += undecided(graph, dataset, figures)
    diagnostics += ties(dataset, read.reference, _asker(dataset, reader, read.reference))
    for key in [key for key in figures if is_place(key[1])]:
        figures[key] = _without(_without(read.figures[key], unranked, OUTSIDE), quiet, NOTHING)
        diagnostics += faults.unbroken_ties(graph, dataset, key, figures[key])
    return Results(
        graph,
        dataset,
        read.reference,
        members,
        figures,
        figures.get((ROOT, "rank"), [undefined("no ranking")] * len(quiet)),
        tuple(diagnostics),
        crosswalks,
    )


def _asker(
    dataset: Dataset, reader: ExactReader, reference: Reference
) -> Callable[[Expr], Sequence[Value]]:
    rows, earlier = len(dataset.units), earlier_rows(dataset)
    return lambda expr: reader.rows([expr], dataset.columns, rows, reference, earlier=earlier)[0]


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


class _Read(NamedTuple):
    """The values of all expressions, one a unit."""

    reference: Reference
    figures: dict[tuple[str, str], Sequence[Value]]
    crosswalks: dict[tuple[str, str, str], Sequence[Value]]


def _read(
    graph: Graph,
    dataset: Dataset,
    reader: ExactReader,
    members: Sequence[bool],
    against: Reference | None,
) -> _Read:
    named, crossed = dict(outputs(graph)), dict(crosswalk_outputs(graph))
    wanted = [*named.values(), *crossed.values()]
    rows, earlier = len(dataset.units), earlier_rows(dataset)
    values: Sequence[Sequence[Value]]
    if against is None:
        reference, values = reader.cohort(wanted, dataset.columns, rows, members, earlier)
    else:
        reference = against
        values = _outside(graph, named, wanted, dataset, reader, reference)
    return _Read(
        reference,
        dict(zip(named, values, strict=False)),
        dict(zip(crossed, values[len(named) :], strict=False)),
    )


def _outside(
    graph: Graph,
    named: Mapping[tuple[str, str], Expr],
    wanted: Sequence[Expr],
    dataset: Dataset,
    reader: ExactReader,
    reference: Reference,
) -> list[Sequence[Value]]:
    """Read the values of units outside the cohort.

    A place that the reference does not know is none; any other figure must follow from it.
    """
    there = [expr for expr in wanted if fits(reference, expr)]
    places = {expr for (_, name), expr in named.items() if name.startswith("rank")}
    if not places.issuperset(set(wanted) - set(there)):
        raise ReferenceNeededError.unlike(graph.methodology.methodology)
    rows = len(dataset.units)
    values = reader.rows(there, dataset.columns, rows, reference, earlier=earlier_rows(dataset))
    found: dict[Expr, Sequence[Value]] = dict(zip(there, values, strict=True))
    return [found.get(expr, [OUTSIDE] * rows) for expr in wanted]


def _reconciled(
    graph: Graph,
    dataset: Dataset,
    reader: ExactReader,
    members: Sequence[bool],
    against: Reference | None,
) -> tuple[Dataset, list[Diagnostic]]:
    """Take out the totals that contradict their parts."""
    figures = _read(graph, dataset, reader, members, against).figures
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
