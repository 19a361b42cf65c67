"""Desirability: how near a value comes to its target.

G. Derringer, R. Suich, "Simultaneous Optimization of Several Response Variables", Journal of
Quality Technology 12(4), 1980, pp. 214-219.
"""

from math import prod

from mumrules.expression.build import greatest, least
from mumrules.plugins import Expr, Scale, ScaleCall, Text
from mumrules_desirability.options import DesirabilityOptions


def desirability(call: ScaleCall) -> Expr:
    """`best_gets * d`, where d is 0 up to `low` and from `high` on, and 1 at the target.

    Between `low` and the target d is `((y - low) / (target - low)) ** exponent`, and between
    the target and `high` it is `((high - y) / (high - target)) ** exponent`. The authors
    allow for two exponents; here one holds on both sides, and a whole one keeps d rational.
    """
    options: DesirabilityOptions = call.options
    sides = []
    if options.low is not None:
        sides.append((call.value - options.low) / (options.target - options.low))
    if options.high is not None:
        sides.append((options.high - call.value) / (options.high - options.target))
    # Beyond the target a side is above 1, so the lesser of the two is the one that counts.
    share = greatest(0, least(1, *sides))
    return prod([share] * options.exponent, start=options.best_gets)


DESIRABILITY = Scale(
    Text("desirability", "желательность"),
    desirability,
    DesirabilityOptions,
    keys={
        "low": "нижняя граница",
        "target": "цель",
        "high": "верхняя граница",
        "exponent": "степень",
        "best gets": "лучшему",
    },
)
