"""Z-score: how many deviations a value lies from the mean.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 5.2 (standardisation).
"""

from typing import Literal

from mumrules.expression.build import over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.fields import Formula, Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import EQUAL_KEYS, EqualOptions, unless_equal


class ZScoreOptions(EqualOptions):
    """Options of z-score.

    Attributes:
        centre: The score of the mean.
        spread: How much score one deviation is.
        cohort: Whether the cohort is a sample (n - 1) or the whole population (n).
        mean: A fixed mean, a formula; that of the cohort by default.
        deviation: A fixed standard deviation, a formula; that of the cohort by default.
    """

    centre: Number = 0
    spread: Number = 1
    cohort: Literal["sample", "population"] = "sample"
    mean: Formula | None = None
    deviation: Formula | None = None


def z_score(call: ScaleCall) -> Expr:
    """`centre + spread * (x - mean) / deviation`; where less is better, `mean - x`."""
    options: ZScoreOptions = call.options
    mean = call.formula("mean", over_cohort("mean", call.value))
    deviation = call.formula("deviation", over_cohort(f"{options.cohort} sd", call.value))
    way = mean - call.value if call.better == "lower" else call.value - mean
    score = options.centre + options.spread * (way / deviation)
    return unless_equal(call.value, deviation, options, score)


Z_SCORE = Scale(
    Text("z-score", "z-оценка"),
    z_score,
    ZScoreOptions,
    directed=True,
    assumed={
        "cohort": Text(
            "the deviation is that of a sample, over n - 1",
            "отклонение считается по выборке, с делением на n − 1",
        )
    },
    keys={
        "centre": "центр",
        "spread": "разброс",
        "cohort": "когорта",
        "mean": "среднее",
        "deviation": "отклонение",
        **EQUAL_KEYS,
    },
    words={"sample": "выборка", "population": "совокупность"},
)
