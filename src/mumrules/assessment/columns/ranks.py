"""Places of all units: floats part them, exact values where floats are too close."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled, settled_exactly
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.order import ascending
from mumrules.assessment.columns.places import PLACES, Runs
from mumrules.assessment.columns.quantity import MARGIN, ROUNDING, Quantity
from mumrules.assessment.ranking import OUTSIDE, UNBROKEN, sorting_key, tied
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind

DIGITS = 2**16


def ranked(
    rank: Expr, figures: Sequence[Settled], groups: Groups | None, members: Array | None
) -> Settled:
    """Return the place of every member that has a value, by the first of *figures*.

    The others break ties; what they leave in doubt must be settled already.
    """
    figure, ties = figures[0], str(rank.options[1])
    holes = without_place(figure, groups, members)
    runs = runs_of(rank, figures, groups, holes)
    values = np.zeros(figure.rows)
    values[runs.order] = PLACES[ties](runs)
    if ties == "ordinal":
        holes = _unbroken(figure, holes, runs)
    factor = Fraction(1, 2) if ties == "mean" else Fraction(1)
    quantity = Quantity(0, factor=factor, low=0.0, high=2.0 * figure.rows + 1)
    return settled_exactly(Kind.NUMBER, quantity, values, holes, figure.names)


def runs_of(
    rank: Expr, figures: Sequence[Settled], groups: Groups | None, holes: Array | None
) -> Runs:
    """Return the units that have a place in their order; *holes* tell those that have none."""
    best, _, *then = map(str, rank.options)
    rows = None if holes is None else np.flatnonzero(holes == 0)
    order, first = _ordered(figures[0], rows, best)
    if then:
        order, first = _parted(figures[1:], then, order, first)
    return _in_groups(groups, order, first)


def without_place(figure: Settled, groups: Groups | None, members: Array | None) -> Array | None:
    """Return why a unit has no place: no value, no group, or outside the cohort."""
    found, codes = figure.holes, figure.names.holes
    if groups is not None and groups.gaps:
        table = np.zeros(len(groups.keys) + len(groups.gaps), HOLE_CODE)
        table[len(groups.keys) :] = [codes.code(hole) for hole in groups.gaps]
        lost = table[groups.codes]
        found = lost if found is None else np.where(found != 0, found, lost)
    if members is None:
        return found
    outside = HOLE_CODE(codes.code(OUTSIDE))
    return np.where(members, HOLE_CODE(0) if found is None else found, outside)


def _ordered(figure: Settled, rows: Array | None, best: str) -> tuple[Array, Array]:
    """Return *rows*, all where None, the best first, and which of them begin another value."""
    sign = 1.0 if (best == "lowest") == (figure.quantity.factor >= 0) else -1.0
    numbers = figure.approximate()
    numbers = numbers if rows is None else numbers[rows]
    numbers = -numbers if sign < 0 else numbers
    error = figure.quantity.error
    if figure.known:
        error += 2 * ROUNDING * float(np.max(np.abs(numbers), initial=0.0))
    sorting, numbers = ascending(numbers)
    order = sorting if rows is None else rows[sorting]
    first = np.ones(len(order), np.bool_)
    if not error:
        np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
        return order, first
    with np.errstate(invalid="ignore"):  # infinities, in doubt, are not far from one another
        np.greater(numbers[1:] - numbers[:-1], 2 * error * MARGIN, out=first[1:])
    if not first.all():
        _part_close(figure, order, first, falling=best == "highest")
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


def _parted(
    figures: Sequence[Settled], bests: Sequence[str], order: Array, first: Array
) -> tuple[Array, Array]:
    """Part equal units by further figures; those that have none come last."""
    group = np.cumsum(first) - 1
    for figure, best in zip(figures, bests, strict=True):
        level = np.empty(figure.rows, np.int64)
        there = np.ones(figure.rows, np.bool_) if figure.holes is None else figure.holes == 0
        rows, begins = _ordered(figure, np.flatnonzero(there), best)
        level[rows] = np.cumsum(begins)
        level[~there] = figure.rows + 1
        sorting = np.lexsort((level[order], group))
        order, group, levels = order[sorting], group[sorting], level[order[sorting]]
        begins = np.ones(len(order), np.bool_)
        begins[1:] = (group[1:] != group[:-1]) | (levels[1:] != levels[:-1])
        group = np.cumsum(begins) - 1
    return order, np.diff(group, prepend=-1) != 0


def _in_groups(groups: Groups | None, order: Array, first: Array) -> Runs:
    """Put units, the best first, together by their groups."""
    if groups is None:
        return Runs(order, first, None)
    codes = groups.codes[order]
    narrow = len(groups.keys) + len(groups.gaps) <= DIGITS
    sorting = np.argsort(codes.astype(np.uint16) if narrow else codes, kind="stable")
    value = np.cumsum(first)[sorting]
    order, codes = order[sorting], codes[sorting]
    begins = np.ones(len(order), np.bool_)
    begins[1:] = codes[1:] != codes[:-1]
    fresh = begins.copy()
    fresh[1:] |= value[1:] != value[:-1]
    return Runs(order, fresh, begins)


def _unbroken(figure: Settled, holes: Array | None, runs: Runs) -> Array | None:
    """Add the hole of those whose tie is not broken."""
    tie = runs.sizes > 1
    if not tie.any():
        return holes
    found = np.zeros(figure.rows, HOLE_CODE) if holes is None else np.array(holes)
    found[runs.order[tie[runs.run]]] = figure.names.holes.code(UNBROKEN)
    return found
