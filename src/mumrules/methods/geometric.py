"""Products and geometric means, plain and weighted.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 6 (geometric aggregation);
P. W. Bridgman, Dimensional Analysis, 1922 (the weighted product).
"""

from collections.abc import Sequence
from dataclasses import replace
from math import prod
from typing import Literal

from mumrules.expression.build import case, equals, nothing, total
from mumrules.expression.expr import Expr, Operand, operand
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part
from mumrules.methods.present import NO_SCORE
from mumrules.methods.sums import counted
from mumrules.numbers import Exact


class GeometricOptions(Element):
    """Options of the geometric means.

    Attributes:
        if_zero: What a score of zero does to the mean: makes it `zero`, or gives `no score`.
    """

    if_zero: Literal["zero", "no score"] = "zero"


def product(call: AggregateCall) -> Expr:
    """The product of the scores of the parts that count; undefined for a negative score."""
    return _product(call.parts, [1] * len(call.parts))


def weighted_product(call: AggregateCall) -> Expr:
    """The product of `score ** weight`; the weights are not divided by their sum."""
    return _product(call.parts, [part.weight for part in call.parts])


def geometric_mean(call: AggregateCall) -> Expr:
    """The n-th root of the product of n scores; undefined for a negative score."""
    return _mean(call, [1] * len(call.parts))


def weighted_geometric_mean(call: AggregateCall) -> Expr:
    """The product of `score ** (weight / sum of weights)`, over the parts that count."""
    return _mean(call, [part.weight for part in call.parts])


def not_negative(score: Expr) -> Expr:
    """*score*, undefined where it is below zero."""
    return case((score < 0, nothing("negative score")), otherwise=score)


def _mean(call: AggregateCall, weights: Sequence[Exact]) -> Expr:
    pairs = zip(call.parts, weights, strict=True)
    below = total(counted(part, operand(weight)) for part, weight in pairs)
    parts = call.parts
    if call.options.if_zero == NO_SCORE:
        parts = tuple(replace(part, score=_not_zero(part.score)) for part in parts)
    return _product(parts, [operand(weight) / below for weight in weights])


def _not_zero(score: Expr) -> Expr:
    return case((equals(score, 0), nothing("a score of zero")), otherwise=score)


def _product(parts: Sequence[Part], exponents: Sequence[Operand]) -> Expr:
    factors = [
        case((part.counts, not_negative(part.score) ** exponent), otherwise=1)
        for part, exponent in zip(parts, exponents, strict=True)
    ]
    return prod(factors, start=operand(1))


_KEYS = {"if zero": "если есть ноль"}
PRODUCT = Aggregate(Text("product", "произведение"), product, NoOptions)
WEIGHTED_PRODUCT = Aggregate(
    Text("weighted product", "взвешенное произведение"), weighted_product, NoOptions, weighted=True
)
GEOMETRIC_MEAN = Aggregate(
    Text("geometric mean", "среднее геометрическое"), geometric_mean, GeometricOptions, keys=_KEYS
)
WEIGHTED_GEOMETRIC_MEAN = Aggregate(
    Text("weighted geometric mean", "взвешенное среднее геометрическое"),
    weighted_geometric_mean,
    GeometricOptions,
    weighted=True,
    keys=_KEYS,
)
