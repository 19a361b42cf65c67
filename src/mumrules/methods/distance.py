"""Distance to a target: how much of the way to it a value has gone.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 5.4 (distance to a
reference measure); with a country as the target, that of the COINr package.
"""

from mumrules.expression.build import case, coalesce, greatest, least, nothing, over_cohort
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.methodology.fields import Formula, Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.min_max import BEYOND_KEYS, BEYOND_WORDS, Beyond
from mumrules.methods.present import EQUAL_KEYS, EqualOptions, unless_equal


class DistanceOptions(EqualOptions):
    """Options of distance to a target.

    Attributes:
        target: The target, a formula: a number, or a condition that holds for the unit
            whose value is the target (for several units, their mean).
        from_: Where the way begins, a formula; the worst of the cohort by default.
        best_gets: What the target scores.
        beyond: What is done with values beyond the target and before the beginning: `clamp`
            the score, or `keep` the line going.
    """

    target: Formula
    from_: Formula | None = None
    best_gets: Number = 100
    beyond: Beyond = "clamp"


def distance_to_a_target(call: ScaleCall) -> Expr:
    """`best_gets * (x - from) / (target - from)`, from 0 to `best_gets` unless kept going."""
    options: DistanceOptions = call.options
    worst = over_cohort("max" if call.better == "lower" else "min", call.value)
    start = call.formula("from_", worst)
    way = _target(call) - start
    share = (call.value - start) / way
    if options.beyond == "clamp":
        share = greatest(0, least(1, share))
    return unless_equal(call.value, way, options, options.best_gets * share)


def _target(call: ScaleCall) -> Expr:
    target = call.formulas["target",]
    if target.kind is not Kind.BOOLEAN:
        return target
    elsewhere = nothing("not the reference unit")
    of_reference = over_cohort("mean", case((target, call.value), otherwise=elsewhere))
    return coalesce(of_reference, nothing("the reference unit has no value"))


DISTANCE_TO_A_TARGET = Scale(
    Text("distance to a target", "расстояние до цели"),
    distance_to_a_target,
    DistanceOptions,
    directed=True,
    assumed={
        "beyond": Text(
            "a score goes neither below zero nor beyond that of the target",
            "балл не опускается ниже нуля и не поднимается выше балла цели",
        )
    },
    keys={
        "target": "цель",
        "from": "от",
        "best gets": "лучшему",
        **BEYOND_KEYS,
        **EQUAL_KEYS,
    },
    words=BEYOND_WORDS,
)
