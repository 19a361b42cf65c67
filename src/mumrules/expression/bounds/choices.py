"""The range rules of what chooses among values."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mumrules.expression.kinds import Kind
from mumrules.expression.ranges import NOTHING, Range, any_holes, union

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf


def case(expr: Expr, of: RangeOf) -> Range:
    """The union of the branches that can be reached, narrowed by the conditions before them."""
    conditions = expr.args[:-1:2]
    asked = [of(condition).values for condition in conditions]
    branches: list[Range] = []
    for index, value in enumerate((*expr.args[1:-1:2], expr.args[-1])):
        if index == len(conditions) or asked[index] != frozenset({False}):
            found = _narrowed(value, of(value), conditions[:index])
            branches.append(_held(value, found, conditions[index:][:1]))
        if index < len(conditions) and asked[index] == frozenset({True}):
            break
    found = union(branches)
    return replace(found, holes=found.holes or any_holes(map(of, conditions)))


def bands(expr: Expr, of: RangeOf) -> Range:
    """The union of the bands that the value can reach."""
    asked = of(expr.args[0])
    cuts: tuple[Any, ...] = expr.options
    reached = [
        of(value)
        for index, value in enumerate(expr.args[1:])
        if reaches(asked, cuts[index - 1] if index else None, cuts[index:][:1])
    ]
    found = union(reached)
    return replace(found, holes=asked.holes or found.holes)


def lookup(expr: Expr, of: RangeOf) -> Range:
    """The union of all values of the table."""
    found = union([of(value) for value in expr.args[1:]])
    return replace(found, holes=found.holes or of(expr.args[0]).holes)


def coalesce(expr: Expr, of: RangeOf) -> Range:
    """The union of the operands; missing only where all may be."""
    ranges = [of(arg) for arg in expr.args]
    return replace(union(ranges), holes=all(r.holes for r in ranges))


def _held(value: Expr, found: Range, held: tuple[Expr, ...]) -> Range:
    """Narrow the range of a branch by its own condition: what is missing has no number."""
    absent = any(asked.op == "missing" and asked.args[0] is value for asked in held)
    return NOTHING if absent else found


def _narrowed(value: Expr, found: Range, refused: tuple[Expr, ...]) -> Range:
    """Narrow the range of a branch by the comparisons that did not hold before it."""
    low, high = found.low, found.high
    for asked in refused:
        if asked.op not in {"lt", "le"} or value.kind is not Kind.NUMBER:
            continue
        one, other = asked.args
        if one is value and _is_number(other):
            low = _bound(other) if low is None else max(low, _bound(other))
        elif other is value and _is_number(one):
            high = _bound(one) if high is None else min(high, _bound(one))
    if low is not None and high is not None and low > high:
        return NOTHING
    return replace(found, low=low, high=high)


def _is_number(expr: Expr) -> bool:
    return expr.op == "literal" and isinstance(expr.options[0], int | Fraction)


def _bound(literal: Expr) -> Any:
    return literal.options[0]


def reaches(asked: Range, cut_below: Any, cut_above: tuple[Any, ...]) -> bool:
    """Whether a value can lie in the band between two cuts; a band may lack either."""
    if cut_below is not None and asked.high is not None:
        bound, closed = cut_below
        if asked.high < bound or (asked.high == bound and not closed):
            return False
    if cut_above and asked.low is not None:
        bound, closed = cut_above[0]
        if asked.low > bound or (asked.low == bound and closed):
            return False
    return True
