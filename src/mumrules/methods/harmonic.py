"""Harmonic means: equal and weighted.

Classical; of the power means it is the one with the exponent -1.
"""

from collections.abc import Sequence

from mumrules.expression.build import total
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part
from mumrules.methods.sums import counted
from mumrules.numbers import Exact


def harmonic_mean(call: AggregateCall) -> Expr:
    """`n / sum(1 / score)`; undefined for a score of zero."""
    return _mean(call.parts, [1] * len(call.parts))


def weighted_harmonic_mean(call: AggregateCall) -> Expr:
    """`sum of weights / sum(weight / score)`; undefined for a score of zero."""
    return _mean(call.parts, [part.weight for part in call.parts])


def _mean(parts: Sequence[Part], weights: Sequence[Exact]) -> Expr:
    pairs = list(zip(parts, weights, strict=True))
    above = total(counted(part, operand(weight)) for part, weight in pairs)
    return above / total(counted(part, weight / part.score) for part, weight in pairs)


HARMONIC_MEAN = Aggregate(Text("harmonic mean", "среднее гармоническое"), harmonic_mean, NoOptions)
WEIGHTED_HARMONIC_MEAN = Aggregate(
    Text("weighted harmonic mean", "взвешенное среднее гармоническое"),
    weighted_harmonic_mean,
    NoOptions,
    weighted=True,
)
