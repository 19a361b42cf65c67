"""Which numbers the zones of a node can meet."""

from fractions import Fraction

from mumrules.expression.exact import rounded
from mumrules.expression.prove import Proof
from mumrules.methodology.intervals import Edge
from mumrules.numbers import Exact, plain
from mumrules.plan.graph import GraphNode

Ends = tuple[Exact | None, Exact | None]


def reach(node: GraphNode, proof: Proof) -> tuple[Edge | None, Edge | None]:
    """Return between which edges what decides the zone of *node* lies."""
    assert node.basis is not None
    assert node.resolved.element.zones is not None
    by = node.resolved.element.zones.by
    if by == "share of places ahead":
        return Edge(0, 0), Edge(1, 0)
    match by.removeprefix("shown "):
        case "score":
            low, high = _score(node, proof)
        case "percent":
            low, high = _percent(node)
        case _:
            proven = proof(node.basis)
            low, high = proven.low, proven.high
    if node.basis.op == "round":
        low, high = _rounded(low, node), _rounded(high, node)
    return None if low is None else Edge(low, 0), None if high is None else Edge(high, 1)


def _score(node: GraphNode, proof: Proof) -> Ends:
    """The node's least and maximum; points beyond them are a fault of the data."""
    proven = proof(node.score)
    low = node.least if node.least is not None else proven.low
    return low, node.maximum if node.maximum is not None else proven.high


def _percent(node: GraphNode) -> Ends:
    least, most = node.least, node.maximum
    if least is None or most is None:
        return None, 100
    if node.most is not None and node.most.op == "literal":
        return plain(Fraction(100 * least) / most), 100
    return (0 if least >= 0 else None), 100


def _rounded(end: Exact | None, node: GraphNode) -> Exact | None:
    if end is None or node.basis is None:
        return None
    return rounded((end,), node.basis.options)  # type: ignore[return-value]  # a number rounds to one
