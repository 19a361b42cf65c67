"""Places of units in a cohort that is fixed: floats where they are sure, else exact values."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled, settled_exactly
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.levels import Stand, stand
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import Quantity
from mumrules.assessment.columns.ranks import without_place
from mumrules.assessment.exact.places import Places
from mumrules.assessment.ladder import Ladder
from mumrules.assessment.order import Steps
from mumrules.assessment.ranking import UNBROKEN
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole


def placed(
    rank: Expr,
    figures: Sequence[Settled],
    groups: Groups | None,
    members: Array | None,
    against: Reference,
) -> Settled:
    """Return the place of each of *members* that has a value among the units of a cohort."""
    best, ties, *then = map(str, rank.options)
    figure, places = figures[0], Places(rank, against)
    lost = without_place(figure, groups, members)
    holes = np.zeros(figure.rows, HOLE_CODE) if lost is None else np.array(lost)
    values, scale = np.zeros(figure.rows), 2 if ties == "mean" else 1
    unbroken = HOLE_CODE(figure.names.holes.code(UNBROKEN) if ties == "ordinal" else 0)
    for key, rows in _by_group(groups, np.flatnonzero(holes == 0)):
        ladder = places.ladder(key)
        found = stand(figure, rows, _levels(ladder), best)
        sure = ~(found.doubt | found.on if then else found.doubt)
        values[rows], tied = _places(ladder, ties, found)
        holes[rows[sure & tied]] = unbroken
        open_rows = rows[~sure].tolist()
        exact = zip(*(each.exact(open_rows) for each in figures), strict=True)
        for row, own in zip(open_rows, exact, strict=True):
            place: Any = places(own, key)
            values[row] = 0.0 if is_hole(place) else float(place * scale)
            holes[row] = unbroken if is_hole(place) else 0
    most = float(np.max(values, initial=0.0))
    quantity = Quantity(0, factor=Fraction(1, scale), low=0.0, high=most)
    return settled_exactly(Kind.NUMBER, quantity, values, holes, figure.names)


def _by_group(groups: Groups | None, rows: Array) -> Iterator[tuple[tuple[Value, ...], Array]]:
    """Give *rows* group by group, each with its key."""
    if groups is None:
        yield (), rows
        return
    order = rows[np.argsort(groups.codes[rows], kind="stable")]
    edges = np.searchsorted(groups.codes[order], np.arange(len(groups.keys) + 1)).tolist()
    for code, key in enumerate(groups.keys):
        if edges[code] < edges[code + 1]:
            yield key, order[edges[code] : edges[code + 1]]


def _levels(ladder: Ladder) -> Steps:
    """Return the first of the compared values on each rung."""
    levels = ladder.order.figures[0]
    return Steps(levels.step, tuple(levels.numbers[first] for first in ladder.begins))


def _places(ladder: Ladder, ties: str, found: Stand) -> tuple[Array, Array]:
    """Return the places of units that stand so, of half places the doubles; and who is tied."""
    ahead = np.array([*ladder.ahead, ladder.ahead[-1]], np.float64)
    above = ahead[found.rung]
    equal = np.where(found.on, ahead[found.rung + 1] - above, 1.0)
    tied = equal > 1 if ties == "ordinal" else np.zeros(len(equal), np.bool_)
    if ties == "dense":
        return found.rung + 1.0, tied
    return (2 * above + equal + 1 if ties == "mean" else above + 1), tied
