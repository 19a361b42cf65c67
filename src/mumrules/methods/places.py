"""Scores by place: the place itself, Borda's count, the percentile rank.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 5 (ranking); J.-C. de
Borda, "Mémoire sur les élections au scrutin", 1781.
"""

from typing import Literal

from mumrules.expression.build import over_cohort, ranked
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import EQUAL_KEYS, EqualOptions, present, unless_equal

Ties = Literal["least", "mean", "greatest"]
_TIES_KEYS = {"ties": "равные"}
_TIES_WORDS = {"least": "наименьшее", "mean": "среднее", "greatest": "наибольшее"}


class PlaceOptions(Element):
    """Options of the place.

    Attributes:
        counted_from: Which end has the place 1.
        ties: What equal values get: the least, the mean or the greatest of their places.
    """

    counted_from: Literal["worst", "best"] = "worst"
    ties: Ties = "least"


class BordaOptions(Element):
    """Options of Borda's count.

    Attributes:
        ties: What equal values get: the least, the mean or the greatest of their counts.
    """

    ties: Ties = "least"


class PercentileRankOptions(EqualOptions):
    """Options of the percentile rank.

    Attributes:
        ties: What equal values get: the least, the mean or the greatest of their places.
        best_gets: What the best scores.
    """

    ties: Ties = "least"
    best_gets: Number = 100


def place(call: ScaleCall) -> Expr:
    """`1 + units behind` counted from the worst, `1 + units ahead` counted from the best."""
    return present(call.value, 1 + _passed(call, call.options.counted_from, call.options.ties))


def borda(call: ScaleCall) -> Expr:
    """The number of units that are worse."""
    return present(call.value, _passed(call, "worst", call.options.ties))


def percentile_rank(call: ScaleCall) -> Expr:
    """`best_gets * (place - 1) / (n - 1)`, places counted from the worst."""
    options: PercentileRankOptions = call.options
    others = over_cohort("count", call.value) - 1
    share = _passed(call, "worst", options.ties) / others
    spread = over_cohort("max", call.value) - over_cohort("min", call.value)
    return unless_equal(call.value, spread, options, options.best_gets * share)


def _passed(call: ScaleCall, start: str, ties: str) -> Expr:
    """How many units stand between a value and the end that is counted from."""
    lowest_first = (start == "worst") == (call.better == "higher")
    near, far = ("lowest", "highest") if lowest_first else ("highest", "lowest")
    if ties == "greatest":
        return over_cohort("count", call.value) - ranked(call.value, best=far)
    how = "mean" if ties == "mean" else "competition"
    return ranked(call.value, best=near, ties=how) - 1


PLACE = Scale(
    Text("place", "место"),
    place,
    PlaceOptions,
    directed=True,
    keys={"counted from": "счёт от", **_TIES_KEYS},
    words={"worst": "худшего", "best": "лучшего", **_TIES_WORDS},
)
BORDA = Scale(
    Text("Borda count", "счёт Борда"),
    borda,
    BordaOptions,
    directed=True,
    keys=_TIES_KEYS,
    words=_TIES_WORDS,
)
PERCENTILE_RANK = Scale(
    Text("percentile rank", "процентиль"),
    percentile_rank,
    PercentileRankOptions,
    directed=True,
    keys={"best gets": "лучшему", **_TIES_KEYS, **EQUAL_KEYS},
    words=_TIES_WORDS,
)
