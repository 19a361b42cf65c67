"""The operators of formulas: what Python's parser calls them, and what they make."""

import ast
import operator
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from mumrules.expression.build import case, equals
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.formula.power import power
from mumrules.glossary import WORDS
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, UNDEFINED, UNKNOWN
from mumrules.language import Text

REASONS: Final = (NOT_SUBMITTED, NOT_APPLICABLE, SUPPRESSED, UNDEFINED, UNKNOWN)


def _alike(one: Expr, other: Expr) -> Expr:
    return equals(_reason(one, other), _reason(other, one))


def _differs(one: Expr, other: Expr) -> Expr:
    return ~_alike(one, other)


def _reason(written: Expr, compared: Expr) -> Expr:
    """Return a text that is compared with a reason as reasons are known, in either language."""
    if compared.op != "reason" or written.op != "literal":
        return written
    meant = WORDS.meaning(str(written.options[0]), REASONS)
    return written if meant is None else literal(meant)


def _quotient(one: Expr, other: Expr) -> Expr:
    if other is literal(0):
        raise RefusedError(
            "division-by-zero",
            Text("a value is divided by zero", "деление на ноль"),
            Text("write another divisor", "запишите другой делитель"),
        )
    return one / other


def _same(one: Expr) -> Expr:
    return make("add", (one,))


BINARY: Final[dict[type[ast.operator], Callable[[Expr, Expr], Expr]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: _quotient,
    ast.Pow: power,
}
UNARY: Final[dict[type[ast.unaryop], Callable[[Expr], Expr]]] = {
    ast.USub: operator.neg,
    ast.UAdd: _same,
    ast.Not: operator.invert,
}
COMPARISON: Final[dict[type[ast.cmpop], Callable[[Expr, Expr], Expr]]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: _alike,
    ast.NotEq: _differs,
}
LOGIC: Final[dict[type[ast.boolop], str]] = {ast.And: "and", ast.Or: "or"}


def operation(node: ast.expr) -> Callable[..., Expr]:
    """Return what an operation makes of its operands."""
    match node:
        case ast.BinOp():
            return BINARY[type(node.op)]
        case ast.UnaryOp():
            return UNARY[type(node.op)]
        case ast.BoolOp():
            word = LOGIC[type(node.op)]
            return lambda *parts: make(word, parts)
        case ast.Compare():
            return _chain([COMPARISON[type(op)] for op in node.ops])
        case ast.IfExp():
            return lambda test, then, otherwise: case((test, then), otherwise=otherwise)
        case _:
            raise AssertionError(f"no formula is translated into {node!r}")


def operands(node: ast.expr) -> list[ast.expr]:
    """Return the operands of an operation or the arguments of a call."""
    match node:
        case ast.BinOp():
            return [node.left, node.right]
        case ast.UnaryOp():
            return [node.operand]
        case ast.BoolOp():
            return node.values
        case ast.Compare():
            return [node.left, *node.comparators]
        case ast.IfExp():
            return [node.test, node.body, node.orelse]
        case ast.Call():
            return node.args
        case _:
            return []


def _chain(signs: list[Callable[[Expr, Expr], Expr]]) -> Callable[..., Expr]:
    def chained(*parts: Expr) -> Expr:
        pairs = zip(signs, pairwise(parts), strict=True)
        return make("and", tuple(sign(*pair) for sign, pair in pairs))

    return chained
