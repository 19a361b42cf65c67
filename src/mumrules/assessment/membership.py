"""Who belongs to the cohort: decided once, from inputs alone."""

from collections.abc import Iterator
from functools import reduce
from operator import and_

import numpy as np

from mumrules.assessment.gaps import blanks, gaps
from mumrules.assessment.readers import Readers, stands_in_arrays
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import Flags
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.build import data_input, looked_up, reason
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.holes import Hole
from mumrules.language import Text
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import inputs_of


def silent(graph: Graph, dataset: Dataset) -> Flags:
    """Return which units submitted nothing at all; who a unit is does not count."""
    columns = [dataset.columns[name] for name in dataset.found if name not in graph.apart]
    found = np.ones(len(dataset.units), np.bool_)
    for column in columns:
        if not found.any():
            break
        found &= blanks(column)
    return found


def eligible(graph: Graph, dataset: Dataset, readers: Readers) -> Flags:
    """Return which units the file takes into the cohort; one that it cannot decide is left out."""
    rows = len(dataset.units)
    if graph.members is None:
        return np.ones(rows, np.bool_)
    if stands_in_arrays(dataset):
        [settled] = readers.columns.cohort(dataset.columns, rows).settled([graph.members])
        return settled.is_true()
    [found] = readers.exact.rows([graph.members], dataset.columns, rows, Reference())
    return np.array([value is True for value in found], np.bool_)


def refused(graph: Graph, dataset: Dataset) -> Iterator[tuple[int, Diagnostic]]:
    """Give the units that have a hole where the methodology allows none, with the fault."""
    for node in graph.nodes.values():
        if node.resolved.parts or not may_fail(node):
            continue
        for name in inputs_of(node.resolved):
            for row, hole in gaps(dataset.columns[name]):
                if _fails(node, hole):
                    yield row, _fault(node, dataset, row, name, hole)


def may_have_place(graph: Graph) -> Expr:
    """Return whether a unit belongs to the cohort, or may have a place beside one.

    It says of one unit what `eligible` and `refused` say of a table.
    """
    asked = [] if graph.members is None else [graph.members]
    kinds = {asked.name: Kind(asked.kind) for asked in graph.inputs}
    for node in graph.nodes.values():
        if not node.resolved.parts and may_fail(node):
            asked += [
                ~_is_forbidden(node, data_input(name, kinds[name]))
                for name in inputs_of(node.resolved)
            ]
    return reduce(and_, asked, literal(True))


def _is_forbidden(node: GraphNode, value: Expr) -> Expr:
    """Return whether *value* is a hole that the node does not allow."""
    policy = node.resolved.missing
    rows = [("", False), *((why, act == "fail") for why, act in policy.actions().items())]
    return looked_up(reason(value), rows, otherwise=policy.any == "fail")


def may_fail(node: GraphNode) -> bool:
    """Whether a hole in a node may keep a unit out."""
    missing = node.resolved.missing
    return "fail" in {missing.any, *missing.actions().values()}


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
