"""Fraction of maximum: a value over the greatest of the cohort, its sign kept.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 5.4 (distance to a
reference, the leader); the linear and nonlinear norms of multi-criteria analysis.
"""

from typing import Literal

from mumrules.expression.build import over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import present


class FractionOptions(Element):
    """Options of fraction of maximum.

    Attributes:
        best_gets: What the best scores.
        exponent: The power that the fraction is raised to.
        if_less_is_better: What is made of it then: `inverse` is `min / x`, `complement` is
            `1 - x / max`, `signed` is `x / min` (the sign of every value is turned).
    """

    best_gets: Number = 100
    exponent: Number = 1
    if_less_is_better: Literal["inverse", "complement", "signed"] = "inverse"


def fraction_of_maximum(call: ScaleCall) -> Expr:
    """`best_gets * (x / max) ** exponent`; where less is better, `min / x` in its place."""
    options: FractionOptions = call.options
    fraction = _fraction(call.value, options.if_less_is_better, call.better)
    return present(call.value, options.best_gets * fraction**options.exponent)


def _fraction(value: Expr, form: str, better: str) -> Expr:
    if better == "higher":
        return value / over_cohort("max", value)
    if form == "complement":
        return 1 - value / over_cohort("max", value)
    least = over_cohort("min", value)
    return least / value if form == "inverse" else value / least


FRACTION_OF_MAXIMUM = Scale(
    Text("fraction of maximum", "доля максимума"),
    fraction_of_maximum,
    FractionOptions,
    directed=True,
    assumed={
        "if_less_is_better": Text(
            "where less is better a score is the least over the value",
            "если лучше меньше, балл — наименьшее, делённое на значение",
        )
    },
    keys={
        "best gets": "лучшему",
        "exponent": "показатель степени",
        "if less is better": "если лучше меньше",
    },
    words={"inverse": "обратная", "complement": "дополнение", "signed": "со знаком"},
)
