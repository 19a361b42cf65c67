"""Whether one of several straight lines over the same value is ever the least."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules.expression.expr import Expr, literal_value
from mumrules.expression.ranges import Range
from mumrules.methodology.intervals import Edge
from mumrules.numbers import Exact

Sloped: TypeAlias = Iterable[tuple[Exact, Exact, bool]]
"""Lines `slope * x + constant` that must be below zero, or at zero as well."""


@dataclass(frozen=True, slots=True)
class Line:
    """`slope * value + constant`; a constant has no value."""

    slope: Exact
    constant: Exact
    value: Expr | None


def line(expr: Expr) -> Line:
    """Return an expression as a line; over itself where it is no plainer one."""
    if expr.op == "literal" and _is_exact(literal_value(expr)):
        return Line(0, _exact(expr), None)
    if expr.op == "add":
        return _sum(expr, [line(arg) for arg in expr.args])
    if expr.op in {"mul", "div"} and len(expr.args) == 2:
        one, other = (line(arg) for arg in expr.args)
        if expr.op == "mul" and one.value is None:
            one, other = other, one
        if other.value is None and (expr.op == "mul" or other.constant):
            factor = other.constant if expr.op == "mul" else 1 / Fraction(other.constant)
            return Line(one.slope * factor, one.constant * factor, one.value)
    return Line(1, 0, expr)


def same_value(lines: Sequence[Line]) -> Expr | None:
    """Return the one value that all lines are over; None where there are several."""
    values = {each.value for each in lines if each.value is not None}
    return values.pop() if len(values) == 1 else None


def ever_below(sloped: Sloped, within: Range) -> bool:
    """Whether all lines are below zero together somewhere *within* a range."""
    low = None if within.low is None else Edge(within.low, 0)
    high = None if within.high is None else Edge(within.high, 1)
    for slope, constant, at_zero in sloped:
        if not slope:
            if constant > 0 or (constant == 0 and not at_zero):
                return False
            continue
        root = Fraction(-constant) / slope
        if slope > 0:
            edge = Edge(root, 1 if at_zero else 0)
            high = edge if high is None else min(high, edge)
        else:
            edge = Edge(root, 0 if at_zero else 1)
            low = edge if low is None else max(low, edge)
    return low is None or high is None or low < high


def _sum(expr: Expr, parts: Sequence[Line]) -> Line:
    values = {part.value for part in parts if part.value is not None}
    if len(values) > 1:
        return Line(1, 0, expr)
    slope, constant = sum(p.slope for p in parts), sum(p.constant for p in parts)
    return Line(slope, constant, values.pop() if values else None)


def _is_exact(value: Any) -> bool:
    return isinstance(value, Exact) and not isinstance(value, bool)


def _exact(expr: Expr) -> Exact:
    found = literal_value(expr)
    assert isinstance(found, Exact)
    return found
