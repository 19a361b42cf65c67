"""From a methodology to its graph."""

from collections.abc import Mapping
from dataclasses import replace

from mumrules.expression.build import number_input, ranked, rounded
from mumrules.expression.expr import Expr, literal
from mumrules.expression.prove import Proof
from mumrules.glossary import normalise
from mumrules.methodology.methodology import Methodology
from mumrules.numbers import Exact
from mumrules.plan import dimension, zones
from mumrules.plan.assumptions import assumptions
from mumrules.plan.draft import Draft
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import asked, expressions
from mumrules.plan.leaf import leaf
from mumrules.plan.resolve import ROOT, Resolved


def from_methodology(draft: Draft, given: frozenset[str] = frozenset()) -> Graph:
    """Make the graph; the totals of the dimensions in *given* may come from the table.

    The methodology has been checked: every node has its method and its options. A percent
    that is asked for where there is no maximum is left out; a check of the graph tells it.
    """
    inputs = expressions(draft.nodes.values())
    proof = Proof()
    nodes: dict[str, GraphNode] = {}
    for code in reversed(tuple(draft.nodes)):
        node = draft.nodes[code]
        if node.parts:
            nodes[code] = _dimension(node, [nodes[part] for part in node.parts], code in given)
        else:
            nodes[code] = _parameter(node, inputs, draft.formulas.get(code), proof)
    ordered = {code: nodes[code] for code in draft.nodes}
    return Graph(
        draft.methodology,
        draft.places,
        draft.content_hash,
        ordered,
        _rank(draft.methodology, ordered[ROOT]),
        asked(draft.nodes),
        _hole_words(draft.nodes),
        assumptions(draft),
        given,
    )


def _parameter(
    node: Resolved, inputs: Mapping[str, Expr], formula: Expr | None, proof: Proof
) -> GraphNode:
    made = leaf(node, inputs, formula, proof)
    plain = GraphNode(
        resolved=node,
        title=_title(node),
        weight=_weight(node),
        maximum=made.maximum,
        least=made.least,
        value=made.value,
        scored=made.scored,
        score=made.score,
        counts=made.counts,
        most=None if made.maximum is None else literal(made.maximum),
        percent=None,
        coverage=made.coverage,
        zone=None,
        basis=None,
        given=None,
    )
    return _finished(plain)


def _dimension(node: Resolved, parts: list[GraphNode], given: bool) -> GraphNode:  # noqa: FBT001
    scored = dimension.aggregated(node, parts)
    covered = dimension.coverage(node, parts)
    column = number_input(node.code)
    score = dimension.enough(scored, covered, node.element.minimum_coverage)
    maximum = dimension.extreme(node, parts, most=True)
    plain = GraphNode(
        resolved=node,
        title=_title(node),
        weight=_weight(node),
        maximum=maximum,
        least=dimension.extreme(node, parts, most=False),
        value=None,
        scored=scored,
        score=dimension.with_given(column, score) if given else score,
        counts=dimension.counting(parts),
        most=dimension.most(node, parts, maximum),
        percent=None,
        coverage=dimension.coverage_with_given(column, covered) if given else covered,
        zone=None,
        basis=None,
        given=column,
    )
    return _finished(plain)


def _finished(node: GraphNode) -> GraphNode:
    """Add what is read off a score: percent and zone."""
    percent = None
    if node.most is not None and node.maximum is not None and node.maximum > 0:
        percent = 100 * node.score / node.most
    written = node.resolved.element.zones
    if written is None:
        return replace(node, percent=percent)
    basis = zones.basis(written, node.resolved, node.value, node.score, percent)
    zone = None if basis is None else zones.zone(written, basis)
    return replace(node, percent=percent, basis=basis, zone=zone)


def _rank(methodology: Methodology, root: GraphNode) -> Expr | None:
    ranks = methodology.ranks
    if ranks is None:
        return None
    figure = root.percent if "percent" in ranks.by else root.score
    if figure is None:
        return None
    show = root.resolved.show.percent if "percent" in ranks.by else root.resolved.show.score
    if ranks.by.startswith("shown") and show is not None:
        figure = rounded(figure, show.step, show.mode)
    return ranked(figure, best=zones.best(root.resolved), ties=ranks.ties)


def _title(node: Resolved) -> str:
    return node.element.title or node.code


def _weight(node: Resolved) -> Exact:
    return 1 if node.element.weight is None else node.element.weight


def _hole_words(nodes: Mapping[str, Resolved]) -> dict[str, str]:
    return {
        normalise(word): reason
        for node in nodes.values()
        for word, reason in node.missing.words.items()
    }
