"""The order of a cohort as a value: the exact values on each place, group by group."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.places import Runs
from mumrules.assessment.columns.ranks import runs_of, without_place
from mumrules.assessment.exact.reduce import reduced
from mumrules.assessment.order import Numbers, Order, of_distinct
from mumrules.expression.expr import Expr, walk
from mumrules.expression.values import Value, number, ratio


def order_of(
    rank: Expr, figures: Sequence[Settled], groups: Groups | None, members: Array | None
) -> Order | dict[tuple[Value, ...], Order]:
    """Return what a ranking compares of the *members*, best first; by groups a table by key."""
    if not all(part.rational for part in walk(*rank.args)):
        # What is not told apart shares a run, but not a value.
        found: Order | dict[tuple[Value, ...], Order] = _one_by_one(rank, figures, groups, members)
        return found
    runs = runs_of(rank, figures, groups, without_place(figures[0], groups, members))
    if groups is None:
        return _order(figures, runs, 0, len(runs.starts))
    inside = groups.codes if members is None else groups.codes[members]
    nobody = Runs(np.zeros(0, np.int64), np.zeros(0, np.bool_), None)
    there = np.unique(inside).tolist()
    orders = {groups.keys[c]: _order(figures, nobody, 0, 0) for c in there if c < len(groups.keys)}
    if runs.begins is not None and len(runs.order):
        opens = np.flatnonzero(runs.begins[runs.starts])
        codes = groups.codes[runs.order[runs.starts[opens]]].tolist()
        edges = [*opens.tolist(), len(runs.starts)]
        for code, start, end in zip(codes, edges, edges[1:], strict=False):
            orders[groups.keys[code]] = _order(figures, runs, start, end)
    return orders


def _order(figures: Sequence[Settled], runs: Runs, start: int, end: int) -> Order:
    """Return the values of the runs between *start* and *end*."""
    rows = runs.order[runs.starts[start:end]]
    return of_distinct([_numbers(f, rows) for f in figures], runs.sizes[start:end].tolist())


def _numbers(figure: Settled, rows: Array) -> Numbers:
    """Return the exact values at *rows* as multiples of a factor."""
    factor = figure.quantity.factor
    if figure.quantity.error:
        return figure.exact(rows.tolist()), 1
    apart = np.isin(rows, figure.doubted)
    if figure.holes is not None:
        apart |= figure.holes[rows] != 0
    numbers = np.where(apart, 0, figure.values[rows]).astype(np.int64).tolist()
    odd = np.flatnonzero(apart).tolist()
    for at, value in zip(odd, figure.exact(rows[odd].tolist()), strict=True):
        own = number(value)
        numbers[at] = value if own is None else ratio(own, factor)
    return numbers, factor


def _one_by_one(
    rank: Expr, figures: Sequence[Settled], groups: Groups | None, members: Array | None
) -> Any:
    rows = range(figures[0].rows) if members is None else np.flatnonzero(members).tolist()
    columns: list[tuple[Sequence[Any], Any]] = [(figure.exact(rows), 1) for figure in figures]
    if groups is not None:
        width = len(rank.args) - len(figures)
        named = [*groups.keys, *((gap,) * width for gap in groups.gaps)]
        keys = [named[code] for code in groups.codes[list(rows)].tolist()]
        columns += [([key[i] for key in keys], 1) for i in range(width)]
    return reduced(rank, columns, None)
