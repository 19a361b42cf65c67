"""What is known of gaps within a cohort: never negative, and at most the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mumrules.expression.ranges import Range, at_least_zero

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr
    from mumrules.expression.ranges import RangeOf

_ENDS = ("cohort max", "cohort min")
_SHARE = Range(0, 1)


def is_gap(expr: Expr) -> bool:
    """Whether a sum is `max(x) - x`, `x - min(x)` or `max(x) - min(x)`."""
    pair = _difference(expr)
    if pair is None:
        return False
    above, below = pair
    over = above.op == "cohort max" and above.args[0] in {below, *_of(below)}
    return over or (below.op == "cohort min" and below.args[0] is above)


def over_whole(expr: Expr, of: RangeOf) -> Range | None:
    """From 0 to 1: a gap over its cohort's span, a part over the sum, a place over the last one."""
    above, below = expr.args
    if is_gap(above) and is_gap(below) and _spans(below):
        [within, *others] = [*_ends(below), *_ends(above)]
        if all(end == within for end in others):
            return _SHARE
    if below.op == "cohort sum" and below.args[0] is above and at_least_zero(of(above)):
        return _SHARE
    return _SHARE if _is_place_over_last(above, below) else None


def _difference(expr: Expr) -> tuple[Expr, Expr] | None:
    """Split `one - other`."""
    if expr.op != "add" or len(expr.args) != 2:
        return None
    one, other = expr.args
    if other.op == "mul" and len(other.args) == 2 and other.args[1].options == (-1,):
        return one, other.args[0]
    return None


def _of(expr: Expr) -> tuple[Expr, ...]:
    return expr.args if expr.op == "cohort min" else ()


def _ends(gap: Expr) -> list[tuple[Expr, ...]]:
    """Return of which value, and within which keys, the ends of a gap are those."""
    return [end.args for end in _difference(gap) or () if end.op in _ENDS]


def _spans(gap: Expr) -> bool:
    return all(end.op in _ENDS for end in _difference(gap) or ())


def _is_place_over_last(above: Expr, below: Expr) -> bool:
    """Whether it is `(rank(x) - 1) / (count(x) - 1)`."""
    if not (above.op == below.op == "add" and len(above.args) == len(below.args) == 2):
        return False
    (place, before), (count, one) = above.args, below.args
    paired = place.op == "rank" and count.op == "cohort count" and place.args == count.args
    return paired and before.options == one.options == (-1,)
