"""Where a rule stands, what it cites and what it supposes."""

from collections.abc import Iterator

from mumrules.document.places import Path
from mumrules.explanation.facts import Provenance
from mumrules.language import Text
from mumrules.methodology.sources import Citation
from mumrules.plan.graph import Graph, GraphNode


def provenance(graph: Graph, node: GraphNode, *, missing: bool) -> Provenance:
    """Return the provenance of a node; *missing* tells if its policy for holes was asked."""
    resolved = node.resolved
    method = None if resolved.call is None else resolved.call.source
    citations = (c for c in (nearest(graph, node), method) if c is not None)
    own = resolved.call_path[: len(node.path)] == node.path
    return Provenance(
        graph.places.key(node.path),
        None if own else graph.places.value(resolved.call_path),
        tuple(dict.fromkeys(citations)),
        _assumptions(graph, set(_paths(node, missing=missing))),
    )


def nearest(graph: Graph, node: GraphNode) -> Citation | None:
    """Return what the node cites, or the nearest node above it, or the edition."""
    code: str | None = node.code
    while code is not None:
        resolved = graph.nodes[code].resolved
        if resolved.element.source is not None:
            return resolved.element.source
        code = resolved.parent
    return graph.methodology.source


def _paths(node: GraphNode, *, missing: bool) -> Iterator[Path]:
    """Give the paths of all that decided the node's figures."""
    yield node.path
    yield node.resolved.call_path
    yield (*node.path, "zones")
    if missing:
        yield (*node.path, "missing")
        yield ("defaults", "missing")


def assumed(graph: Graph) -> tuple[Text, ...]:
    """Return every assumption of an edition once, in the order of the file."""
    return tuple(dict.fromkeys(found.text for found in graph.assumptions))


def _assumptions(graph: Graph, paths: set[Path]) -> tuple[int, ...]:
    """Return the numbers, from 0, of the assumptions that stand at *paths*."""
    texts = {found.text for found in graph.assumptions if found.path[:-1] in paths}
    return tuple(index for index, text in enumerate(assumed(graph)) if text in texts)
