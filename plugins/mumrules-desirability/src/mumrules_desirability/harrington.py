"""Harrington's desirability: a value on a curve that flattens towards both ends.

E. C. Harrington, "The Desirability Function", Industrial Quality Control 21(10), 1965,
pp. 494-498.
"""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, model_validator

from mumrules.expression.build import exponential, logarithm
from mumrules.expression.expr import operand
from mumrules.plugins import Element, Expr, Number, Scale, ScaleCall, Text, fault


def _between(value: Any) -> Any:
    if not 0 < value < 1:
        raise fault(
            "wrong-desirability",
            f"{value} does not lie between 0 and 1",
            f"{value} не лежит между 0 и 1",
        )
    return value


Desirability = Annotated[Number, AfterValidator(_between)]


class OneSidedOptions(Element):
    """Options of the one-sided curve, which two points fix.

    Attributes:
        low: The value at the first point.
        low_gets: Its desirability, between 0 and 1.
        high: The value at the second point.
        high_gets: Its desirability, between 0 and 1.
        best_gets: What a desirability of 1 scores.
    """

    low: Number
    low_gets: Desirability
    high: Number
    high_gets: Desirability
    best_gets: Number = 100

    @model_validator(mode="after")
    def _has_two_points(self) -> Self:
        if self.low == self.high or self.low_gets == self.high_gets:
            raise fault(
                "one-point",
                "the two points do not differ",
                "две точки не различаются",
            )
        return self


def one_sided(call: ScaleCall) -> Expr:
    """`best_gets * exp(-exp(-y))`, y being linear in the value through both points."""
    options: OneSidedOptions = call.options
    first, second = (_linear(gets) for gets in (options.low_gets, options.high_gets))
    way = (call.value - options.low) / (options.high - options.low)
    y = first + (second - first) * way
    return operand(options.best_gets) * exponential(-exponential(-y))


class TwoSidedOptions(Element):
    """Options of the two-sided curve.

    Attributes:
        low: The lower limit; its desirability is 1/e.
        high: The upper limit; its desirability is 1/e.
        exponent: How steep the sides are, above 0.
        best_gets: What the middle scores.
    """

    low: Number
    high: Number
    exponent: Number
    best_gets: Number = 100


def two_sided(call: ScaleCall) -> Expr:
    """`best_gets * exp(-|y| ** exponent)`, y = (2x - (low + high)) / (high - low)."""
    options: TwoSidedOptions = call.options
    low, high = options.low, options.high
    y = (2 * call.value - (low + high)) / (high - low)
    return operand(options.best_gets) * exponential(-(abs(y) ** options.exponent))


class LogisticOptions(Element):
    """Options of the logistic curve.

    Attributes:
        midpoint: The value that scores a half.
        steepness: The rate at the midpoint; below 0 where less is better.
        best_gets: What the curve tends to.
    """

    midpoint: Number
    steepness: Number
    best_gets: Number = 100


def logistic(call: ScaleCall) -> Expr:
    """`best_gets / (1 + exp(-steepness * (x - midpoint)))` (P.-F. Verhulst, 1845)."""
    options: LogisticOptions = call.options
    way = options.steepness * (call.value - options.midpoint)
    return operand(options.best_gets) / (1 + exponential(-way))


def _linear(desirability: Any) -> Expr:
    """Return the y at which the curve has this desirability."""
    return -logarithm(-logarithm(operand(desirability)))


_KEYS = {
    "low": "нижняя граница",
    "high": "верхняя граница",
    "best gets": "лучшему",
}
ONE_SIDED = Scale(
    Text("Harrington", "Харрингтон"),
    one_sided,
    OneSidedOptions,
    keys={**_KEYS, "low gets": "нижней", "high gets": "верхней"},
)
TWO_SIDED = Scale(
    Text("two-sided Harrington", "двусторонний Харрингтон"),
    two_sided,
    TwoSidedOptions,
    keys={**_KEYS, "exponent": "степень"},
)
LOGISTIC = Scale(
    Text("logistic", "логистическая"),
    logistic,
    LogisticOptions,
    keys={"midpoint": "середина", "steepness": "крутизна", "best gets": "лучшему"},
)
