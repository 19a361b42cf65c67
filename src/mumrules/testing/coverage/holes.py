"""What holes do, reason by reason, and whether a node is scored at all."""

from collections.abc import Iterator

from mumrules.document.places import Path
from mumrules.explanation.wording.phrases import policy
from mumrules.explanation.wording.speech import word
from mumrules.expression.expr import Expr
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text
from mumrules.methodology.missing import Missing
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage.asking import Asking
from mumrules.testing.coverage.choices import Known
from mumrules.testing.coverage.probe import Key, Way

_ANY = ""
_SCORED = Text("is scored", "получает балл")


def scored(graph: Graph, node: GraphNode) -> Asking:
    """Return whether a node is ever scored."""
    key: Key = (node.code, "is scored")
    ways = {key: Way(graph.places.key(node.path), _SCORED, node.code)}
    return Asking((node.score,), ways, lambda known: () if is_hole(known[node.score]) else (key,))


def policies(graph: Graph, node: GraphNode) -> Asking:
    """Return what each hole of a node does, where the file says anything of holes."""
    missing, written = node.resolved.missing, dict(_written(graph, node))
    reasons = (*missing.actions(), *([_ANY] if _ANY in written else []))
    ways = {_key(node, why): _way(graph, node, why, written) for why in reasons}
    asked = [e for e in (node.observed, node.scored, node.score) if e is not None]

    def answers(known: Known) -> Iterator[Key]:
        found = next((hole for e in asked if is_hole(hole := known[e])), None)
        if found is not None:
            why = found.reason if found.reason in missing.actions() else _ANY
            yield _key(node, why)

    return Asking(tuple(asked), ways, answers)


def outliers(graph: Graph, node: GraphNode, value: Expr, raw: Expr) -> Asking:
    """Return whether extreme values are ever drawn in."""
    key: Key = (node.code, "outliers")
    path = (*node.path, "outliers")
    at = path if graph.places.has(path) else ("defaults", "outliers")
    text = Text("a value is drawn in", "значение подтянуто")
    ways = {key: Way(graph.places.value(at), text, node.code)}

    def answers(known: Known) -> Iterator[Key]:
        if not is_hole(known[raw]) and known[value] != known[raw]:
            yield key

    return Asking((value, raw), ways, answers)


def _key(node: GraphNode, reason: str) -> Key:
    return (node.code, "hole", reason)


def _way(graph: Graph, node: GraphNode, reason: str, written: dict[str, Path]) -> Way:
    action = node.resolved.missing.action(reason)
    en, ru = (_sentence(reason, action, language) for language in ("en", "ru"))
    return Way(graph.places.value(written.get(reason, node.path)), Text(en, ru), node.code)


def _sentence(reason: str, action: str, language: Language) -> str:
    why = word(reason or "any", language)
    hole = Text(f"a hole, {why}", f"пропуск, {why}").in_language(language)
    return f"{hole}: {policy(action, language)}"


def _written(graph: Graph, node: GraphNode) -> Iterator[tuple[str, Path]]:
    """Give where the policy of each reason is written: the nearest place comes last."""
    above: list[tuple[Path, Missing | None]] = []
    code: str | None = node.code
    while code is not None:
        resolved = graph.nodes[code].resolved
        above.append(((*resolved.path, "missing"), resolved.element.missing))
        code = resolved.parent
    defaults = graph.methodology.defaults.missing
    for path, missing in [(("defaults", "missing"), defaults), *reversed(above)]:
        if missing is None:
            continue
        if "any" in missing.model_fields_set:
            yield _ANY, (*path, "any")
        for why in missing.actions():
            field = why.replace(" ", "_")
            own = (*path, "reasons", why) if why in missing.reasons else (*path, field)
            yield why, own
