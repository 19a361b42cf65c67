"""The figures of a node: each is looked into as far as the one that it is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mumrules.checks.reach import reach
from mumrules.document.places import Path
from mumrules.expression.expr import Expr, walk
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import is_hole
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage.choices import CHOOSING, asked, ways
from mumrules.testing.coverage.decisions import is_decision_table

_OWN = ("raw", "value", "scored", "score", "counts", "most", "percent", "coverage", "basis", "zone")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and where it ends.

    Attributes:
        name: Its name.
        root: Its expression.
        stop: The figures that it is made of, which have their own ways.
        path: Where it is written, as far as no formula says it more closely.
        known: What is known of the figures that it is made of.
        formulas_only: Whether only formulas are of interest; what holes do is looked at apart.
    """

    name: str
    root: Expr
    stop: frozenset[Expr]
    path: Path
    known: Mapping[Expr, Range]
    formulas_only: bool = False

    def choices(self, conditions: frozenset[Expr]) -> tuple[Expr, ...]:
        """Return the choices of this figure, and the *conditions* of the file that it asks."""
        own = [expr for expr in walk(self.root, known=self.stop) if expr not in self.stop]
        branching = {arg for expr in own for arg in asked(expr)}
        return tuple(
            expr
            for expr in own
            if (expr.op in CHOOSING and not self._is_settled(expr))
            or (expr in conditions and expr not in branching)
        )

    def _is_settled(self, expr: Expr) -> bool:
        """Whether a case asks only whether parts count, which is their own choice."""
        return expr.op == "case" and all(map(self._asks_of_parts, expr.args[:-1:2]))

    def _asks_of_parts(self, condition: Expr) -> bool:
        if condition in self.stop or condition.op == "literal":
            return True
        return condition.op in {"and", "or", "not"} and all(
            map(self._asks_of_parts, condition.args)
        )


def passes_a_hole_on(expr: Expr, index: int) -> bool:
    """Whether a way of a choice only hands on a hole, or says that there is no result for it."""
    way = ways(expr)[index]
    if expr.op == "case" and index < len(ways(expr)) - 1:
        condition = expr.args[2 * index]
        return condition.op == "missing" and condition.args[0] is way
    return expr.op in {"bands", "lookup"} and way.op == "literal" and is_hole(way.options[0])


def figures_of(graph: Graph, node: GraphNode, named: frozenset[str]) -> Iterator[Figure]:
    """Give the figures of a node in which it may choose; *named* are the nodes it asks."""
    resolved = node.resolved
    own = expressions(node)
    others = [graph.nodes[code] for code in {*_below(graph, node.code), *named} - {node.code}]
    far = {expr for other in others for expr in expressions(other)} - own
    below = {e for code in _below(graph, node.code) for e in expressions(graph.nodes[code])}
    stop = frozenset(far | below)
    known = {expr: found for other in others for expr, found in _known(other).items()}

    looked_into: set[Expr] = set()

    def figure(name: str, root: Expr | None, path: Path, *more: Expr | None) -> Iterator[Figure]:
        ends = stop | {expr for expr in more if expr is not None and expr.args}
        if root is not None and root not in ends | looked_into:
            looked_into.add(root)
            yield Figure(name, root, ends, path, known, name == "counts")

    answered = node.answers.score if node.answers and is_decision_table(node.options) else None
    yield from figure("value", node.observed, (*node.path, "value"))
    yield from figure("scored", node.scored, resolved.call_path, node.value, answered)
    if resolved.parts:
        path = (*node.path, "minimum_coverage")
        yield from figure("score", node.score, path, node.scored, node.coverage)
    yield from figure("counts", node.counts, node.path, node.score, node.coverage)
    if node.basis is not None and node.zone is not None:
        low, high = reach(node, Proof(known))
        known[node.basis] = Range(low and low.value, high and high.value)
        yield from figure("zone", node.zone, (*node.path, "zones"), *(own - {node.zone}))


def expressions(node: GraphNode) -> set[Expr]:
    """Return the figures of a node that are more than an input or a constant."""
    found = {getattr(node, name) for name in _OWN} | {node.rank, *node.rankings.values()}
    return {expr for expr in found if expr is not None and expr.args}


def _below(graph: Graph, code: str) -> Iterator[str]:
    for part in graph.nodes[code].resolved.parts:
        yield part
        yield from _below(graph, part)


def _known(node: GraphNode) -> dict[Expr, Range]:
    """Return what is known of the score and the percent; points beyond are a fault of the data."""
    found = {node.score: Range(node.least, node.maximum)}
    if node.percent is not None:
        found[node.percent] = Range(0 if node.least is not None and node.least >= 0 else None, 100)
    return found
