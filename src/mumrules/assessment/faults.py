"""What went wrong, or looks wrong, in the figures of a run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.expression.values import Value, is_hole, number
from mumrules.holes import UNDEFINED
from mumrules.language import Text
from mumrules.numbers import Exact, to_text
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import inputs_of

Figures = Mapping[tuple[str, str], Sequence[Value]]

CAUSES: dict[str, str] = {
    "division by zero": "деление на ноль",
    "negative value": "отрицательное значение",
    "the best is zero": "лучшее значение — ноль",
    "no such answer": "такого ответа нет в таблице",
    "no band": "нет такой ступени",
    "no zone": "нет такой зоны",
    "empty cohort": "когорта пуста",
    "coverage below the minimum": "полнота ниже наименьшей",
}


BOUNDS = {
    "above-maximum": Text("maximum", "максимуме"),
    "below-minimum": Text("minimum", "минимуме"),
}


def undefined(graph: Graph, dataset: Dataset, figures: Figures) -> Iterator[Diagnostic]:
    """Give every figure that has no result and is the first of its branch without one."""
    for code, node in graph.nodes.items():
        below = [figures[part, "score"] for part in node.resolved.parts]
        for row, scored in enumerate(figures[code, "scored"]):
            if _is_undefined(scored) and not any(is_hole(part[row]) for part in below):
                yield _undefined(node, graph, dataset, row, scored, figures)


def beyond(graph: Graph, dataset: Dataset, figures: Figures) -> Iterator[Diagnostic]:
    """Give every score that is above the maximum of its node, or below the least of it."""
    for code, node in graph.nodes.items():
        if node.resolved.parts and code not in graph.given:
            continue
        for row, value in enumerate(figures[code, "score"]):
            score = number(value)
            if score is None:
                continue
            if node.maximum is not None and score > node.maximum:
                both = (score, node.maximum)
                yield _beyond("above-maximum", node, graph, dataset, row, both)
            if node.least is not None and score < node.least:
                both = (score, node.least)
                yield _beyond("below-minimum", node, graph, dataset, row, both)


def _is_undefined(value: Value) -> bool:
    return is_hole(value) and value.reason == UNDEFINED


def _column(node: GraphNode) -> str:
    return next(iter(inputs_of(node.resolved)), node.code)


def _label(node: GraphNode, graph: Graph) -> tuple[Label, ...]:
    place = graph.places.key(node.path)
    return () if place is None else (Label(place, Text("the rule", "правило")),)


def _undefined(
    node: GraphNode, graph: Graph, dataset: Dataset, row: int, hole: Any, figures: Figures
) -> Diagnostic:
    unit, value = dataset.units[row], figures.get((node.code, "value"), {row: None})[row]
    said = "" if value is None or is_hole(value) else f" ({_shown(value)})"
    return Diagnostic(
        "undefined",
        Text(
            f"`{node.code}` of `{unit}`{said} is undefined: {hole.cause}",
            f"для «{unit}» `{node.code}`{said} не определён: {CAUSES.get(hole.cause, hole.cause)}",
        ),
        dataset.place(row, _column(node)),
        others=_label(node, graph),
        severity=Severity.WARNING,
    )


def _beyond(
    name: str, node: GraphNode, graph: Graph, dataset: Dataset, row: int, pair: tuple[Exact, Exact]
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
