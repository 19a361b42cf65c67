"""Piecewise linear: a line through the points of a table, a value function without jumps.

V. Belton, T. J. Stewart, Multiple Criteria Decision Analysis, 2002, chapter 5.
"""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import AfterValidator

from mumrules.expression.build import nothing
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.min_max import BEYOND_KEYS, BEYOND_WORDS
from mumrules.methods.polyline import polyline, through
from mumrules.numbers import to_text


class PointOfLine(Element):
    """One point: a value and its score."""

    value: Number
    score: Number


def _rising(table: tuple[PointOfLine, ...]) -> tuple[PointOfLine, ...]:
    if len(table) < 2:
        raise fault(
            "too-few-points", "a line has fewer than two points", "у ломаной меньше двух точек"
        )
    for one, other in pairwise(table):
        if one.value >= other.value:
            first, second = to_text(one.value), to_text(other.value)
            raise fault(
                "points-out-of-order",
                f"the values do not rise: {first}, {second}",
                f"значения идут не по возрастанию: {first}, {second}",
                "write the points by rising value, each value once",
                "запишите точки по возрастанию значения, каждое значение один раз",
            )
    return table


class PiecewiseLinearOptions(Element):
    """Options of piecewise linear.

    Attributes:
        table: The points, by rising value.
        beyond: What is done with values beyond the table: `clamp` the score to that of the
            end, `keep` the first and the last stretch going, or give `no score`.
    """

    table: Annotated[tuple[PointOfLine, ...], AfterValidator(_rising)]
    beyond: Literal["clamp", "keep", "no score"] = "clamp"


def piecewise_linear(call: ScaleCall) -> Expr:
    """`y1 + (y2 - y1) * (x - x1) / (x2 - x1)` between two neighbouring points."""
    options: PiecewiseLinearOptions = call.options
    points = [(point.value, point.score) for point in options.table]
    if options.beyond == "keep":
        ends = through(call.value, *points[:2]), through(call.value, *points[-2:])
    elif options.beyond == "clamp":
        ends = operand(points[0][1]), operand(points[-1][1])
    else:
        ends = (nothing("beyond the table"),) * 2
    return polyline(call.value, points, *ends)


PIECEWISE_LINEAR = Scale(
    Text("piecewise linear", "ломаная"),
    piecewise_linear,
    PiecewiseLinearOptions,
    assumed={
        "beyond": Text(
            "beyond the table the score is that of its end",
            "за краем таблицы балл тот же, что на краю",
        )
    },
    keys={"table": "таблица", **BEYOND_KEYS},
    words=BEYOND_WORDS,
)
