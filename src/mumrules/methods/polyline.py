"""A line through given points: what piecewise linear scales share."""

from collections.abc import Sequence
from itertools import pairwise

from mumrules.expression.build import banded, greatest, least
from mumrules.expression.expr import Expr, Operand
from mumrules.expression.values import ratio
from mumrules.numbers import Exact

Point = tuple[Exact, Exact]


def polyline(value: Expr, points: Sequence[Point], before: Operand, after: Operand) -> Expr:
    """The line through *points*, whose values rise; *before* and *after* it, what is given.

    Each stretch is held between its ends, which says no more than the line, so that its
    bounds can be proven.
    """
    first, last = points[0][0], points[-1][0]
    between = [
        greatest(min(one[1], other[1]), least(max(one[1], other[1]), through(value, one, other)))
        for one, other in pairwise(points)
    ]
    cuts = [(first, True), *((x, True) for x, _ in points[1:-1]), (last, False)]
    return banded(value, cuts, [before, *between, after])


def through(value: Expr, one: Point, other: Point) -> Expr:
    """The straight line through two points."""
    slope = ratio(other[1] - one[1], other[0] - one[0])
    return one[1] + slope * (value - one[0])
