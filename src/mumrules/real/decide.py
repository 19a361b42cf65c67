"""What can be said for certain of real numbers: signs, order, whole parts."""

from fractions import Fraction

from mumrules.real.interval import PRECISIONS
from mumrules.real.sums import LONGEST, length, scaled, total
from mumrules.real.term import Term, Terms, enclosure


class UndecidedError(ArithmeticError):
    """Two numbers are not told apart at the highest precision.

    Caught by the exact forms, which give a hole; never reaches a user.
    """


def sign(terms: Terms) -> int | None:
    """Return 1, 0 or -1; None where the sum is not told from zero."""
    if len(terms) <= 1:
        return sum(term.sign for term in terms)
    for digits in PRECISIONS:
        low, high = enclosure(terms, digits)
        if low > 0 or high < 0:
            return 1 if low > 0 else -1
    return None


def certain_sign(terms: Terms) -> int:
    """Return 1, 0 or -1.

    Raises:
        UndecidedError: The sum is not told from zero.
    """
    found = sign(terms)
    if found is None:
        raise UndecidedError
    return found


def order(one: Terms, other: Terms) -> int | None:
    """Return 1, 0 or -1 as *one* is greater, equal or less; None where they are not told apart."""
    if one == other:
        return 0
    if len(one) == len(other) == 1:
        [a], [b] = one, other
        if a.sign != b.sign:
            return a.sign
        if not a.powers and not b.powers and _comparable(a, b):
            return a.sign * _by_powers(a, b)
    return sign(total([*one, *scaled(other, Fraction(-1))]))


def _comparable(one: Term, other: Term) -> bool:
    return length(one.base) * other.index + length(other.base) * one.index <= LONGEST


def _by_powers(one: Term, other: Term) -> int:
    left, right = one.base**other.index, other.base**one.index
    return (left > right) - (left < right)
