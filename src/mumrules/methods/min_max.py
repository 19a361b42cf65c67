"""Min-max: where a value lies between the least and the greatest.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 5.3 (Min-Max).
"""

from typing import Literal

from mumrules.expression.build import greatest, least, over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.fields import Formula, Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import EQUAL_KEYS, EqualOptions, unless_equal

Beyond = Literal["keep", "clamp"]
BEYOND_KEYS = {"beyond": "за границами"}
BEYOND_WORDS = {"keep": "продолжить", "clamp": "удержать"}


class MinMaxOptions(EqualOptions):
    """Options of min-max.

    Attributes:
        least: The lower goalpost, a formula; the least of the cohort by default.
        greatest: The upper goalpost, a formula; the greatest of the cohort by default.
        worst_gets: What the worst of the two scores.
        best_gets: What the best of the two scores.
        beyond: What is done with values beyond the goalposts: `keep` the line going, or
            `clamp` the score to what the goalpost gets.
    """

    least: Formula | None = None
    greatest: Formula | None = None
    worst_gets: Number = 0
    best_gets: Number = 100
    beyond: Beyond = "keep"


def min_max(call: ScaleCall) -> Expr:
    """`worst + (best - worst) * (x - least) / (greatest - least)`.

    Where less is better, `greatest - x` stands above the line. Undefined where least and
    greatest are equal, unless `if all equal` says a score.
    """
    options: MinMaxOptions = call.options
    low = call.formula("least", over_cohort("min", call.value))
    high = call.formula("greatest", over_cohort("max", call.value))
    spread = high - low
    way = high - call.value if call.better == "lower" else call.value - low
    share = way / spread
    if options.beyond == "clamp":
        share = greatest(0, least(1, share))
    score = options.worst_gets + (options.best_gets - options.worst_gets) * share
    return unless_equal(call.value, spread, options, score)


MIN_MAX = Scale(
    Text("min-max", "мин-макс"),
    min_max,
    MinMaxOptions,
    directed=True,
    keys={
        "least": "наименьшее",
        "greatest": "наибольшее",
        "worst gets": "худшему",
        "best gets": "лучшему",
        **BEYOND_KEYS,
        **EQUAL_KEYS,
    },
    words=BEYOND_WORDS,
)
