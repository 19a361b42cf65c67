"""The formulas of a file as a graph holds them, to find which of them an expression is part of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mumrules.document.places import Path
from mumrules.expression.expr import Expr, walk
from mumrules.language import Text
from mumrules.methodology.fields import FormulaText
from mumrules.methodology.walk import walk as elements
from mumrules.plan.builder import Builder
from mumrules.plan.draft import Draft
from mumrules.plan.findings import is_condition
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.names import SCORED


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula.

    Attributes:
        path: Where it stands.
        text: How it is written.
        expr: What it has become.
        inside: All that it is made of, up to the figures of nodes.
    """

    path: Path
    text: str
    expr: Expr
    inside: frozenset[Expr]


class Formulas:
    """The formulas of a graph."""

    def __init__(self, draft: Draft, graph: Graph, figures: frozenset[Expr]) -> None:
        """Link them.

        Args:
            draft: Holds them as they were read.
            graph: Its nodes have the figures that they name.
            figures: What formulas take from nodes.
        """
        self._draft = draft
        self._builder = Builder(draft, lambda _, c: graph.nodes[c], lambda _, c: graph.nodes[c])
        self._figures = figures
        self._texts = _texts(draft)
        self._shared = [
            self._formula(path, None)
            for path, raw in draft.formulas.items()
            if not any(_is_scored(part) for part in walk(raw))
        ]

    def named_below(self, *paths: Path) -> frozenset[str]:
        """Return the codes of the nodes whose figures the formulas below *paths* name."""
        return frozenset(
            str(part.options[0])
            for at, raw in self._draft.formulas.items()
            if any(at[: len(path)] == path for path in paths)
            for part in walk(raw)
            if part.op == "figure" and not _is_scored(part)
        )

    def of(self, node: GraphNode | None) -> tuple[Formula, ...]:
        """Return the formulas that the figures of a node may hold; the smallest first."""
        own: list[Formula] = []
        if node is not None and node.value is not None:
            at = node.resolved.call_path
            below = {p: raw for p, raw in self._draft.formulas.items() if p[: len(at)] == at}
            own = [
                self._formula(path, node.value)
                for path, raw in below.items()
                if any(_is_scored(part) for part in walk(raw))
            ]
        return tuple(sorted((*own, *self._shared), key=lambda found: len(found.inside)))

    @property
    def derived(self) -> Mapping[Expr, Text]:
        """The names of the derived values that are worth a name."""
        found = (f for f in self._shared if f.path[0] == "derived" and f.expr.args)
        return {f.expr: Text(str(f.path[1]), str(f.path[1])) for f in found}

    def _formula(self, path: Path, scored: Expr | None) -> Formula:
        expr = self._builder.formula(*path, scored=scored)
        assert expr is not None, "the draft holds it"
        inside = frozenset(walk(expr, known=self._figures - {expr}))
        return Formula(path, self._texts.get(path, ""), expr, inside)


def _is_scored(part: Expr) -> bool:
    return part.op == "figure" and part.options[0] == SCORED


def _texts(draft: Draft) -> Mapping[Path, str]:
    """Return how every formula is written, by its path."""
    return dict(_written(draft))


def _written(draft: Draft) -> Iterator[tuple[Path, str]]:
    for path, value in elements(draft.methodology):
        if isinstance(value, FormulaText):
            if not is_condition(path):
                yield path, value
            else:
                yield from (((*path, code), value) for code in draft.nodes)
    for node in draft.nodes.values():
        for path, value in elements(node.options, node.call_path):
            if isinstance(value, FormulaText):
                yield path, value
