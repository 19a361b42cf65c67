"""What a methodology asks of a table."""

from collections.abc import Iterable, Iterator, Mapping

from mumrules.dataset.inputs import Input
from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.methodology.methodology import Methodology
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
    """Return the columns that a parameter reads: those it declares, else its own code.

    A parameter with a formula, or a scale that takes no value, reads nothing but what it
    declares.
    """
    if node.parts:
        return {}
    unvalued = isinstance(node.method, Scale) and not node.method.valued
    if node.element.inputs or node.element.value is not None or unvalued:
        return dict(node.element.inputs or {})
    kind = node.method.kind if isinstance(node.method, Scale) else Kind.NUMBER
    written = {Kind.BOOLEAN: "yes or no", Kind.TEXT: "text"}.get(kind, "number")
    return {node.code: InputElement(kind=written, measure=node.element.measure)}


def all_inputs(
    methodology: Methodology, nodes: Iterable[Resolved]
) -> Iterator[tuple[str, InputElement, Resolved | None]]:
    """Give every input with the parameter that declares it; None for the methodology itself."""
    for name, element in cohort_inputs(methodology).items():
        yield name, element, None
    for name, element in methodology.inputs.items():
        yield name, element, None
    for node in nodes:
        for name, element in inputs_of(node).items():
            yield name, element, node


def cohort_inputs(methodology: Methodology) -> dict[str, InputElement]:
    """Return the columns of group and period, where the file does not describe them."""
    cohort, declared = methodology.comparison, methodology.inputs
    written = {cohort.group: InputElement(kind="text"), cohort.period: InputElement()}
    return {n: element for n, element in written.items() if n is not None and n not in declared}


def expressions(methodology: Methodology, nodes: Iterable[Resolved]) -> dict[str, Expr]:
    """Return the expression of every input, by name."""
    return {
        name: data_input(name, KINDS[element.kind])
        for name, element, _ in all_inputs(methodology, nodes)
    }


def asked(methodology: Methodology, nodes: Mapping[str, Resolved]) -> tuple[Input, ...]:
    """Return what is asked of a table: the inputs' columns, then totals."""
    found: dict[str, Input] = {}
    for name, element, node in all_inputs(methodology, nodes.values()):
        found.setdefault(name, _column(node, name, element))
    for node in nodes.values():
        if node.parts:
            found.setdefault(node.code, Input(node.code, _titles(node), required=False))
    return tuple(found.values())


def due(
    methodology: Methodology, nodes: Mapping[str, Resolved], given: frozenset[str]
) -> frozenset[str]:
    """Return the inputs that a table must have when it gives the totals of *given*."""
    return frozenset(
        name
        for name, element, node in all_inputs(methodology, nodes.values())
        if not element.optional
        and not (ROOT in given if node is None else _is_below(nodes, node, given))
    )


def _is_below(nodes: Mapping[str, Resolved], node: Resolved, given: frozenset[str]) -> bool:
    return node.parent is not None and (
        node.parent in given or _is_below(nodes, nodes[node.parent], given)
    )


def _column(node: Resolved | None, name: str, element: InputElement) -> Input:
    titles = _titles(node) if node is not None and name == node.code else ()
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
