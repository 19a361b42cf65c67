"""What went wrong, or looks wrong, in the figures of a run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mumrules.assessment.answers import asked_figure
from mumrules.assessment.columns.values import ColumnValues
from mumrules.assessment.figures import Key
from mumrules.assessment.gaps import gaps
from mumrules.assessment.ranking import UNBROKEN
from mumrules.assessment.undecided import is_open
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.expression.expr import walk
from mumrules.expression.values import Value, is_hole
from mumrules.holes import UNDEFINED
from mumrules.language import Text
from mumrules.methods.call import Why
from mumrules.methods.chosen import NO_TABLE
from mumrules.numbers import is_number, to_text
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import inputs_of
from mumrules.real.real import compare

Figures = Mapping[Key, Sequence[Value]]

CAUSES: dict[str, str] = {
    "division by zero": "деление на ноль",
    "negative value": "отрицательное значение",
    "the best is zero": "лучшее значение — ноль",
    "no such answer": "такого ответа нет в таблице",
    "no band": "нет такой ступени",
    "no zone": "нет такой зоны",
    "empty cohort": "когорта пуста",
    "root of a negative": "корень из отрицательного числа",
    "logarithm of a number that is not above zero": "логарифм числа, которое не больше нуля",
    "too large a number": "слишком большое число",
    "fewer than two units": "меньше двух объектов",
    "coverage below the minimum": "полнота ниже наименьшей",
    "unbroken tie": "равенство не разрешено",
    "too few values": "значений не хватает",
    NO_TABLE: "такой таблицы нет",
    "the condition for a score does not hold": "условие оценки не выполнено",
    "all values are equal": "все значения равны",
    "the reference unit has no value": "у объекта, с которым сравнивают, нет значения",
    "beyond the table": "значение за краем таблицы",
    "negative score": "отрицательный балл",
    "a score of zero": "балл — ноль",
    "no part counts": "ни одна часть не учитывается",
}


BOUNDS = {
    "above-maximum": Text("maximum", "максимуме"),
    "below-minimum": Text("minimum", "минимуме"),
}


def undefined(graph: Graph, dataset: Dataset, figures: Figures) -> Iterator[Diagnostic]:
    """Give every figure that has no result and is the first of its branch without one."""
    for code, node in graph.nodes.items():
        below = [figures[part, "score"] for part in node.resolved.parts]
        observed = figures.get((code, "raw"), figures[code, "scored"])
        found = {row: hole for row, hole in gaps(figures[code, "scored"]) if _is_undefined(hole)}
        found |= {row: hole for row, hole in gaps(observed) if _is_undefined(hole)}
        for row, hole in sorted(found.items()):
            if not any(is_hole(part[row]) for part in below):
                yield _undefined(node, graph, dataset, row, hole, figures)


def beyond(
    graph: Graph, dataset: Dataset, figures: Figures, members: Sequence[bool]
) -> Iterator[Diagnostic]:
    """Give every score that is above the maximum of its node, or below the least of it.

    A unit outside the cohort may well be better than the best of it.
    """
    for code, node in graph.nodes.items():
        if node.resolved.parts and code not in graph.given:
            continue
        for row, score in _outlying(figures[code, "score"], node):
            if not is_number(score) or (node.score.stage and not members[row]):
                continue
            if node.maximum is not None and compare(score, node.maximum) == 1:
                both = (score, node.maximum)
                yield _beyond("above-maximum", node, graph, dataset, row, both)
            if node.least is not None and compare(score, node.least) == -1:
                both = (score, node.least)
                yield _beyond("below-minimum", node, graph, dataset, row, both)


def _outlying(values: Sequence[Value], node: GraphNode) -> Iterator[tuple[int, Value]]:
    """Give the scores that may lie beyond what is proven of a node."""
    if not isinstance(values, ColumnValues):
        yield from enumerate(values)
        return
    yield from ((row, values[row]) for row in values.beyond(node.least, node.maximum))


def unbroken_ties(
    graph: Graph, dataset: Dataset, key: Key, places: Sequence[Value]
) -> Iterator[Diagnostic]:
    """Give the units that share a place where the file allows none to."""
    tied = [row for row, hole in gaps(places) if hole == UNBROKEN]
    if not tied:
        return
    units = [dataset.units[row] for row in tied]
    word = graph.places.word(key[1])
    yield Diagnostic(
        "unbroken-tie",
        Text(
            f"`{key[0]}`: nothing parts {', '.join(f'`{unit}`' for unit in units)}",
            f"`{key[0]}` ({word}): равны {', '.join(f'«{unit}»' for unit in units)}",
        ),
        dataset.place(tied[0], key[0]),
        help=(
            Text(
                "add what parts them to `then by`, or let equal units share a place",
                "добавьте признак в `при равенстве` или разрешите делить место",
            ),
        ),
    )


def _is_undefined(value: Value) -> bool:
    return is_hole(value) and value.reason == UNDEFINED and not is_open(value)


def _column(node: GraphNode) -> str:
    own = tuple(inputs_of(node.resolved))
    named = (str(e.options[0]) for e in walk(node.scored) if e.op == "input")
    return own[0] if own else next(named, node.code)


def _label(node: GraphNode, graph: Graph) -> tuple[Label, ...]:
    place = graph.places.key(node.path)
    return () if place is None else (Label(place, Text("the rule", "правило")),)


def _undefined(
    node: GraphNode, graph: Graph, dataset: Dataset, row: int, hole: Any, figures: Figures
) -> Diagnostic:
    unit, value = dataset.units[row], figures.get((node.code, "value"), {row: None})[row]
    said = "" if value is None or is_hole(value) else f" ({_shown(value)})"
    why = _why(node, row, hole, figures)
    return Diagnostic(
        "undefined",
        Text(
            f"`{node.code}` of `{unit}`{said} is undefined: {why.text.en}",
            f"для «{unit}» `{node.code}`{said} не определён: {why.text.ru}",
        ),
        dataset.place(row, _column(node)),
        others=tuple(_bearing(node, graph, why)) or _label(node, graph),
        severity=Severity.WARNING,
    )


def _why(node: GraphNode, row: int, hole: Any, figures: Figures) -> Why:
    """Return what the scale itself says of it, else the cause that the hole bears."""
    if node.answers is None:
        return Why(Text(hole.cause, CAUSES.get(hole.cause, hole.cause)))
    asked = {name: figures[node.code, asked_figure(name)][row] for name in node.answers.asked}
    return node.answers.why(asked)


def _bearing(node: GraphNode, graph: Graph, why: Why) -> Iterator[Label]:
    for path in why.paths:
        place = graph.places.value((*node.resolved.call_path, *path))
        if place is not None:
            yield Label(place, Text("the rule", "правило"))


def _beyond(
    name: str, node: GraphNode, graph: Graph, dataset: Dataset, row: int, pair: tuple[Any, Any]
) -> Diagnostic:
    unit, bound = dataset.units[row], BOUNDS[name]
    score, limit = map(to_text, pair)
    return Diagnostic(
        name,
        Text(
            f"`{node.code}` of `{unit}` is {score}, its {bound.en} is {limit}",
            f"для «{unit}» `{node.code}` — {score} при {bound.ru} {limit}",
        ),
        dataset.place(row, _column(node)),
        others=_label(node, graph),
        severity=Severity.WARNING,
    )


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, str | bool) else to_text(value)
