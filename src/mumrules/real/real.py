"""A real number that is not rational, held exactly."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, TypeAlias

from mumrules.real import decide, interval, products, show, sums
from mumrules.real.decide import UndecidedError
from mumrules.real.term import Enclosed, Terms, enclosure, lone_rational, rational

if TYPE_CHECKING:
    from mumrules.real.interval import Interval


class Real(Enclosed):
    """A sum of roots, logarithms, exponentials and their products, like terms collected.

    Arithmetic gives an `int` or a `Fraction` wherever the result is rational. Numbers of the
    same form are equal; order is decided by enclosures, or not at all.

    Attributes:
        terms: The sum.
    """

    __slots__ = ("terms",)

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self.terms = terms
        self._hash = hash(terms)

    def _enclose(self, digits: int) -> Interval:
        return enclosure(self.terms, digits)

    __hash__ = Enclosed.__hash__

    def __eq__(self, other: object) -> bool:
        """Whether two numbers have the same form."""
        return isinstance(other, Real) and self.terms == other.terms

    def __add__(self, other: Number) -> Number:
        """Add."""
        return _sum(self, other)

    def __sub__(self, other: Number) -> Number:
        """Subtract."""
        return _sum(self, -other)

    def __rsub__(self, other: Number) -> Number:
        """Subtract."""
        return _sum(other, -self)

    def __mul__(self, other: Number) -> Number:
        """Multiply."""
        return from_terms(products.product(self.terms, terms_of(other)))

    __radd__ = __add__
    __rmul__ = __mul__

    def __truediv__(self, other: Number) -> Number:
        """Divide; the divisor is not zero."""
        return quotient(self, other)

    def __rtruediv__(self, other: Number) -> Number:
        """Divide by a number that is not zero."""
        return quotient(other, self)

    def __neg__(self) -> Real:
        """Change the sign."""
        return Real(sums.scaled(self.terms, Fraction(-1)))

    def __abs__(self) -> Real:
        """Drop the sign."""
        return self if decide.certain_sign(self.terms) > 0 else -self

    def __lt__(self, other: Number) -> bool:
        """Less than."""
        return certain_order(self, other) < 0

    def __le__(self, other: Number) -> bool:
        """At most."""
        return certain_order(self, other) <= 0

    def __gt__(self, other: Number) -> bool:
        """More than."""
        return certain_order(self, other) > 0

    def __ge__(self, other: Number) -> bool:
        """At least."""
        return certain_order(self, other) >= 0

    def __bool__(self) -> bool:
        """Whether the number is not zero."""
        return decide.certain_sign(self.terms) != 0

    def __floor__(self) -> int:
        """The greatest whole number that is at most this one."""
        for digits in interval.PRECISIONS:
            low, high = self.enclosure(digits)
            if low.is_finite() and floor(low) == floor(high):
                return floor(low)
        raise UndecidedError

    def __ceil__(self) -> int:
        """The least whole number that is at least this one."""
        return -floor(-self)

    def __round__(self) -> int:
        """The nearest whole number; no irrational number lies midway."""
        return floor(self + Fraction(1, 2))

    def __float__(self) -> float:
        """The nearest double."""
        for digits in interval.PRECISIONS:
            low, high = map(float, self.enclosure(digits))
            if low == high:
                return low
        return low

    def __repr__(self) -> str:
        return f"Real({show.formula(self)})"


Number: TypeAlias = int | Fraction | Real


def compare(one: Number, other: Number) -> int | None:
    """Return 1, 0 or -1 as *one* is greater, equal or less; None where that is not decided."""
    if not isinstance(one, Real) and not isinstance(other, Real):
        return (one > other) - (one < other)
    left, right = _quick(one), _quick(other)
    if left.low > right.high:
        return 1
    if left.high < right.low:
        return -1
    return decide.order(terms_of(one), terms_of(other))


def one_over(number: Number) -> Number:
    """Return one over a number that is not zero."""
    if isinstance(number, Real):
        return from_terms(products.whole_power(number.terms, -1))
    return from_terms(rational(1 / Fraction(number)))


def quotient(above: Number, below: Number) -> Number:
    """Divide by a number that is not zero."""
    return from_terms(products.product(terms_of(above), terms_of(one_over(below))))


def terms_of(number: Number) -> Terms:
    """Return a number as a sum of terms."""
    return number.terms if isinstance(number, Real) else rational(Fraction(number))


def from_terms(terms: Terms) -> Number:
    """Return the number that a sum of terms is."""
    number = lone_rational(terms)
    if number is None:
        return Real(terms)
    return number.numerator if number.denominator == 1 else number


def _sum(one: Number, other: Number) -> Number:
    return from_terms(sums.total([*terms_of(one), *terms_of(other)]))


def certain_order(one: Number, other: Number) -> int:
    """Return 1, 0 or -1 as *one* is greater, equal or less.

    Raises:
        UndecidedError: They are not told apart.
    """
    found = compare(one, other)
    if found is None:
        raise UndecidedError
    return found


def _quick(number: Number) -> Interval:
    if isinstance(number, Real):
        return number.enclosure(interval.PRECISIONS[0])
    return interval.of_rational(Fraction(number), interval.PRECISIONS[0])
