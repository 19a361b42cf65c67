"""Arithmetic means: equal and weighted."""

from collections.abc import Sequence

from mumrules.expression.build import total
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part
from mumrules.methods.sums import counted
from mumrules.numbers import Exact


def mean(call: AggregateCall) -> Expr:
    """The sum of the scores over the number of parts that count."""
    return _over(call.parts, [1] * len(call.parts))


def weighted_mean(call: AggregateCall) -> Expr:
    """The sum of weight times score over the sum of the weights that count."""
    return _over(call.parts, [part.weight for part in call.parts])


def _over(parts: tuple[Part, ...], weights: Sequence[Exact]) -> Expr:
    above = total(counted(p, w * p.score) for p, w in zip(parts, weights, strict=True))
    below = total(counted(p, operand(w)) for p, w in zip(parts, weights, strict=True))
    return above / below


MEAN = Aggregate(Text("mean", "среднее"), mean, NoOptions, additive=True)
WEIGHTED_MEAN = Aggregate(
    Text("weighted mean", "взвешенное среднее"),
    weighted_mean,
    NoOptions,
    weighted=True,
    additive=True,
)
