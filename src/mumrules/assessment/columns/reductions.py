"""Reductions over a cohort: always exact, from floats where these are exact."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules import numbers
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import MARGIN, WHOLE, Quantity
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole, settled
from mumrules.numbers import Exact, plain

Members = Array | None


def reduced(reduction: Expr, figure: Settled, members: Members) -> Value:
    """Return a *reduction* of an expression over the *members*, all units where None."""
    op = reduction.op
    if op in EXTREMES and members is None and figure.quantity.is_bounded and not figure.known:
        return bound(op, figure.quantity)
    easy = _easy(figure, members)
    apart = [row for row in figure.known if members is None or members[row]]
    others = [value for value in figure.exact(apart) if not is_hole(value)]
    if op == "cohort count":
        return (figure.rows if easy is None else int(np.count_nonzero(easy))) + len(others)
    short = SHORT.get(op)
    inexact = figure.quantity.error and op not in EXTREMES
    if short is None or not reduction.rational or inexact:
        return settled(REDUCTIONS[op](present(figure, members), *reduction.options))
    return settled(short(op, figure, easy, others))


def bound(op: str, quantity: Quantity) -> Value:
    """Return the least or the greatest of a column of floats: the bounds are two of them."""
    upwards = (op == "cohort max") == (quantity.factor >= 0)
    found = quantity.high if upwards else quantity.low
    return plain(Fraction(numbers.from_float(found) or 0) * quantity.factor)


def _easy(figure: Settled, members: Members) -> Array | None:
    """Return which members the column itself speaks of; None for all units."""
    if figure.holes is None and not figure.known:
        return members
    easy = np.ones(figure.rows, np.bool_) if figure.holes is None else figure.holes == 0
    easy[figure.doubted] = False
    return easy if members is None else easy & members


def present(figure: Settled, members: Members) -> list[Value]:
    """Return the exact values of the members that are there, in their order."""
    rows = range(figure.rows) if members is None else np.flatnonzero(members).tolist()
    return [value for value in figure.exact(rows) if not is_hole(value)]


def _numbers(figure: Settled, easy: Array | None) -> Array:
    return figure.values if easy is None else figure.values[easy]


def _extreme(op: str, figure: Settled, easy: Array | None, others: list[Any]) -> Value:
    numbers = _numbers(figure, easy)
    upwards = (op == "cohort max") == (figure.quantity.factor >= 0)
    if len(numbers):
        best = float(numbers.max() if upwards else numbers.min())
        reach = 2 * figure.quantity.error * MARGIN
        close = figure.values >= best - reach if upwards else figure.values <= best + reach
        candidates = np.flatnonzero(close if easy is None else close & easy)
        others = [*others, *figure.exact(_distinct(figure, candidates).tolist())]
    return REDUCTIONS[op](others)


def _distinct(figure: Settled, rows: Array) -> Array:
    """Return a row for each number; an exact column has one number for one float."""
    if figure.quantity.error and not figure.quantity.is_taken:
        return rows
    _, at = np.unique(figure.values[rows], return_index=True)
    return rows[at]


def _total(_: str, figure: Settled, easy: Array | None, others: list[Any]) -> Exact:
    numbers = _numbers(figure, easy)
    whole = len(numbers) * figure.quantity.most
    if whole < WHOLE:
        found = int(numbers.sum(dtype=np.float64))
    elif whole < 2.0**63:
        found = int(numbers.astype(np.int64).sum())
    else:
        found = sum(map(int, numbers.tolist()))
    return plain(found * figure.quantity.factor + sum(others, Fraction(0)))


def _mean(op: str, figure: Settled, easy: Array | None, others: list[Any]) -> Value:
    count = (figure.rows if easy is None else int(np.count_nonzero(easy))) + len(others)
    return Fraction(_total(op, figure, easy, others)) / count if count else REDUCTIONS[op]([])


EXTREMES = {"cohort max", "cohort min"}

SHORT: dict[str, Callable[[str, Settled, Array | None, list[Any]], Value]] = {
    "cohort max": _extreme,
    "cohort min": _extreme,
    "cohort sum": _total,
    "cohort mean": _mean,
}
