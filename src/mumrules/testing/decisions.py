"""What the rules of a plan decide by: values that are compared with constants."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any, cast

from mumrules.assessment.assess import crosswalk_outputs, outputs
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.methods.call import Scale
from mumrules.numbers import Exact, plain
from mumrules.plan.graph import Graph
from mumrules.testing.constants import Constant, constant

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Decision:
    """A value that something changes at.

    Attributes:
        value: The value.
        bound: Where.
    """

    value: Expr
    bound: Constant


def decisions(graph: Graph) -> tuple[Decision, ...]:
    """Return all that decides a figure of *graph*, each decision once."""
    proof = Proof()
    found = [d for step in walk(*_roots(graph)) for d in _of(step, proof)]
    return tuple(dict.fromkeys((*found, *_points(graph))))


def jumps(step: Exact, mode: str, low: Exact, high: Exact) -> Iterator[Exact]:
    """Give the values next to *low* and *high*, and next to 0, where a rounding jumps."""
    offset = _HALF if mode.startswith("half") else 0
    for end in (low, high, 0):
        place = Fraction(end) / step - offset
        for whole in (floor(place), ceil(place)):
            jump = plain(Fraction((whole + offset) * step))
            if low <= jump <= high:
                yield jump


def _roots(graph: Graph) -> Iterator[Expr]:
    yield from (expr for _, expr in outputs(graph))
    yield from (expr for _, expr in crosswalk_outputs(graph))
    if graph.members is not None:
        yield graph.members


def _points(graph: Graph) -> Iterator[Decision]:
    """Give the ends of parameters that are bounded by what the file says alone."""
    for node in graph.nodes.values():
        method = node.resolved.method
        if isinstance(method, Scale) and method.bounded and node.value is not None:
            ends = (end for end in (node.least, node.maximum) if end is not None)
            yield from (Decision(node.value, end) for end in ends)


def _of(step: Expr, proof: Proof) -> Iterator[Decision]:
    """Give what one operation decides by."""
    if step.op in {"lt", "le", "eq"}:
        yield from _comparison(step)
    elif step.op == "bands":
        cuts = cast("tuple[tuple[Exact, bool], ...]", step.options)
        yield from _against(step.args[0], (bound for bound, _ in cuts))
    elif step.op == "lookup":
        yield from _against(step.args[0], step.options)
    elif step.op in {"min", "max"}:
        for arg in step.args:
            yield from _against(arg, map(constant, step.args))
    elif step.op in {"abs", "ln", "power"}:
        yield from _against(step.args[0], (0,))
    elif step.op == "div":
        yield from _against(step.args[1], (0,))
    elif step.op == "round":
        yield from _against(step.args[0], _of_rounding(step, proof(step.args[0])))


def _comparison(step: Expr) -> Iterator[Decision]:
    one, other = step.args
    bounds = constant(one), constant(other)
    if bounds == (None, None) and one.kind is Kind.NUMBER:
        yield Decision(one - other, 0)
    yield from _against(one, (bounds[1],))
    yield from _against(other, (bounds[0],))


def _against(value: Expr, bounds: Iterable[Any]) -> Iterator[Decision]:
    if value.op != "literal":
        yield from (Decision(value, bound) for bound in bounds if bound is not None)


def _of_rounding(step: Expr, proven: Range) -> Iterator[Exact]:
    size, mode = cast("tuple[Exact, str]", step.options)
    ends = [end for end in (proven.low, proven.high) if end is not None]
    low, high = min(ends, default=-size), max(ends, default=size)
    yield from jumps(size, mode, min(low, high - size), max(high, low + size))
