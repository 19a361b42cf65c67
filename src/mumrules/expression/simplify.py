"""What an operation with constant operands may leave out, without changing any value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mumrules.expression.expr import Expr

Simpler = "Expr | tuple[Expr, ...]"


def simplify(op: str, args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    """Return the operand that an operation amounts to, or its operands without idle ones."""
    rule = _RULES.get(op)
    return rule(args) if rule else args


def _is(expr: Expr, value: object) -> bool:
    if expr.op != "literal":
        return False
    (own,) = expr.options
    return type(own) is type(value) and own == value


def _without(args: tuple[Expr, ...], idle: object) -> Expr | tuple[Expr, ...]:
    kept = tuple(arg for arg in args if not _is(arg, idle))
    if not kept:
        return args[0]
    return kept[0] if len(kept) == 1 else kept


def _add(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return _without(args, 0)


def _mul(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return _without(args, 1)


def _div(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return args[0] if _is(args[1], 1) else args


def _and(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return _without(args, True)


def _or(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return _without(args, False)


def _case(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    kept: list[Expr] = []
    for condition, value in zip(args[:-1:2], args[1:-1:2], strict=True):
        if _is(condition, True):
            return value if not kept else (*kept, value)
        if not _is(condition, False):
            kept += (condition, value)
    return (*kept, args[-1]) if kept else args[-1]


def _coalesce(args: tuple[Expr, ...]) -> Expr | tuple[Expr, ...]:
    return args[0] if len(args) == 1 else args


_RULES = {
    "add": _add,
    "mul": _mul,
    "div": _div,
    "and": _and,
    "or": _or,
    "case": _case,
    "coalesce": _coalesce,
    "min": _coalesce,
    "max": _coalesce,
}
