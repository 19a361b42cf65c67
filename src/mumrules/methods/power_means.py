"""Power means: equal and weighted; the exponent says how far a low score may be made good.

G. H. Hardy, J. E. Littlewood, G. Pólya, Inequalities, 1934, chapter 2.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator

from mumrules.expression.build import total
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.methods.geometric import not_negative
from mumrules.methods.sums import counted
from mumrules.numbers import Exact


def _not_zero(exponent: Exact) -> Exact:
    if exponent == 0:
        raise fault(
            "zero-exponent",
            "the exponent of a power mean is 0",
            "показатель степенного среднего — 0",
            "the power mean with the exponent 0 is the geometric mean",
            "степенное среднее с показателем 0 — среднее геометрическое",
        )
    return exponent


class PowerMeanOptions(Element):
    """Options of a power mean.

    Attributes:
        exponent: 1 is the arithmetic mean, -1 the harmonic one; not 0.
    """

    exponent: Annotated[Number, AfterValidator(_not_zero)]


def power_mean(call: AggregateCall) -> Expr:
    """`(sum(score ** r) / n) ** (1 / r)`; undefined for a negative score."""
    return _mean(call.parts, [1] * len(call.parts), call.options.exponent)


def weighted_power_mean(call: AggregateCall) -> Expr:
    """`(sum(weight * score ** r) / sum of weights) ** (1 / r)`; undefined for a negative score."""
    return _mean(call.parts, [part.weight for part in call.parts], call.options.exponent)


def _mean(parts: Sequence[Part], weights: Sequence[Exact], exponent: Exact) -> Expr:
    pairs = list(zip(parts, weights, strict=True))
    above = total(counted(p, w * not_negative(p.score) ** exponent) for p, w in pairs)
    below = total(counted(p, operand(w)) for p, w in pairs)
    return (above / below) ** (1 / Fraction(exponent))


_KEYS = {"exponent": "показатель степени"}
POWER_MEAN = Aggregate(
    Text("power mean", "степенное среднее"), power_mean, PowerMeanOptions, keys=_KEYS
)
WEIGHTED_POWER_MEAN = Aggregate(
    Text("weighted power mean", "взвешенное степенное среднее"),
    weighted_power_mean,
    PowerMeanOptions,
    weighted=True,
    keys=_KEYS,
)
