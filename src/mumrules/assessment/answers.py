"""Further outputs of a scale: single values, and lists that are put together from their entries."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from mumrules.expression.build import case, nothing
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole, number
from mumrules.holes import Hole
from mumrules.numbers import to_text
from mumrules.plan.graph import GraphNode

Answer: TypeAlias = Value | tuple[Value, ...]
_OUT = "not in the list"


def further(node: GraphNode) -> Iterator[tuple[str, Expr]]:
    """Give the expressions of the further outputs of a node, each with the name of its figure."""
    if node.answers is None:
        return
    for name, expr in node.answers.further.items():
        yield _output(name), expr
    for name, entries in node.answers.lists.items():
        for index, entry in enumerate(entries):
            out = nothing(_OUT, entry.value.kind)
            yield _entry(name, index), case((entry.stands, entry.value), otherwise=out)


def asked(node: GraphNode) -> Iterator[tuple[str, Expr]]:
    """Give the expressions of what the scale of a node asks, each with the name of its figure."""
    if node.answers is not None:
        for name, expr in node.answers.asked.items():
            yield asked_figure(name), expr


def asked_figure(name: str) -> str:
    """Return the name of the figure that holds what a scale asks under *name*."""
    return f"asked {name}"


def is_asked(figure: str) -> bool:
    """Whether a figure holds what a scale asks."""
    return figure.startswith("asked ")


def answers(node: GraphNode, figure: Callable[[str], Value | None]) -> dict[str, Answer]:
    """Return all outputs of a node by name; *figure* gives the values of its figures."""
    if node.answers is None:
        return {}
    figures = {name: _output(name) for name in node.answers.further}
    if node.answers.first is not None:
        figures = {node.answers.first: "score", **figures}
    there = ((name, figure(under)) for name, under in figures.items())
    found: dict[str, Answer] = {name: value for name, value in there if value is not None}
    for name, entries in node.answers.lists.items():
        values = (figure(_entry(name, index)) for index in range(len(entries)))
        found[name] = _gathered([value for value in values if value is not None])
    return found


def shown(answer: Answer) -> Value:
    """Return an output as a table shows it: a list as one text."""
    if not isinstance(answer, tuple):
        return answer
    return "; ".join(map(_text, answer))


def _output(name: str) -> str:
    """Return the name of the figure that holds an output: no other figure has it."""
    return f"output {name}"


def _entry(name: str, index: int) -> str:
    """Return the name of the figure that holds one entry of a list."""
    return f"{_output(name)} #{index + 1}"


def _gathered(values: Sequence[Value]) -> Answer:
    holes = [v for v in values if isinstance(v, Hole) and v.cause != _OUT]
    return holes[0] if holes else tuple(v for v in values if not is_hole(v))


def _text(value: Value) -> str:
    exact = number(value)
    return str(value) if exact is None else to_text(exact)
