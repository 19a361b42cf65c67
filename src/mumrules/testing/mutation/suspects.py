"""Which figures of a mutant may differ from those of the original."""

from collections.abc import Iterator
from dataclasses import dataclass

from mumrules.assessment.assess import crosswalk_outputs, outputs
from mumrules.engine.plan import Plan
from mumrules.expression.expr import Expr, walk
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import due
from mumrules.plan.resolve import ROOT
from mumrules.testing.figures import FINDINGS

_NAMES = {
    "score": "score",
    "zone": "zone",
    "rank": "rank",
    "percent": "percent",
    "most": "maximum",
    "value": "value",
    "coverage": "coverage",
}
_SHOWN = ("score", "percent")


@dataclass(frozen=True, slots=True)
class Suspects:
    """What may differ.

    Attributes:
        figures: The names of the figures, as a case gives them; those of the whole first.
        inputs: The inputs that decide them.
        data: Whether the very reading of the data differs, so that anything may.
    """

    figures: tuple[str, ...]
    inputs: tuple[str, ...]
    data: bool

    def __bool__(self) -> bool:
        return bool(self.figures) or self.data


def suspects(original: Plan, mutant: Plan, language: Language) -> Suspects:
    """Return what may differ between two plans; nothing where they are sure to be the same."""
    figures: dict[str, None] = {}
    changed: list[Expr] = []
    for given in _given(original.graph):
        one = original.graph_of(given)
        if not given <= set(mutant.graph.nodes):
            continue
        other = mutant.graph_of(given)
        figures |= dict.fromkeys(_figures(one, other, language))
        changed += _changed(one, other)
    named = {str(e.options[0]) for e in walk(*changed) if e.op == "input"}
    order = [i.name for i in original.graph.inputs]
    inputs = sorted(named & set(order), key=order.index)
    data = _read(original) != _read(mutant)
    if data:
        figures |= dict.fromkeys(_values(original.graph, language))
    ranked = sorted(figures, key=lambda name: name.split()[0] in original.graph.nodes)
    return Suspects(tuple(ranked), tuple(inputs or order), data)


def _values(graph: Graph, language: Language) -> Iterator[str]:
    """Give the names of all values: what a hole is called shows there, whatever it scores."""
    for code, node in graph.nodes.items():
        if node.value is not None:
            value = WORDS.spelling("value", language)
            yield value if code == ROOT else f"{code} {value}"


def _given(graph: Graph) -> list[frozenset[str]]:
    """Return no total, and each total alone."""
    totals = [code for code, node in graph.nodes.items() if node.resolved.parts]
    return [frozenset(), *(frozenset({code}) for code in totals)]


def _changed(one: Graph, other: Graph) -> Iterator[Expr]:
    """Give the expressions of either graph that the other does not have at the same figure."""
    pairs = [({**dict(outputs(g)), **dict(crosswalk_outputs(g))}, g.members) for g in (one, other)]
    (first, members), (second, others) = pairs
    for key in {**first, **second}:
        if first.get(key) is not second.get(key):
            yield from (e for e in (first.get(key), second.get(key)) if e is not None)
    if members is not others:
        yield from (e for e in (members, others) if e is not None)


def _figures(one: Graph, other: Graph, language: Language) -> Iterator[str]:
    """Give the names of the figures whose expressions are not the same."""
    for code, node in one.nodes.items():
        twin = other.nodes.get(code)
        names = _of_node(node, twin) if twin is not None else ("score",)
        for name in names:
            spelled = WORDS.spelling(name, language) if not name.startswith("rank ") else name
            yield spelled if code == ROOT else f"{code} {spelled}"
    if _findings(one) != _findings(other):
        yield WORDS.spelling(FINDINGS, language)
    yield from _of_crosswalks(one, other, language)


def _of_node(node: GraphNode, twin: GraphNode) -> Iterator[str]:
    for field, name in _NAMES.items():
        if getattr(node, field) is not getattr(twin, field):
            yield name
    for name in _SHOWN:
        same = getattr(node.resolved.show, name) == getattr(twin.resolved.show, name)
        if not same or getattr(node, name) is not getattr(twin, name):
            yield f"shown {name}"
    for name in {**node.rankings, **twin.rankings}:
        if node.rankings.get(name) is not twin.rankings.get(name):
            yield f"rank {name}"
    if node.answers is not None and twin.answers is not None:
        for name, output in node.answers.further.items():
            if twin.answers.further.get(name) is not output:
                yield name
        yield from (n for n, o in node.answers.lists.items() if twin.answers.lists.get(n) != o)


def _of_crosswalks(one: Graph, other: Graph, language: Language) -> Iterator[str]:
    for name, crosswalk in one.crosswalks.items():
        twin = other.crosswalks.get(name)
        for code, node in crosswalk.nodes.items():
            own = None if twin is None else twin.nodes.get(code)
            start = name if code == ROOT else f"{name} {code}"
            if own is None or own.score is not node.score:
                yield start
            for field, word in (("percent", "percent"), ("most", "maximum")):
                if own is not None and getattr(own, field) is not getattr(node, field):
                    yield f"{start} {WORDS.spelling(word, language)}"


def _findings(graph: Graph) -> list[object]:
    return [(f.rule.id, f.rule.code, f.holds) for f in graph.findings]


def _read(plan: Plan) -> object:
    """Return all that decides how data are read, and what is said of them."""
    graph = plan.graph
    nodes = [
        (code, node.maximum, node.least, _forbidden(node)) for code, node in graph.nodes.items()
    ]
    resolved = {code: node.resolved for code, node in graph.nodes.items()}
    wanted = [due(graph.methodology, resolved, given) for given in _given(graph)]
    return graph.inputs, graph.hole_words, graph.members, graph.apart, graph.period, nodes, wanted


def _forbidden(node: GraphNode) -> tuple[bool, list[str]]:
    """Return which reasons for a hole keep a unit out; whether all do that are not named."""
    missing = node.resolved.missing
    actions = missing.actions()
    named = sorted(reason for reason, action in actions.items() if action == "fail")
    spared = sorted(reason for reason, action in actions.items() if action != "fail")
    return (missing.any == "fail", spared if missing.any == "fail" else named)
