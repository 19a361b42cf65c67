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
    if factor < 0:
        return negative(scaled(one, -factor, digits))
    down, up = contexts(digits)
    above, below = Decimal(factor.numerator), Decimal(factor.denominator)
    return Interval(
        down.divide(down.multiply(one.low, above), below),
        up.divide(up.multiply(one.high, above), below),
    )


def exp(one: Interval, digits: int) -> Interval:
    """Enclose the exponential."""
    down, up = contexts(digits)
    return Interval(down.next_minus(down.exp(one.low)), up.next_plus(up.exp(one.high)))


def ln(one: Interval, digits: int) -> Interval:
    """Enclose the logarithm of a number that is known to be above zero."""
    down, up = contexts(digits)
    low = one.low if one.low > 0 else Decimal(0)
    return Interval(down.next_minus(down.ln(low)), up.next_plus(up.ln(one.high)))


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
