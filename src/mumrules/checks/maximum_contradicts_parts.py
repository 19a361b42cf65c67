"""The check `maximum-contradicts-parts`."""

from collections.abc import Iterator

from mumrules.checks.called import added_up, called
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph, GraphNode


def maximum_contradicts_parts(graph: Graph) -> Iterator[Diagnostic]:
    """A written maximum that the parts do not make.

    ## What it checks
    That the `maximum` of a node with parts is what its aggregate makes of the most that each
    part can score.

    ## Why it matters
    Percents and zones follow from the maximum. A published 442 whose parts make 443 means a
    slip in one of the parts, or in the order.

    ## Example
        total:
          aggregate: sum
          maximum: 442
          parts:
            "1": {scale: points, maximum: 244}
            "2": {scale: points, maximum: 199}

    Use instead:
        total:
          aggregate: sum
          maximum: 442
          parts:
            "1": {scale: points, maximum: 244}
            "2": {scale: points, maximum: 198}
    """
    for code, node in graph.nodes.items():
        said = node.resolved.element.maximum
        if not node.resolved.parts or said is None or node.maximum in {None, said}:
            continue
        assert node.maximum is not None
        name, made = called(code, graph.places), to_text(node.maximum)
        yield Diagnostic(
            "maximum-contradicts-parts",
            Text(
                f"the maximum of `{name}` is {to_text(said)}, and its parts make {made}",
                f"максимум `{name}` — {to_text(said)}, а части дают {made}",
            ),
            graph.places.value((*node.path, "maximum")),
            label=_label(node, graph),
        )


def _label(node: GraphNode, graph: Graph) -> Text | None:
    """Return the addition, where the parts simply add up."""
    parts = [graph.nodes[part].maximum for part in node.resolved.parts]
    known = [most for most in parts if most is not None]
    if sum(known) != node.maximum:
        return None
    return Text(added_up(known), added_up(known))
