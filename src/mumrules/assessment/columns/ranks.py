"""Places of all units: floats part them, exact values where floats are too close."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import numpy as np

from mumrules.assessment.columns.column import MARGIN, ROUNDING, Array, Column
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.ranking import OUTSIDE, sorting_key, tied
from mumrules.expression.expr import Expr


def ranked(rank: Expr, figure: Settled, members: Array) -> Column:
    """Return the place of every member that has a value."""
    best, ties = map(str, rank.options)
    holes = np.where(members, figure.holes, figure.scene.hole(OUTSIDE))
    rows = np.flatnonzero(holes == 0)
    upwards = (best == "lowest") == (figure.column.factor >= 0)
    order, first = _ordered(figure, rows, 1.0 if upwards else -1.0)
    starts = np.flatnonzero(first)
    group = np.cumsum(first) - 1
    sizes = np.diff(np.append(starts, len(order)))
    values = np.zeros(figure.scene.rows)
    values[order] = PLACES[ties](starts, sizes)[group]
    return Column(
        values, holes, Fraction(1, 2) if ties == "mean" else Fraction(1), 2.0 * len(holes)
    )


def _ordered(figure: Settled, rows: Array, sign: float) -> tuple[Array, Array]:
    """Return *rows* in rising order of `sign * n`, and which of them begin another value."""
    numbers = sign * figure.approximate()[rows]
    error = figure.column.error
    if figure.known:
        error += 2 * ROUNDING * float(np.max(np.abs(numbers), initial=0.0))
    sorting = np.argsort(numbers, kind="stable")
    order, numbers = rows[sorting], numbers[sorting]
    first = np.ones(len(order), np.bool_)
    if not error:
        first[1:] = numbers[1:] != numbers[:-1]
        return order, first
    first[1:] = ~(numbers[1:] - numbers[:-1] <= 2 * error * MARGIN)
    edges = [*np.flatnonzero(first).tolist(), len(order)]
    upwards = (sign > 0) == (figure.column.factor >= 0)
    for start, end in pairwise(edges):
        if end - start > 1:
            _part(figure, order[start:end], first[start:end], falling=not upwards)
    return order, first


def _part(figure: Settled, order: Array, first: Array, *, falling: bool) -> None:
    """Sort a run of close neighbours by their exact values, in place."""
    values: list[Any] = figure.exact(order.tolist())
    key = sorting_key(values) or (lambda value: value)
    by = sorted(range(len(values)), key=lambda row: key(values[row]), reverse=falling)
    order[:] = order[by]
    first[1:] = [not tied(values[one], values[other]) for one, other in pairwise(by)]


PLACES: Final[dict[str, Callable[[Array, Array], Array]]] = {
    "competition": lambda starts, _: starts + 1,
    "dense": lambda starts, _: np.arange(1, len(starts) + 1),
    "mean": lambda starts, sizes: 2 * starts + sizes + 1,
}
