"""Places of all units: floats part them, exact values where floats are too close."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled, settled_exactly
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.order import ascending
from mumrules.assessment.columns.quantity import MARGIN, ROUNDING, Quantity
from mumrules.assessment.ranking import OUTSIDE, sorting_key, tied
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind


def ranked(rank: Expr, figure: Settled, members: Array | None) -> Settled:
    """Return the place of every member that has a value."""
    best, ties = map(str, rank.options)
    holes = _holes(figure, members)
    rows = None if holes is None else np.flatnonzero(holes == 0)
    upwards = (best == "lowest") == (figure.quantity.factor >= 0)
    order, first = _ordered(figure, rows, 1.0 if upwards else -1.0)
    values = np.zeros(figure.rows)
    values[order] = PLACES[ties](first)
    factor = Fraction(1, 2) if ties == "mean" else Fraction(1)
    quantity = Quantity(0, factor=factor, low=0.0, high=2.0 * figure.rows)
    return settled_exactly(Kind.NUMBER, quantity, values, holes, figure.names)


def _holes(figure: Settled, members: Array | None) -> Array | None:
    if members is None:
        return figure.holes
    outside = HOLE_CODE(figure.names.holes.code(OUTSIDE))
    return np.where(members, HOLE_CODE(0) if figure.holes is None else figure.holes, outside)


def _ordered(figure: Settled, rows: Array | None, sign: float) -> tuple[Array, Array]:
    """Return *rows* in rising order of `sign * n`, and which of them begin another value."""
    numbers = figure.approximate()
    numbers = numbers if rows is None else numbers[rows]
    numbers = -numbers if sign < 0 else numbers
    error = figure.quantity.error
    if figure.known:
        error += 2 * ROUNDING * float(np.max(np.abs(numbers), initial=0.0))
    sorting = ascending(numbers)
    order, numbers = sorting if rows is None else rows[sorting], numbers[sorting]
    first = np.ones(len(order), np.bool_)
    if not error:
        np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
        return order, first
    np.greater(numbers[1:] - numbers[:-1], 2 * error * MARGIN, out=first[1:])
    if not first.all():
        upwards = (sign > 0) == (figure.quantity.factor >= 0)
        _part_close(figure, order, first, falling=not upwards)
    return order, first


def _part_close(figure: Settled, order: Array, first: Array, *, falling: bool) -> None:
    """Part the runs of numbers that floats do not, in place."""
    follows = np.flatnonzero(~first)
    starts = follows[np.diff(follows, prepend=-2) > 1] - 1
    ends = follows[np.diff(follows, append=len(first) + 1) > 1] + 1
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        _part(figure, order[start:end], first[start:end], falling=falling)


def _part(figure: Settled, order: Array, first: Array, *, falling: bool) -> None:
    """Sort a run of close neighbours by their exact values, in place."""
    values: list[Any] = figure.exact(order.tolist())
    key = sorting_key(values) or (lambda value: value)
    by = sorted(range(len(values)), key=lambda row: key(values[row]), reverse=falling)
    order[:] = order[by]
    first[1:] = [not tied(values[one], values[other]) for one, other in pairwise(by)]


def _competition(first: Array) -> Array:
    places = np.flatnonzero(first) + 1.0
    return places if len(places) == len(first) else places[np.cumsum(first) - 1]


def _mean(first: Array) -> Array:
    starts = np.flatnonzero(first)
    sizes = np.diff(starts, append=len(first))
    return (2.0 * starts + sizes + 1)[np.cumsum(first) - 1]


PLACES: Final[dict[str, Callable[[Array], Any]]] = {
    "competition": _competition,
    "dense": np.cumsum,
    "mean": _mean,
}
