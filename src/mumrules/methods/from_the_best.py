"""How far a value stands from the best: enhanced accuracy, Zavadskas and Turskis.

Both are normalisations of multi-criteria analysis; for the second see F. Peldschus, E. K.
Zavadskas, Z. Turskis, "Mathematical games: normalization of the pay-off matrix", 2007.
"""

from mumrules.expression.build import over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import EQUAL_KEYS, EqualOptions, present, unless_equal


class AccuracyOptions(EqualOptions):
    """Options of enhanced accuracy.

    Attributes:
        best_gets: What the best scores.
    """

    best_gets: Number = 100


class ZavadskasTurskisOptions(Element):
    """Options of Zavadskas and Turskis.

    Attributes:
        best_gets: What the best scores.
    """

    best_gets: Number = 100


def enhanced_accuracy(call: ScaleCall) -> Expr:
    """`best_gets * (1 - (max - x) / sum(max - x))`; where less is better with `x - min`."""
    gap = _gap(call)
    lost = over_cohort("sum", gap)
    return unless_equal(call.value, lost, call.options, call.options.best_gets * (1 - gap / lost))


def zavadskas_turskis(call: ScaleCall) -> Expr:
    """`best_gets * (1 - |max - x| / |max|)`; where less is better with the min."""
    gap = abs(_gap(call)) / abs(_best(call))
    return present(call.value, call.options.best_gets * (1 - gap))


def _best(call: ScaleCall) -> Expr:
    return over_cohort("min" if call.better == "lower" else "max", call.value)


def _gap(call: ScaleCall) -> Expr:
    best = _best(call)
    return call.value - best if call.better == "lower" else best - call.value


ENHANCED_ACCURACY = Scale(
    Text("enhanced accuracy", "повышенная точность"),
    enhanced_accuracy,
    AccuracyOptions,
    directed=True,
    keys={"best gets": "лучшему", **EQUAL_KEYS},
)
ZAVADSKAS_TURSKIS = Scale(
    Text("Zavadskas-Turskis", "Завадскас-Турскис"),
    zavadskas_turskis,
    ZavadskasTurskisOptions,
    directed=True,
    keys={"best gets": "лучшему"},
)
