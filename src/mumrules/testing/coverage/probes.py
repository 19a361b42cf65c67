"""All that is looked for in the traces of one graph."""

from collections.abc import Iterator

from mumrules.document.places import Path
from mumrules.explanation.wording.intervals import BY
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.node import Ranks
from mumrules.plan.draft import Draft
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.resolve import ROOT
from mumrules.testing.coverage import holes
from mumrules.testing.coverage.choosing import Choosing
from mumrules.testing.coverage.decisions import Decisions, is_decision_table
from mumrules.testing.coverage.figure import Figure, expressions, figures_of
from mumrules.testing.coverage.formulas import Formulas
from mumrules.testing.coverage.membership import membership
from mumrules.testing.coverage.probe import Probe
from mumrules.testing.coverage.prose import Names
from mumrules.testing.coverage.ties import Ties

_VALUE, _SCORE = Text("value", "значение"), Text("score", "балл")
_COVERAGE = Text("coverage", "полнота")


def probes(draft: Draft, graph: Graph) -> Iterator[Probe]:
    """Give what is looked for, node by node; the same for all graphs of an edition."""
    figures = frozenset(e for node in graph.nodes.values() for e in expressions(node))
    formulas = Formulas(draft, graph, figures)
    for node in graph.nodes.values():
        yield from _of_node(graph, node, formulas)
    root = graph.root
    for index, finding in enumerate(graph.findings):
        node, path = graph.nodes[finding.rule.code], finding.rule.path
        figure = Figure(f"finding {index}", finding.holds, figures - {finding.holds}, path, {})
        yield Choosing(graph, node, figure, formulas.of(node), _names(graph, root, formulas))
    only = (f.expr for f in formulas.of(None) if f.path == ("cohort", "only"))
    yield from membership(graph, next(only, None))


def _of_node(graph: Graph, node: GraphNode, formulas: Formulas) -> Iterator[Probe]:
    yield holes.scored(graph, node)
    named = formulas.named_below(node.path, node.resolved.call_path) & set(graph.nodes)
    own = formulas.of(node)
    for figure in figures_of(graph, node, named):
        yield Choosing(graph, node, figure, own, _names(graph, node, formulas))
    if node.answers is not None and is_decision_table(node.options):
        yield Decisions(graph, node, node.options, node.answers)
    yield holes.policies(graph, node)
    if node.resolved.outliers is not None and node.value is not None and node.raw is not None:
        yield holes.outliers(graph, node, node.value, node.raw)
    yield from _rankings(graph, node)


def _rankings(graph: Graph, node: GraphNode) -> Iterator[Probe]:
    """Give the rankings by a node, each where the file writes it nearest to the node."""
    methodology, element = graph.methodology, node.resolved.element
    above: list[tuple[Path, Ranks | None]] = [((*node.path, "ranks"), element.ranks)]
    if node.code == ROOT:
        above.append((("ranks",), methodology.ranks))
    above.append((("defaults", "ranks"), methodology.defaults.ranks))
    written = next(((path, ranks) for path, ranks in above if ranks is not None), None)
    if node.rank is not None and written is not None:
        yield Ties(graph, node, node.rank, written[1], written[0])
    for name, place in node.rankings.items():
        own = element.rankings.get(name)
        path = (*node.path, "rankings", name) if own is not None else ("rankings", name)
        yield Ties(graph, node, place, own or methodology.rankings[name], path)


def _names(graph: Graph, node: GraphNode, formulas: Formulas) -> Names:
    """Return what the figures of nodes are called; those of *node* by their names alone."""
    names: dict[Expr, Text] = dict(formulas.derived)
    for code, other in graph.nodes.items():
        if other is not node:
            names[other.score] = Text(f"[{code}]", f"[{code}]")
            if other.percent is not None:
                names[other.percent] = Text(f"[{code} percent]", f"[{code} процент]")
    names |= {node.scored: _SCORE, node.score: _SCORE, node.coverage: _COVERAGE}
    zones = node.resolved.element.zones
    if node.basis is not None and zones is not None:
        names[node.basis] = BY[zones.by]
    if node.observed is not None and node.value is not None:
        names |= {node.observed: _VALUE, node.value: _VALUE}
    return names
