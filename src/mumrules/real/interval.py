"""Enclosures: two decimals between which a real number lies.

Sums and products are rounded outwards. The logarithm and the exponential of `decimal` are
rounded to the nearest, so that one step outwards encloses them.
"""

from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

PRECISIONS: Final = (28, 56, 112, 224, 448)
_BITS_PER_DIGIT = 4


class Interval(NamedTuple):
    """A number is at least *low* and at most *high*."""

    low: Decimal
    high: Decimal


ZERO: Final = Interval(Decimal(0), Decimal(0))


@cache
def contexts(digits: int) -> tuple[Context, Context]:
    """Return the contexts that round down and up at so many digits."""
    down, up = (
        Context(prec=digits, rounding=way, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        for way in (ROUND_FLOOR, ROUND_CEILING)
    )
    return down, up


def of_rational(number: Fraction, digits: int) -> Interval:
    """Enclose a rational number."""
    above, below = Decimal(number.numerator), Decimal(number.denominator)
    down, up = contexts(digits)
    return Interval(down.divide(above, below), up.divide(above, below))


def add(one: Interval, other: Interval, digits: int) -> Interval:
    """Enclose a sum."""
    down, up = contexts(digits)
    return Interval(down.add(one.low, other.low), up.add(one.high, other.high))


def negative(one: Interval) -> Interval:
    """Enclose the opposite."""
    return Interval(one.high.copy_negate(), one.low.copy_negate())


def scaled(one: Interval, factor: Fraction, digits: int) -> Interval:
    """Enclose a multiple by a rational number that is not zero."""
    if factor == 1:
        return one
    if factor < 0:
        return negative(scaled(one, -factor, digits))
    down, up = contexts(digits)
    above, below = Decimal(factor.numerator), Decimal(factor.denominator)
    return Interval(
        down.divide(down.multiply(one.low, above), below),
        up.divide(up.multiply(one.high, above), below),
    )


def exp(one: Interval, digits: int) -> Interval:
    """Enclose the exponential.

    Over a width `w` up to 1 it grows at most by the factor `1 + w + w*w`.
    """
    down, up = contexts(digits)
    nearest, width = down.exp(one.low), up.subtract(one.high, one.low)
    low = down.next_minus(nearest)
    if not width <= 1:
        return Interval(low, up.next_plus(up.exp(one.high)))
    growth = up.add(up.multiply(width, width), up.add(width, 1))
    return Interval(low, up.multiply(up.next_plus(nearest), growth))


def ln(one: Interval, digits: int) -> Interval:
    """Enclose the logarithm of a number that is known to be above zero.

    Between two numbers it grows at most by their difference over the lesser.
    """
    down, up = contexts(digits)
    if one.low <= 0:
        return Interval(Decimal("-Infinity"), up.next_plus(up.ln(one.high)))
    nearest = down.ln(one.low)
    growth = up.divide(up.subtract(one.high, one.low), one.low)
    return Interval(down.next_minus(nearest), up.add(up.next_plus(nearest), growth))


def ln_of_rational(number: Fraction, digits: int) -> Interval:
    """Enclose the logarithm of a rational number above zero, however long it is.

    The number is cut to a whole number of steps, each a power of two; what is cut off moves
    the logarithm by less than its last digit.
    """
    length = number.numerator.bit_length() - number.denominator.bit_length()
    shift = _BITS_PER_DIGIT * digits - length
    steps = (number.numerator << max(shift, 0)) // (number.denominator << max(-shift, 0))
    down, up = contexts(digits)
    nearest = down.ln(Decimal(steps))
    found = Interval(down.next_minus(nearest), up.next_plus(up.next_plus(nearest)))
    return (
        add(found, scaled(_ln_of_two(digits), Fraction(-shift), digits), digits) if shift else found
    )


@cache
def _ln_of_two(digits: int) -> Interval:
    return ln(Interval(Decimal(2), Decimal(2)), digits)
