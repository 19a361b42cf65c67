"""The check `zones-by-points-with-exclusion`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.expression.expr import Expr, literal
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.plan.graph import Graph, GraphNode


def zones_by_points_with_exclusion(graph: Graph) -> Iterator[Diagnostic]:
    """Zones by points where a unit may lose part of the maximum.

    ## What it checks
    That zones go by percent wherever parts may be excluded and an excluded part takes its
    points away with it, as under a sum.

    ## Why it matters
    A unit of which half the parts are not asked can score half the points at most. Bounds in
    points would hold that against it.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 50, missing: {not applicable: exclude}}
            "2": {scale: points, maximum: 50}
          zones:
            by: score
            list:
              - {zone: green, from: 60}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 50, missing: {not applicable: exclude}}
            "2": {scale: points, maximum: 50}
          zones:
            by: percent
            list:
              - {zone: green, from: 60}
              - {zone: red}
    """
    for code, node in graph.nodes.items():
        zones = node.resolved.element.zones
        if zones is None or zones.by not in {"score", "shown score"} or not _shrinks(node, graph):
            continue
        name, percent = called(code, graph.places), graph.places.word("percent")
        yield Diagnostic(
            "zones-by-points-with-exclusion",
            Text(
                f"zones of `{name}` go by points, and with a part excluded less can be scored",
                f"зоны `{name}` заданы в баллах, а без исключённой части набрать можно меньше",
            ),
            graph.places.value((*node.path, "zones", "by")),
            help=(
                Text(
                    f"let the zones go by `{percent}`: it is taken of what could be scored",
                    f"задайте зоны через `{percent}`: он считается от того, что можно набрать",
                ),
            ),
            severity=Severity.WARNING,
        )


def _shrinks(node: GraphNode, graph: Graph) -> bool:
    """Whether an excluded part, here or below, makes the score less though all parts do alike."""
    parts = [graph.nodes[part] for part in node.resolved.parts]
    gone = next((part for part in parts if part.counts.op != "literal"), None)
    if gone is not None and _of_ones(node, parts) is not _of_ones(node, parts, without=gone):
        return True
    return any(_shrinks(part, graph) for part in parts)


def _of_ones(node: GraphNode, parts: list[GraphNode], without: GraphNode | None = None) -> Expr:
    """Return what the aggregate makes of parts that all score 1."""
    assert isinstance(node.method, Aggregate)
    ones = [Part(literal(1), part.weight, literal(part is not without)) for part in parts]
    return node.method.score(AggregateCall(tuple(ones), node.options))
