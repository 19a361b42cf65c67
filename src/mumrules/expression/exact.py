"""The exact form of every primitive that looks at one unit.

Each takes the values of its operands, none of which is a hole unless the primitive sees
holes, and its options.
"""

from collections.abc import Callable
from math import prod
from typing import Any, TypeAlias

from mumrules.expression import rounding
from mumrules.expression.values import Value, is_hole, ratio, undefined
from mumrules.holes import Hole
from mumrules.real import functions
from mumrules.real.decide import UndecidedError
from mumrules.real.functions import UndefinedError
from mumrules.real.real import Real, certain_order

UNDECIDED = "undecided"

Options: TypeAlias = tuple[Any, ...]
Values: TypeAlias = tuple[Any, ...]
Form: TypeAlias = Callable[[Values, Options], Value]


def absorbing(form: Form) -> Form:
    """Make the result the first hole among the operands, where there is one."""
    form = deciding(form)

    def wrapped(values: Values, options: Options) -> Value:
        for value in values:
            if value.__class__ is Hole:
                return value
        return form(values, options)

    return wrapped


def deciding(form: Form) -> Form:
    """Make the result undefined where numbers are not told apart or a function has none."""

    def wrapped(values: Values, options: Options) -> Value:
        try:
            return form(values, options)
        except UndecidedError:
            return undefined(UNDECIDED)
        except UndefinedError as error:
            return undefined(error.cause)

    return wrapped


def add(values: Values, _: Options) -> Value:
    """Sum."""
    return functions.total(values)


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


def power(values: Values, _: Options) -> Value:
    """The first raised to the second; undefined for the root of a negative."""
    return functions.power(*values)


def exponential(values: Values, _: Options) -> Value:
    """The exponential."""
    return functions.exp(values[0])


def logarithm(values: Values, _: Options) -> Value:
    """The natural logarithm; undefined for what is not above zero."""
    return functions.ln(values[0])


def rounded(values: Values, options: Options) -> Value:
    """A multiple of a step; options are step and mode."""
    step, mode = options
    return rounding.round_to(values[0], step, mode)


def less(values: Values, _: Options) -> Value:
    """Whether the first is less than the second."""
    return bool(values[0] < values[1])


def at_most(values: Values, _: Options) -> Value:
    """Whether the first is at most the second."""
    return bool(values[0] <= values[1])


def equal(values: Values, _: Options) -> Value:
    """Whether two values are the same."""
    return same(*values)


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


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same.

    Raises:
        UndecidedError: They are numbers that are not told apart.
    """
    if isinstance(one, Real) or isinstance(other, Real):
        return not certain_order(one, other)
    return bool(one == other)


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
        if same(values[0], key):
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
