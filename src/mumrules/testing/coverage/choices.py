"""Where expressions choose, and which of their ways a unit went."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from mumrules.explanation.stretches import position
from mumrules.expression.exact import same
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole
from mumrules.real.decide import UndecidedError

Known = Mapping[Expr, Value]

CHOOSING = frozenset({"case", "bands", "lookup", "coalesce", "min", "max"})
"""The primitives that take one of several operands."""


def ways(expr: Expr) -> Sequence[Expr]:
    """Return the operands that *expr* takes one of."""
    match expr.op:
        case "case":
            return (*expr.args[1:-1:2], expr.args[-1])
        case "bands" | "lookup":
            return expr.args[1:]
        case _:
            return expr.args


def asked(expr: Expr) -> Sequence[Expr]:
    """Return the operands that decide which way *expr* goes, and nothing else."""
    if expr.op == "case":
        return expr.args[:-1:2]
    return expr.args[:1] if expr.op in {"bands", "lookup"} else ()


def way(expr: Expr, known: Known) -> int | None:
    """Return which operand *expr* takes for a unit; None where a hole keeps it from choosing."""
    match expr.op:
        case "case":
            return _branch(expr, known)
        case "bands" | "lookup":
            value = known[expr.args[0]]
            return None if is_hole(value) else _row(expr, value)
        case "coalesce":
            return next((i for i, arg in enumerate(expr.args) if not is_hole(known[arg])), None)
        case _:
            return _end(expr, known)


def gone(root: Expr, known: Known, stop: Container[Expr]) -> Iterator[Expr]:
    """Give once all that had a say in *root* for a unit; *stop* and what lies below aside."""
    seen: set[Expr] = set()
    stack = [root]
    while stack:
        expr = stack.pop()
        if expr not in seen and expr not in stop:
            seen.add(expr)
            yield expr
            stack.extend(_followed(expr, known))


def by_preference(expr: Expr) -> list[int]:
    """Return the operands of a least or a greatest, those first that win over equal ones.

    A constant only has its say beyond a tie: a cap of 20 does nothing to 20 points.
    """
    return sorted(range(len(expr.args)), key=lambda i: expr.args[i].op == "literal")


def _branch(expr: Expr, known: Known) -> int | None:
    conditions = expr.args[:-1:2]
    for index, condition in enumerate(conditions):
        if is_hole(known[condition]):
            return None
        if known[condition]:
            return index
    return len(conditions)


def _row(expr: Expr, value: Any) -> int | None:
    try:
        if expr.op == "bands":
            return position(expr.options, value)
        keys = (index for index, key in enumerate(expr.options) if same(value, key))
        return next(keys, len(expr.options))
    except UndecidedError:
        return None


def _end(expr: Expr, known: Known) -> int | None:
    found = known[expr]
    if is_hole(found):
        return None
    try:
        return next(i for i in by_preference(expr) if same(known[expr.args[i]], found))
    except UndecidedError:
        return None


def _followed(expr: Expr, known: Known) -> Sequence[Expr]:
    if expr.op not in CHOOSING or expr.op in {"min", "max"}:
        return expr.args
    taken = way(expr, known)
    if expr.op == "case":
        reached = len(expr.args) if taken is None else 2 * taken + 1
        conditions = expr.args[: min(reached, len(expr.args) - 1) : 2]
        return conditions if taken is None else (*conditions, ways(expr)[taken])
    if expr.op == "coalesce":
        return expr.args if taken is None else expr.args[: taken + 1]
    return expr.args[:1] if taken is None else (expr.args[0], ways(expr)[taken])
