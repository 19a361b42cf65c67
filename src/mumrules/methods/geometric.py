"""Products and geometric means, plain and weighted.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 6 (geometric aggregation);
P. W. Bridgman, Dimensional Analysis, 1922 (the weighted product).
"""

from collections.abc import Sequence
from math import prod

from mumrules.expression.build import case, nothing, total
from mumrules.expression.expr import Expr, Operand, operand
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part
from mumrules.methods.sums import counted
from mumrules.numbers import Exact


def product(call: AggregateCall) -> Expr:
    """The product of the scores of the parts that count; undefined for a negative score."""
    return _product(call.parts, [1] * len(call.parts))


def weighted_product(call: AggregateCall) -> Expr:
    """The product of `score ** weight`; the weights are not divided by their sum."""
    return _product(call.parts, [part.weight for part in call.parts])


def geometric_mean(call: AggregateCall) -> Expr:
    """The n-th root of the product of n scores; undefined for a negative score, 0 for a zero."""
    return _mean(call.parts, [1] * len(call.parts))


def weighted_geometric_mean(call: AggregateCall) -> Expr:
    """The product of `score ** (weight / sum of weights)`, over the parts that count."""
    return _mean(call.parts, [part.weight for part in call.parts])


def not_negative(score: Expr) -> Expr:
    """*score*, undefined where it is below zero."""
    return case((score < 0, nothing("negative score")), otherwise=score)


def _mean(parts: Sequence[Part], weights: Sequence[Exact]) -> Expr:
    below = total(counted(p, operand(w)) for p, w in zip(parts, weights, strict=True))
    return _product(parts, [operand(w) / below for w in weights])


def _product(parts: Sequence[Part], exponents: Sequence[Operand]) -> Expr:
    factors = [
        case((part.counts, not_negative(part.score) ** exponent), otherwise=1)
        for part, exponent in zip(parts, exponents, strict=True)
    ]
    return prod(factors, start=operand(1))


PRODUCT = Aggregate(Text("product", "произведение"), product, NoOptions)
WEIGHTED_PRODUCT = Aggregate(
    Text("weighted product", "взвешенное произведение"), weighted_product, NoOptions, weighted=True
)
GEOMETRIC_MEAN = Aggregate(
    Text("geometric mean", "среднее геометрическое"), geometric_mean, NoOptions
)
WEIGHTED_GEOMETRIC_MEAN = Aggregate(
    Text("weighted geometric mean", "взвешенное среднее геометрическое"),
    weighted_geometric_mean,
    NoOptions,
    weighted=True,
)
