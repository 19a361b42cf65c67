"""The facts of a scale with several outputs: what it gave, and which of its rules had a say."""

from mumrules.assessment.answers import asked_figure, shown
from mumrules.diagnostics.place import Span
from mumrules.explanation.unit import Unit
from mumrules.expression.values import Value
from mumrules.plan.graph import GraphNode


def further(node: GraphNode, unit: Unit) -> tuple[tuple[str, Value], ...]:
    """Return the outputs of a node that are not its score, by name."""
    if node.answers is None:
        return ()
    found = unit.results.answers(node.code, unit.row)
    return tuple((n, shown(value)) for n, value in found.items() if n != node.answers.first)


def rules(node: GraphNode, unit: Unit) -> tuple[Span, ...]:
    """Return where the rules stand that fire for a unit."""
    if node.answers is None:
        return ()
    asked = {name: unit.value(node.code, asked_figure(name)) for name in node.answers.asked}
    found = node.answers.why(asked)
    places = (unit.graph.places.value((*node.resolved.call_path, *p)) for p in found.paths)
    return tuple(place for place in places if place is not None)
