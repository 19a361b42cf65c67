"""The value of every expression of a node, for one unit."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mumrules.assessment.reference import Reference
from mumrules.explanation.stretches import position
from mumrules.expression.expr import Expr, literal_value, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value, is_hole

Known = Mapping[Expr, Value]


def valued(
    roots: Iterable[Expr], given: Mapping[str, Value], reference: Reference, others: Known
) -> Known:
    """Return the value of *roots* and of all below them, for the unit with the inputs *given*.

    *others* is what the unit takes from other rows.
    """
    known: dict[Expr, Value] = {}
    for expr in walk(*roots):
        known[expr] = others[expr] if expr in others else _value(expr, known, given, reference)
    return known


def _value(expr: Expr, known: Known, given: Mapping[str, Value], reference: Reference) -> Value:
    if expr.op == "literal":
        return literal_value(expr)
    if expr.op == "input":
        return given[str(expr.options[0])]
    if expr in reference.scalars:
        return reference.scalars[expr]
    operands: tuple[Any, ...] = tuple(known[arg] for arg in expr.args)
    return PRIMITIVES[expr.op].exact(operands, expr.options)


def taken(expr: Expr, known: Known) -> Iterator[Expr]:
    """Give the expressions that had a say in the value of *expr*, itself first.

    Of alternatives, only the one that was taken, and the condition that decided.
    """
    yield expr
    for operand in _followed(expr, known):
        yield from taken(operand, known)


def _followed(expr: Expr, known: Known) -> tuple[Expr, ...]:
    if PRIMITIVES[expr.op].cohort:
        return ()
    if expr.op == "case":
        pairs = zip(expr.args[:-1:2], expr.args[1:-1:2], strict=True)
        held = ((c, v) for c, v in pairs if is_hole(known[c]) or known[c])
        return next(held, expr.args[-1:])
    if expr.op == "coalesce":
        there = (arg for arg in expr.args if not is_hole(known[arg]))
        return (next(there, expr.args[0]),)
    if expr.op in {"bands", "lookup"} and not is_hole(known[expr.args[0]]):
        return (expr.args[0], expr.args[1 + _row(expr, known[expr.args[0]])])
    return expr.args


def _row(expr: Expr, value: Value) -> int:
    """Return which result of a table *value* chooses."""
    if expr.op == "bands":
        return position(expr.options, value)
    keys = [key for key in expr.options if key == value]
    return expr.options.index(keys[0]) if keys else len(expr.options)
