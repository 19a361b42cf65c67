"""The rules of a scale that has several outputs."""

from collections.abc import Iterator

from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methods.call import Answers
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage.asking import Asking
from mumrules.testing.coverage.choices import Known
from mumrules.testing.coverage.probe import Key, Way

_RULES = "rules"


def decisions(graph: Graph, node: GraphNode, answers: Answers) -> Asking:
    """Return which rules fire; and that none does, where the file says what then."""
    numbers = range(len(getattr(node.options, _RULES, ())))
    rules: dict[Path, int] = {(_RULES, number): number + 1 for number in numbers}
    ways = {_key(node, path): _way(graph, node, path, rule) for path, rule in rules.items()}
    otherwise = next(_otherwise(node), None)
    if otherwise is not None:
        ways[_key(node, ())] = _way(graph, node, otherwise, None)

    def fired(known: Known) -> Iterator[Key]:
        found = answers.why({name: known[asked] for name, asked in answers.asked.items()})
        paths = [path for path in found.paths if path in rules]
        yield from (_key(node, path) for path in paths or [()])

    return Asking(tuple(answers.asked.values()), ways, fired)


def _otherwise(node: GraphNode) -> Iterator[Path]:
    """Give where it is written what an output is when no rule fires."""
    for name, output in getattr(node.options, "outputs", {}).items():
        if output.otherwise is not None:
            yield ("outputs", name, "otherwise")


def _key(node: GraphNode, path: Path) -> Key:
    return (node.code, "rule", *path)


def _way(graph: Graph, node: GraphNode, path: Path, rule: int | None) -> Way:
    text = Text(f"rule {rule} fires", f"срабатывает правило {rule}")
    if rule is None:
        text = Text("no rule fires", "не срабатывает ни одно правило")
    return Way(graph.places.value((*node.resolved.call_path, *path)), text, node.code)
