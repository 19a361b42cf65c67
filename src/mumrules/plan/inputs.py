"""What a methodology asks of a table."""

from collections.abc import Iterable, Mapping

from mumrules.dataset.inputs import Input
from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.methodology.node import InputElement
from mumrules.methods.call import Scale
from mumrules.plan.resolve import ROOT, Resolved

KINDS = {
    "number": Kind.NUMBER,
    "whole": Kind.NUMBER,
    "text": Kind.TEXT,
    "yes or no": Kind.BOOLEAN,
    "date": Kind.DATE,
}


def inputs_of(node: Resolved) -> dict[str, InputElement]:
    """Return the columns that a parameter reads: those it declares, else its own code."""
    if node.parts:
        return {}
    if node.element.inputs:
        return dict(node.element.inputs)
    kind = node.method.kind if isinstance(node.method, Scale) else Kind.NUMBER
    written = {Kind.BOOLEAN: "yes or no", Kind.TEXT: "text"}.get(kind, "number")
    return {node.code: InputElement(kind=written, measure=node.element.measure)}


def expressions(nodes: Iterable[Resolved]) -> dict[str, Expr]:
    """Return the expression of every declared input, by name."""
    return {
        name: data_input(name, KINDS[element.kind])
        for node in nodes
        for name, element in inputs_of(node).items()
    }


def asked(nodes: Mapping[str, Resolved]) -> tuple[Input, ...]:
    """Return what is asked of a table: the parameters' columns, then totals."""
    found: dict[str, Input] = {}
    for node in nodes.values():
        for name, element in inputs_of(node).items():
            found.setdefault(name, _column(node, name, element))
    for node in nodes.values():
        if node.parts:
            found.setdefault(node.code, Input(node.code, _titles(node), required=False))
    return tuple(found.values())


def due(nodes: Mapping[str, Resolved], given: frozenset[str]) -> frozenset[str]:
    """Return the inputs that a table must have when it gives the totals of *given*."""
    return frozenset(
        name
        for node in nodes.values()
        if not _is_below(nodes, node, given)
        for name in inputs_of(node)
    )


def _is_below(nodes: Mapping[str, Resolved], node: Resolved, given: frozenset[str]) -> bool:
    return node.parent is not None and (
        node.parent in given or _is_below(nodes, nodes[node.parent], given)
    )


def _column(node: Resolved, name: str, element: InputElement) -> Input:
    titles = _titles(node) if name == node.code else ()
    if element.title:
        titles = (element.title, *titles)
    return Input(
        name,
        titles,
        KINDS[element.kind].value,
        element.measure or "",
        whole=element.kind == "whole",
    )


def _titles(node: Resolved) -> tuple[str, ...]:
    own = (node.element.title,) if node.element.title else ()
    root = ("итог",) if node.code == ROOT else ()
    return (*own, *node.element.also, *root)
