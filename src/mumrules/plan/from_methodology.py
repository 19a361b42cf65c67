"""From a draft to its graph."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mumrules.document.places import Path
from mumrules.expression.build import number_input
from mumrules.expression.expr import Expr, literal
from mumrules.glossary import normalise
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.node import Ranks
from mumrules.numbers import Exact
from mumrules.plan import dimension, membership, zones
from mumrules.plan.adjust import adjusted, capped, counted, limited, zoned
from mumrules.plan.assumptions import assumptions
from mumrules.plan.builder import Builder
from mumrules.plan.crosswalk import crosswalk_graph
from mumrules.plan.draft import Draft
from mumrules.plan.findings import GraphFinding, finding_rules
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import asked
from mumrules.plan.leaf import leaf
from mumrules.plan.ranks import rank
from mumrules.plan.resolve import ROOT, Resolved


def from_methodology(draft: Draft, given: frozenset[str] = frozenset()) -> Graph:
    """Make the graph; the totals of the dimensions in *given* may come from the table.

    The draft has been checked: every node has its method and its options.

    Raises:
        NoGraphError: A node needs itself, or puts a value where another kind is due.
    """

    def core(builder: Builder, code: str) -> GraphNode:
        node = draft.nodes[code]
        if node.parts:
            return _dimension(builder, node, given=code in given)
        return _parameter(builder, node)

    builder = Builder(draft, core, _finished)
    nodes = {code: builder.node(code) for code in draft.nodes}
    return Graph(
        draft.methodology,
        draft.places,
        draft.content_hash,
        nodes,
        asked(draft.methodology, draft.nodes),
        _hole_words(draft.nodes),
        assumptions(draft),
        given,
        {
            name: crosswalk_graph(name, written, nodes, builder.proof)
            for name, written in draft.methodology.crosswalks.items()
        },
        tuple(_findings(builder)),
        membership.members(builder, nodes.values()),
        membership.columns_apart(builder),
    )


def _findings(builder: Builder) -> Iterator[GraphFinding]:
    draft = builder.draft
    for rule in finding_rules(draft.methodology, draft.nodes):
        holds = builder.formula(*rule.formula)
        if holds is not None:
            yield GraphFinding(rule, holds)


def _parameter(builder: Builder, node: Resolved) -> GraphNode:
    made = leaf(builder, node)
    most = None if made.maximum is None else literal(made.maximum)
    return GraphNode(
        resolved=node,
        title=_title(node),
        weight=_weight(node),
        maximum=made.maximum,
        least=made.least,
        raw=made.raw,
        value=made.value,
        scored=made.scored,
        score=made.score,
        counts=counted(builder, node, made.counts),
        most=most,
        coverage=made.coverage,
        percent=_percent(made.score, most, made.maximum),
        answers=made.answers,
    )


def _dimension(builder: Builder, node: Resolved, *, given: bool) -> GraphNode:
    parts = [builder.core(part) for part in node.parts]
    scored = adjusted(builder, node, dimension.aggregated(node, parts))
    least, most = dimension.ends(node, parts)
    maximum = limited(builder, node, most)
    covered = dimension.coverage(node, parts)
    column = number_input(node.code)
    score = dimension.enough(scored, covered, node.element.minimum_coverage)
    by_parts = GraphNode(
        resolved=node,
        title=_title(node),
        weight=_weight(node),
        maximum=maximum,
        least=limited(builder, node, least, most=False),
        scored=scored,
        score=score,
        counts=dimension.counting(node, parts, score),
        most=capped(builder, node, dimension.most(node, parts, maximum), maximum),
        coverage=covered,
        given=column,
    )
    made = dimension.with_given(by_parts, column) if given else by_parts
    return replace(
        made,
        counts=counted(builder, node, made.counts),
        percent=_percent(made.score, made.most, maximum),
    )


def _percent(score: Expr, most: Expr | None, maximum: Exact | None) -> Expr | None:
    if most is None or maximum is None or maximum <= 0:
        return None
    return 100 * score / most


def _finished(builder: Builder, code: str) -> GraphNode:
    """Add what is read off a score: place and zone."""
    node = builder.core(code)
    for path, ranks in _ranks(builder.draft.methodology, node):
        if ranks is not None:
            node = replace(node, rank=rank(builder, ranks, path, node))
            break
    rankings = _rankings(builder, node)
    if rankings:
        node = replace(node, rankings=rankings)
    written = node.resolved.element.zones
    basis = None if written is None else zones.basis(written, node)
    if written is None or basis is None:
        return node
    selector = builder.formula(*node.path, "zones", "chosen_by")
    zone = zoned(builder, node.resolved, zones.zone(written, basis, selector))
    return replace(node, basis=basis, zone=zone)


def _ranks(methodology: Methodology, node: GraphNode) -> Iterator[tuple[Path, Ranks | None]]:
    """Give where the ranking of a node may be written, the nearest first."""
    yield (*node.path, "ranks"), node.resolved.element.ranks
    if node.code == ROOT:
        yield ("ranks",), methodology.ranks
    yield ("defaults", "ranks"), methodology.defaults.ranks


def _rankings(builder: Builder, node: GraphNode) -> dict[str, Expr]:
    """Return the places of the further rankings of a node, by name."""
    written = [((*node.path, "rankings"), node.resolved.element.rankings)]
    if node.code == ROOT:
        written.append((("rankings",), builder.draft.methodology.rankings))
    found = {
        name: rank(builder, ranks, (*path, name), node)
        for path, rankings in written
        for name, ranks in rankings.items()
    }
    return {name: place for name, place in found.items() if place is not None}


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
