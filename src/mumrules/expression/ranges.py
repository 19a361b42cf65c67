"""What can be proven of a value without data: the range rule of every primitive.

A range is never too narrow. Whether the value may be a hole is part of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any

from mumrules.expression import exact
from mumrules.expression.values import is_hole, ratio
from mumrules.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mumrules.expression.expr import Expr
    from mumrules.numbers import Exact

    RangeOf = Callable[[Expr], "Range"]


@dataclass(frozen=True, slots=True)
class Range:
    """Where a value may lie.

    Attributes:
        low: The least possible number, None where there is no bound.
        high: The greatest possible number, None where there is no bound.
        holes: Whether the value may be missing.
        values: The possible texts or conditions, None where they are not known.
        empty: Whether the value is always missing.
    """

    low: Exact | None = None
    high: Exact | None = None
    holes: bool = True
    values: frozenset[Any] | None = None
    empty: bool = False


NOTHING = Range(holes=True, values=frozenset(), empty=True)
CONDITION = Range(holes=False, values=frozenset({True, False}))


def literal(expr: Expr, _: RangeOf) -> Range:
    """A constant lies where it is."""
    value: Any = expr.options[0]
    if is_hole(value):
        return NOTHING
    if expr.kind == "number":
        return Range(value, value, holes=False)
    return Range(holes=False, values=frozenset({value}))


def given(_expr: Expr, _: RangeOf) -> Range:
    """An input may be anything, and missing."""
    return Range()


def add(expr: Expr, of: RangeOf) -> Range:
    """Ends add up."""
    ranges = [of(arg) for arg in expr.args]
    lows = [r.low for r in ranges]
    highs = [r.high for r in ranges]
    return Range(_sum(lows), _sum(highs), holes=_any_holes(ranges), empty=_any_empty(ranges))


def mul(expr: Expr, of: RangeOf) -> Range:
    """The extreme products of the ends."""
    found = of(expr.args[0])
    for arg in expr.args[1:]:
        found = _product(found, of(arg))
    return found


def div(expr: Expr, of: RangeOf) -> Range:
    """The extreme quotients of the ends; a value over its cohort's best stays below one."""
    above, below = (of(arg) for arg in expr.args)
    safe = _positive(below)
    related = _over_extreme(expr, of)
    holes = above.holes or below.holes or not safe
    if related is not None:
        return replace(related, holes=holes)
    if not safe:
        return Range(holes=holes)
    low, high = below.low, below.high
    assert low is not None
    inverse = Range(0 if high is None else ratio(1, high), ratio(1, low), holes=False)
    return replace(_product(above, inverse), holes=holes)


def minimum(expr: Expr, of: RangeOf) -> Range:
    """At most every operand."""
    ranges = [of(arg) for arg in expr.args]
    highs = [r.high for r in ranges if r.high is not None]
    return Range(_least(r.low for r in ranges), min(highs, default=None), _any_holes(ranges))


def maximum(expr: Expr, of: RangeOf) -> Range:
    """At least every operand."""
    ranges = [of(arg) for arg in expr.args]
    lows = [r.low for r in ranges if r.low is not None]
    return Range(max(lows, default=None), _greatest(r.high for r in ranges), _any_holes(ranges))


def absolute(expr: Expr, of: RangeOf) -> Range:
    """Never negative."""
    r = of(expr.args[0])
    ends = None if r.low is None or r.high is None else max(-r.low, r.high)
    if r.low is not None and r.low >= 0:
        return r
    low = -r.high if r.high is not None and r.high < 0 else 0
    return Range(low, ends, r.holes)


def rounded(expr: Expr, of: RangeOf) -> Range:
    """Rounding keeps order, so the ends round."""
    r = of(expr.args[0])
    ends = [end if end is None else exact.rounded((end,), expr.options) for end in (r.low, r.high)]
    low, high = ends
    return Range(low, high, r.holes)  # type: ignore[arg-type]  # rounding gives numbers


def comparison(expr: Expr, of: RangeOf) -> Range:
    """Yes or no; decided where the ranges do not meet."""
    one, other = (of(arg) for arg in expr.args)
    holes = one.holes or other.holes
    strict = expr.op == "lt"
    if one.high is not None and other.low is not None:
        below = one.high < other.low if strict else one.high <= other.low
        if below:
            return Range(holes=holes, values=frozenset({True}))
    if one.low is not None and other.high is not None:
        above = one.low >= other.high if strict else one.low > other.high
        if above:
            return Range(holes=holes, values=frozenset({False}))
    return replace(CONDITION, holes=holes)


def condition(expr: Expr, of: RangeOf) -> Range:
    """Yes or no, missing where an operand is."""
    return replace(CONDITION, holes=_any_holes([of(arg) for arg in expr.args]))


def case(expr: Expr, of: RangeOf) -> Range:
    """The union of the branches that can be reached, narrowed by the conditions before them."""
    conditions = expr.args[:-1:2]
    branches: list[Range] = []
    holes = False
    for index, value in enumerate((*expr.args[1:-1:2], expr.args[-1])):
        found = _narrowed(value, of(value), conditions[:index])
        if index < len(conditions):
            asked = of(conditions[index])
            holes = holes or asked.holes
            if asked.values == frozenset({False}) and not asked.holes:
                continue
        branches.append(found)
    union = _union(branches)
    return replace(union, holes=holes or union.holes)


def bands(expr: Expr, of: RangeOf) -> Range:
    """The union of the bands that the value can reach."""
    asked = of(expr.args[0])
    cuts: tuple[Any, ...] = expr.options
    reached = [
        of(value)
        for index, value in enumerate(expr.args[1:])
        if _reaches(asked, cuts[index - 1] if index else None, cuts[index:][:1])
    ]
    union = _union(reached)
    return replace(union, holes=asked.holes or union.holes)


def lookup(expr: Expr, of: RangeOf) -> Range:
    """The union of all values of the table."""
    union = _union([of(value) for value in expr.args[1:]])
    return replace(union, holes=union.holes or of(expr.args[0]).holes)


def missing(expr: Expr, of: RangeOf) -> Range:
    """No, where the operand is always there."""
    return CONDITION if of(expr.args[0]).holes else Range(holes=False, values=frozenset({False}))


def reason(_expr: Expr, _: RangeOf) -> Range:
    """Any text."""
    return Range(holes=False)


def coalesce(expr: Expr, of: RangeOf) -> Range:
    """The union of the operands; missing only where all may be."""
    ranges = [of(arg) for arg in expr.args]
    return replace(_union(ranges), holes=all(r.holes for r in ranges))


def same_as_operand(expr: Expr, of: RangeOf) -> Range:
    """Within the operand's range; missing for an empty cohort."""
    return replace(of(expr.args[0]), holes=True)


def cohort_sum(expr: Expr, of: RangeOf) -> Range:
    """Without bounds, but of the operand's sign."""
    r = of(expr.args[0])
    return Range(
        0 if r.low is not None and r.low >= 0 else None,
        0 if r.high is not None and r.high <= 0 else None,
        holes=False,
    )


def cohort_count(_expr: Expr, _: RangeOf) -> Range:
    """Never negative."""
    return Range(0, None, holes=False)


def place(expr: Expr, of: RangeOf) -> Range:
    """From the first place on."""
    return Range(1, None, of(expr.args[0]).holes)


def _any_holes(ranges: list[Range]) -> bool:
    return any(r.holes for r in ranges)


def _any_empty(ranges: list[Range]) -> bool:
    return any(r.empty for r in ranges)


def _sum(ends: list[Exact | None]) -> Exact | None:
    known = [end for end in ends if end is not None]
    return plain(Fraction(sum(known))) if len(known) == len(ends) else None


def _least(ends: Iterable[Exact | None]) -> Exact | None:
    listed = list(ends)
    return None if None in listed or not listed else min(e for e in listed if e is not None)


def _greatest(ends: Iterable[Exact | None]) -> Exact | None:
    listed = list(ends)
    return None if None in listed or not listed else max(e for e in listed if e is not None)


def _product(one: Range, other: Range) -> Range:
    holes, empty = one.holes or other.holes, one.empty or other.empty
    lows: list[Exact | None] = []
    for a in (one.low, one.high):
        for b in (other.low, other.high):
            if a == 0 or b == 0:
                lows.append(0)
            else:
                lows.append(None if a is None or b is None else a * b)
    if None not in lows:
        return Range(_least(lows), _greatest(lows), holes, empty=empty)
    if _at_least_zero(one) and _at_least_zero(other):
        return Range(one.low * other.low, None, holes, empty=empty)  # type: ignore[operator]
    for sign, ranged in ((one, other), (other, one)):
        if sign.low is not None and sign.low == sign.high:
            return _scaled(ranged, sign.low, holes)
    return Range(holes=holes, empty=empty)


def _scaled(r: Range, factor: Exact, holes: bool) -> Range:  # noqa: FBT001
    ends = [None if end is None else end * factor for end in (r.low, r.high)]
    low, high = ends if factor >= 0 else reversed(ends)
    return Range(low, high, holes, empty=r.empty)


def _at_least_zero(r: Range) -> bool:
    return r.low is not None and r.low >= 0


def _positive(r: Range) -> bool:
    return r.low is not None and r.low > 0


def _factor(expr: Expr) -> tuple[Exact, Expr]:
    """Split a literal factor off a product."""
    if expr.op == "mul":
        numbers: list[Any] = [a.options[0] for a in expr.args if a.op == "literal"]
        others = [a for a in expr.args if a.op != "literal"]
        if len(others) == 1 and not any(map(is_hole, numbers)):
            return plain(Fraction(prod(numbers))), others[0]
    return 1, expr


def _over_extreme(expr: Expr, of: RangeOf) -> Range | None:
    """The range of `c*x / max(x)` and of `c*min(x) / x`, for x and c not negative."""
    factor, above = _factor(expr.args[0])
    divisor, below = _factor(expr.args[1])
    best_above = below.op == "cohort max" and below.args[0] is above and _at_least_zero(of(above))
    best_below = above.op == "cohort min" and above.args[0] is below and _at_least_zero(of(below))
    if (best_above or best_below) and factor >= 0 and divisor > 0:
        return Range(0, ratio(factor, divisor))
    return None


def _narrowed(value: Expr, found: Range, refused: tuple[Expr, ...]) -> Range:
    """Narrow the range of a branch by the comparisons that did not hold before it."""
    low, high = found.low, found.high
    for asked in refused:
        if asked.op not in {"lt", "le"}:
            continue
        one, other = asked.args
        if one is value and other.op == "literal":
            bound: Any = other.options[0]
            low = bound if low is None else max(low, bound)
        elif other is value and one.op == "literal":
            bound = one.options[0]
            high = bound if high is None else min(high, bound)
    return replace(found, low=low, high=high)


def _union(ranges: list[Range]) -> Range:
    there = [r for r in ranges if not r.empty]
    if not there:
        return NOTHING
    sets = [r.values for r in there]
    known = [values for values in sets if values is not None]
    return Range(
        _least(r.low for r in there),
        _greatest(r.high for r in there),
        _any_holes(ranges),
        frozenset().union(*known) if len(known) == len(sets) else None,
    )


def _reaches(asked: Range, cut_below: Any, cut_above: tuple[Any, ...]) -> bool:
    if cut_below is not None and asked.high is not None:
        bound, closed = cut_below
        if asked.high < bound or (asked.high == bound and not closed):
            return False
    if cut_above and asked.low is not None:
        bound, closed = cut_above[0]
        if asked.low > bound or (asked.low == bound and closed):
            return False
    return True
