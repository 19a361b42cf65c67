"""Share of the best: each result is compared with the best of the cohort."""

from typing import Literal

from mumrules.expression.build import case, equals, missing, nothing, over_cohort
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall


class ShareOptions(Element):
    """Options of share of the best.

    Attributes:
        best_gets: What the best scores.
        if_best_is_zero: What everybody scores when all values are zero; `no score` by default.
    """

    best_gets: Number = 100
    if_best_is_zero: Number | Literal["no score"] = "no score"


def share_of_the_best(call: ScaleCall) -> Expr:
    """`best_gets * x / max`, or `best_gets * min / x` where less is better.

    A negative value is undefined. Where less is better and the least is zero, zeros get
    what the best gets and others nothing.
    """
    top = call.options.best_gets
    value = case((call.value < 0, nothing("negative value")), otherwise=call.value)
    most = over_cohort("max", value)
    at_zero = call.options.if_best_is_zero
    idle = nothing("the best is zero") if at_zero == "no score" else operand(at_zero)
    if call.better == "lower":
        least = over_cohort("min", value)
        shared = case((equals(value, 0), top), (equals(least, 0), 0), otherwise=top * least / value)
    else:
        shared = top * value / most
    return case((missing(value), value), (equals(most, 0), idle), otherwise=shared)


SHARE_OF_THE_BEST = Scale(
    Text("share of the best", "доля от лучшего"),
    share_of_the_best,
    ShareOptions,
    directed=True,
    assumed={
        "if_best_is_zero": Text(
            "where the best is zero nobody has a score", "если лучший результат — ноль, балла нет"
        )
    },
    keys={"best gets": "лучшему", "if best is zero": "если лучший ноль"},
)
