"""The editions that a publication names: who gives them, and what each asks for."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from mumrules.assessment.assess import GraphOf
from mumrules.dataset.headers import folded
from mumrules.dataset.inputs import Input
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.resolve import ROOT


class Editions(Protocol):
    """Gives the graphs of an edition by its id, or the faults that forbid it."""

    def __call__(self, methodology: str, /) -> GraphOf | Sequence[Diagnostic]:
        """Return the graphs of `mum@2022`."""


def input_named(graph: Graph, written: str) -> Input | None:
    """Return the input that a claim names: by its code, its name or a title."""
    names = {asked.name: (asked.name, *asked.titles) for asked in graph.inputs}
    found = _named(written, names)
    return next((asked for asked in graph.inputs if asked.name == found), None)


def node_named(graph: Graph, written: str) -> GraphNode | None:
    """Return the node that a claim names: by its code or a title."""
    names = {code: (code, node.title) for code, node in graph.nodes.items()}
    found = _named(written, names)
    return None if found is None else graph.nodes[found]


def _named(written: str, names: Mapping[str, Iterable[str]]) -> str | None:
    if written in names:
        return written
    if folded(written) == "итог" and ROOT in names:
        return ROOT
    alike = [name for name, words in names.items() if folded(written) in {folded(w) for w in words}]
    return alike[0] if len(alike) == 1 else None
