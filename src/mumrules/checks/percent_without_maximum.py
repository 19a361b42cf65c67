"""The check `percent-without-maximum`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph, GraphNode


def percent_without_maximum(graph: Graph) -> Iterator[Diagnostic]:
    """A percent that is asked for where there is no maximum.

    ## What it checks
    That a node whose percent is asked for, by its zones, by the ranking or by `show`, has a
    maximum above zero.

    ## Why it matters
    A percent is 100 times the score over the maximum. Where nobody knows the most that can be
    scored there is no percent.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points}
          zones:
            by: percent
            list:
              - {zone: green, from: 60}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 25}
          zones:
            by: percent
            list:
              - {zone: green, from: 60}
              - {zone: red}
    """
    for node, path in _asking(graph):
        if node.percent is None:
            yield _diagnostic(node, path, graph)


def _asking(graph: Graph) -> Iterator[tuple[GraphNode, Path]]:
    """Give each node whose percent is asked for, and where it is."""
    for node in graph.nodes.values():
        element = node.resolved.element
        if element.zones is not None and "percent" in element.zones.by:
            yield node, (*node.path, "zones", "by")
        if element.show is not None and element.show.percent is not None:
            yield node, (*node.path, "show", "percent")
    ranks = graph.methodology.ranks
    if ranks is not None and "percent" in ranks.by:
        yield graph.root, ("ranks", "by")


def _diagnostic(node: GraphNode, path: Path, graph: Graph) -> Diagnostic:
    name, word = called(node.code, graph.places), graph.places.word("maximum")
    cause = _cause(node, graph)
    said = _why(cause, called(cause.code, graph.places))
    return Diagnostic(
        "percent-without-maximum",
        Text(
            f"a percent of `{name}` is asked for, and it has no maximum above zero",
            f"для `{name}` запрошен процент, а максимума больше нуля у него нет",
        ),
        graph.places.value(path),
        others=pointing(graph.places.key(cause.path), said),
        help=(
            Text(
                f"state the `{word}` of what has none, or go by the score",
                f"укажите `{word}` там, где его нет, или считайте по баллу",
            ),
        ),
    )


def _cause(node: GraphNode, graph: Graph) -> GraphNode:
    """Return the first node below that has no maximum of its own making."""
    while node.maximum is None:
        below = [graph.nodes[part] for part in node.resolved.parts]
        unknown = next((part for part in below if part.maximum is None), None)
        if unknown is None:
            break
        node = unknown
    return node


def _why(cause: GraphNode, name: str) -> Text:
    if cause.maximum is None:
        return Text(f"`{name}` has no maximum", f"у `{name}` нет максимума")
    most = to_text(cause.maximum)
    return Text(f"the maximum of `{name}` is {most}", f"максимум `{name}` — {most}")
