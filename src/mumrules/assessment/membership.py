"""Who belongs to the cohort: decided once, from inputs alone."""

from collections.abc import Iterator

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import inputs_of


def silent(graph: Graph, dataset: Dataset) -> tuple[bool, ...]:
    """Return which units submitted nothing at all; who a unit is does not count."""
    columns = [dataset.columns[name] for name in dataset.found if name not in graph.apart]
    return tuple(
        all(_is_blank(column[row]) for column in columns) for row in range(len(dataset.units))
    )


def eligible(graph: Graph, dataset: Dataset, reader: ExactReader) -> tuple[bool, ...]:
    """Return which units the file takes into the cohort; one that it cannot decide is left out."""
    rows = len(dataset.units)
    if graph.members is None:
        return (True,) * rows
    [found] = reader.rows([graph.members], dataset.columns, rows, Reference())
    return tuple(value is True for value in found)


def refused(graph: Graph, dataset: Dataset) -> Iterator[tuple[int, Diagnostic]]:
    """Give the units that have a hole where the methodology allows none, with the fault."""
    for node in graph.nodes.values():
        if node.resolved.parts:
            continue
        for name in inputs_of(node.resolved):
            for row, value in enumerate(dataset.columns[name]):
                if is_hole(value) and _fails(node, value):
                    yield row, _fault(node, dataset, row, name, value)


def _is_blank(value: object) -> bool:
    return is_hole(value) and value.reason == NOT_SUBMITTED


def _fails(node: GraphNode, hole: Hole) -> bool:
    return node.resolved.missing.action(hole.reason) == "fail"


def _fault(node: GraphNode, dataset: Dataset, row: int, name: str, hole: Hole) -> Diagnostic:
    unit = dataset.units[row]
    return Diagnostic(
        "hole-not-allowed",
        Text(
            f"`{unit}` has no value for `{node.code}` ({hole}), which must be there",
            f"у «{unit}» нет значения для `{node.code}`, а оно обязательно",
        ),
        dataset.place(row, name),
    )
