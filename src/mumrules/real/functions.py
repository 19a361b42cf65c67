"""Powers, exponentials and logarithms of any number; what they cannot give is a cause."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from mumrules.real import decide, elementary, products, sums
from mumrules.real.real import Number, Real, certain_order, from_terms, terms_of

GREATEST_EXPONENT: Final = 1_000_000


class UndefinedError(ArithmeticError):
    """A function has no result for its operand; *cause* says why.

    Caught by the exact forms, which give a hole; never reaches a user.
    """

    def __init__(self, cause: str) -> None:
        self.cause = cause
        super().__init__(cause)


def total(numbers: Sequence[Number]) -> Number:
    """Return the sum of *numbers*."""
    if not any(isinstance(number, Real) for number in numbers):
        return sum(numbers)
    return from_terms(sums.total(term for n in numbers for term in terms_of(n)))


def power(base: Number, exponent: Number) -> Number:
    """Return `base ** exponent`; a power of nothing at all is one, so `0 ** 0` is 1.

    Raises:
        UndefinedError: A negative number has a broken exponent, or zero a negative one.
        UndecidedError: The base is not told from zero.
    """
    if exponent == 0:
        return 1
    sign = _sign(base)
    if sign == 0:
        if _sign(exponent) < 0:
            raise UndefinedError("division by zero")
        return 0
    whole = not isinstance(exponent, Real) and exponent == int(exponent)
    if sign < 0 and not whole:
        raise UndefinedError("root of a negative")
    if isinstance(exponent, Real):
        return exp(ln(base) * exponent)
    _bounded(base, Fraction(exponent))
    if whole:
        return from_terms(products.whole_power(terms_of(base), int(exponent)))
    return from_terms(products.positive_power(terms_of(base), Fraction(exponent)))


def exp(number: Number) -> Number:
    """Return the exponential of a number.

    Raises:
        UndefinedError: The number is beyond a million.
    """
    if any(certain_order(end, GREATEST_EXPONENT) > 0 for end in (number, -number)):
        raise UndefinedError("too large a number")
    return from_terms(elementary.exp(terms_of(number)))


def ln(number: Number) -> Number:
    """Return the natural logarithm of a number.

    Raises:
        UndefinedError: The number is not above zero.
        UndecidedError: The number is not told from zero.
    """
    if _sign(number) <= 0:
        raise UndefinedError("logarithm of a number that is not above zero")
    return from_terms(elementary.ln(terms_of(number)))


def _sign(number: Number) -> int:
    return decide.certain_sign(terms_of(number))


def _bounded(base: Number, exponent: Fraction) -> None:
    """Refuse a power whose logarithm is beyond a million."""
    longest = max((sums.length(t.base) for t in terms_of(base)), default=0)
    if longest * abs(exponent) > GREATEST_EXPONENT:
        raise UndefinedError("too large a number")
