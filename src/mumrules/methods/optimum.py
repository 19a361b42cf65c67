"""Optimum: full score between two values, falling to zero on both sides: a trapezoid."""

from itertools import pairwise
from typing import Self

from pydantic import model_validator

from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.polyline import Point, polyline
from mumrules.numbers import to_text


class OptimumOptions(Element):
    """Options of optimum.

    Attributes:
        rises_from: Up to here the score is zero.
        best_from: From here the score is full.
        best_to: Up to here the score is full.
        falls_to: From here on the score is zero.
        best_gets: The full score.
    """

    rises_from: Number
    best_from: Number
    best_to: Number
    falls_to: Number
    best_gets: Number = 100

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        a, b, c, d = self.rises_from, self.best_from, self.best_to, self.falls_to
        if not a < b <= c < d:
            shown = ", ".join(map(to_text, (a, b, c, d)))
            raise fault(
                "limits-out-of-order",
                f"the limits do not rise: {shown}",
                f"границы идут не по возрастанию: {shown}",
                "the order is `rises from`, `best from`, `best to`, `falls to`",
                "порядок такой: `растёт от`, `лучшее от`, `лучшее до`, `падает до`",
            )
        return self


def optimum(call: ScaleCall) -> Expr:
    """`best_gets * min(1, (x - a) / (b - a), (d - x) / (d - c))`, never below zero.

    a, b, c, d are `rises from`, `best from`, `best to`, `falls to`.
    """
    options: OptimumOptions = call.options
    a, b, c, d = options.rises_from, options.best_from, options.best_to, options.falls_to
    points: list[Point] = [(a, 0), (b, options.best_gets), (c, options.best_gets), (d, 0)]
    distinct = [one for one, other in pairwise(points) if one[0] < other[0]]
    return polyline(call.value, [*distinct, points[-1]], 0, 0)


OPTIMUM = Scale(
    Text("optimum", "оптимум"),
    optimum,
    OptimumOptions,
    keys={
        "rises from": "растёт от",
        "best from": "лучшее от",
        "best to": "лучшее до",
        "falls to": "падает до",
        "best gets": "лучшему",
    },
)
