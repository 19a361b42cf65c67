"""The exact form of every primitive that looks at one unit.

Each takes the values of its operands, none of which is a hole unless the primitive sees
holes, and its options.
"""

from collections.abc import Callable
from fractions import Fraction
from math import prod
from typing import Any, TypeAlias

from mumrules.expression import rounding
from mumrules.expression.values import Value, is_hole, ratio, undefined
from mumrules.holes import Hole

Options: TypeAlias = tuple[Any, ...]
Values: TypeAlias = tuple[Any, ...]
Form: TypeAlias = Callable[[Values, Options], Value]


def absorbing(form: Form) -> Form:
    """Make the result the first hole among the operands, where there is one."""

    def wrapped(values: Values, options: Options) -> Value:
        for value in values:
            if value.__class__ is Hole:
                return value
        return form(values, options)

    return wrapped


def add(values: Values, _: Options) -> Value:
    """Sum."""
    return sum(values)


def mul(values: Values, _: Options) -> Value:
    """Product."""
    return prod(values)


def div(values: Values, _: Options) -> Value:
    """Quotient; undefined for a zero divisor."""
    above, below = values
    return ratio(above, below) if below else undefined("division by zero")


def minimum(values: Values, _: Options) -> Value:
    """The least operand."""
    return min(values)  # type: ignore[no-any-return]  # values are Any here


def maximum(values: Values, _: Options) -> Value:
    """The greatest operand."""
    return max(values)  # type: ignore[no-any-return]  # values are Any here


def absolute(values: Values, _: Options) -> Value:
    """The magnitude."""
    return abs(values[0])  # type: ignore[no-any-return]  # values are Any here


def rounded(values: Values, options: Options) -> Value:
    """A multiple of a step; options are step and mode."""
    step, mode = options
    return rounding.round_to(Fraction(values[0]), step, mode)


def less(values: Values, _: Options) -> Value:
    """Whether the first is less than the second."""
    return bool(values[0] < values[1])


def at_most(values: Values, _: Options) -> Value:
    """Whether the first is at most the second."""
    return bool(values[0] <= values[1])


def equal(values: Values, _: Options) -> Value:
    """Whether two values are the same."""
    return bool(values[0] == values[1])


def both(values: Values, _: Options) -> Value:
    """Whether all conditions hold."""
    return all(values)


def either(values: Values, _: Options) -> Value:
    """Whether any condition holds."""
    return any(values)


def negation(values: Values, _: Options) -> Value:
    """Whether a condition does not hold."""
    return not values[0]


def case(values: Values, _: Options) -> Value:
    """The value after the first condition that holds, else the last value.

    A hole in a condition that is reached is the result; other holes do not matter.
    """
    for condition, value in zip(values[:-1:2], values[1:-1:2], strict=True):
        if is_hole(condition):
            return condition
        if condition:
            return value  # type: ignore[no-any-return]  # values are Any here
    return values[-1]  # type: ignore[no-any-return]  # values are Any here


def bands(values: Values, options: Options) -> Value:
    """The value of the band that holds the first operand.

    Options are cuts in rising order, each a bound and whether the bound itself belongs to
    the band above; the operands after the first are one more than the cuts.
    """
    if is_hole(values[0]):
        return values[0]
    index = sum(
        1 for bound, closed in options if (values[0] >= bound if closed else values[0] > bound)
    )
    return values[1 + index]  # type: ignore[no-any-return]  # values are Any here


def lookup(values: Values, options: Options) -> Value:
    """The value beside the key that equals the first operand, else the last value."""
    if is_hole(values[0]):
        return values[0]
    for key, value in zip(options, values[1:-1], strict=True):
        if values[0] == key:
            return value  # type: ignore[no-any-return]  # values are Any here
    return values[-1]  # type: ignore[no-any-return]  # values are Any here


def missing(values: Values, _: Options) -> Value:
    """Whether the operand is a hole."""
    return is_hole(values[0])


def reason(values: Values, _: Options) -> Value:
    """The reason of a hole; an empty text where the operand is there."""
    return values[0].reason if is_hole(values[0]) else ""


def coalesce(values: Values, _: Options) -> Value:
    """The first operand that is there, else the first hole."""
    there = (value for value in values if not is_hole(value))
    return next(there, values[0])  # type: ignore[no-any-return]  # values are Any here
