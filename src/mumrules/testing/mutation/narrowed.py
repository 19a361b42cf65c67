"""Expressions without what the ranges reader proves to be idle."""

from collections.abc import Iterable

from mumrules.expression.expr import Expr, literal, make, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.testing.constants import number

_PAIR = 2


def narrowed(roots: Iterable[Expr], proof: Proof) -> list[Expr]:
    """Return *roots* with what is proven in its place: constants, caps that never bind."""
    listed = list(roots)
    made: dict[Expr, Expr] = {}
    for expr in walk(*listed):
        args = tuple(made[arg] for arg in expr.args)
        same = expr if args == expr.args else make(expr.op, args, expr.options)
        made[expr] = _settled(same, proof)
    return [made[root] for root in listed]


def _settled(expr: Expr, proof: Proof) -> Expr:
    if expr.op in ("literal", "input", "figure"):
        return expr
    proven = proof(expr)
    sure = proven.values is not None and len(proven.values) == 1
    if expr.op in ("lt", "le", "eq") and sure and proven.holes:
        return _decided(expr, proven)
    if expr.op in ("min", "max"):
        return _uncapped(expr, proof)
    if expr.op == "rank":
        return make("rank", tuple(map(_ordering, expr.args)), expr.options)
    if proven.holes or proven.empty:
        return expr
    if expr.kind is Kind.BOOLEAN and proven.values is not None and sure:
        return literal(next(iter(proven.values)))
    if expr.kind is Kind.NUMBER and proven.low is not None and proven.low == proven.high:
        return literal(proven.low)
    return expr


def _decided(expr: Expr, proven: Range) -> Expr:
    """Return one form for all comparisons that are decided wherever their operands are there."""
    free = tuple(arg for arg in expr.args if arg.op != "literal")
    there = [make("eq", (arg, arg)) for arg in free]
    whole = there[0] if len(there) == 1 else make("and", tuple(there))
    return whole if proven.values == frozenset({True}) else ~whole


def _uncapped(expr: Expr, proof: Proof) -> Expr:
    """Leave out the operands that never are the least, or the greatest."""
    ranges = {arg: proof(arg) for arg in expr.args}
    kept = [
        arg
        for arg in expr.args
        if not any(_idle(ranges[arg], ranges[o], expr.op) for o in expr.args if o is not arg)
    ]
    return make(expr.op, tuple(kept)) if kept else expr


def _ordering(value: Expr) -> Expr:
    """Return what puts units in the same order: a value without constants that only scale it."""
    while value.op in ("mul", "div") and len(value.args) == _PAIR:
        one, other = value.args
        if _is_positive(other):
            value = one
        elif value.op == "mul" and _is_positive(one):
            value = other
        else:
            break
    return value


def _is_positive(expr: Expr) -> bool:
    found = number(expr)
    return found is not None and found > 0


def _idle(own: Range, other: Range, op: str) -> bool:
    """Whether a value is always there, and always lies beyond another one."""
    if own.holes:
        return False
    if op == "min":
        return own.low is not None and other.high is not None and own.low > other.high
    return own.high is not None and other.low is not None and own.high < other.low
