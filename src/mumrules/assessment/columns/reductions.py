"""Reductions over a cohort: always exact, from floats where these are exact."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules.assessment.columns.column import MARGIN, WHOLE, Array
from mumrules.assessment.columns.figures import Settled
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole, settled
from mumrules.numbers import Exact, plain


def reduced(reduction: Expr, figure: Settled, members: Array) -> Value:
    """Return a *reduction* of an expression over the *members*."""
    op = reduction.op
    present = members & (figure.holes == 0)
    apart = [row for row in figure.known if members[row]]
    easy = present.copy()
    easy[apart] = False
    others = [value for value in figure.exact(apart) if not is_hole(value)]
    if op == "cohort count":
        return int(np.count_nonzero(easy)) + len(others)
    short = SHORT.get(op)
    if short is None or not reduction.rational or (figure.column.error and op not in EXTREMES):
        values = figure.exact(np.flatnonzero(present).tolist())
        return settled(REDUCTIONS[op](values, *reduction.options))
    return settled(short(op, figure, easy, others))


def _extreme(op: str, figure: Settled, easy: Array, others: list[Any]) -> Value:
    rows = np.flatnonzero(easy)
    numbers = figure.values[rows]
    upwards = (op == "cohort max") == (figure.column.factor >= 0)
    if len(rows):
        best = numbers.max() if upwards else numbers.min()
        close = np.abs(numbers - best) <= 2 * figure.column.error * MARGIN
        candidates = rows[close] if figure.column.error else rows[close][:1]
        others = [*others, *figure.exact(candidates.tolist())]
    return REDUCTIONS[op](others)


def _total(_: str, figure: Settled, easy: Array, others: list[Any]) -> Exact:
    numbers = figure.values[easy]
    whole = len(numbers) * figure.column.most < WHOLE
    found = int(numbers.sum()) if whole else sum(map(int, numbers.tolist()))
    return plain(found * figure.column.factor + sum(others, Fraction(0)))


def _mean(op: str, figure: Settled, easy: Array, others: list[Any]) -> Value:
    count = int(np.count_nonzero(easy)) + len(others)
    return Fraction(_total(op, figure, easy, others)) / count if count else REDUCTIONS[op]([])


EXTREMES = {"cohort max", "cohort min"}

SHORT: dict[str, Callable[[str, Settled, Array, list[Any]], Value]] = {
    "cohort max": _extreme,
    "cohort min": _extreme,
    "cohort sum": _total,
    "cohort mean": _mean,
}
