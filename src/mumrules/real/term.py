"""Terms: signed products of a root of a rational number and of powers of atoms.

A sum of terms is a set without like ones. A root is held as the rational number whose root it
is, with the least index: that is the only such form, so equal roots are the same term.
"""

from __future__ import annotations

from abc import abstractmethod
from fractions import Fraction
from typing import Literal, TypeAlias

from mumrules.real import interval
from mumrules.real.interval import Interval
from mumrules.real.roots import multiplicities


class Enclosed:
    """Something that can be enclosed; the narrowest enclosure so far is remembered."""

    __slots__ = ("_digits", "_hash", "_interval")

    _hash: int

    def __init__(self) -> None:
        self._digits = 0
        self._interval = interval.ZERO

    def __hash__(self) -> int:
        return self._hash

    def enclosure(self, digits: int) -> Interval:
        """Enclose the number, working with so many digits or more."""
        if self._digits < digits:
            self._interval, self._digits = self._enclose(digits), digits
        return self._interval

    @abstractmethod
    def _enclose(self, digits: int) -> Interval: ...


class Atom(Enclosed):
    """A number above zero that is no product of simpler ones.

    Attributes:
        kind: The logarithm of a sum above one, the exponential of a sum, or the sum itself.
        of: The sum.
    """

    __slots__ = ("kind", "of")

    def __init__(self, kind: Literal["ln", "exp", "sum"], of: Terms) -> None:
        super().__init__()
        self.kind = kind
        self.of = of
        self._hash = hash((kind, of))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Atom) and (self.kind, self.of) == (other.kind, other.of)

    __hash__ = Enclosed.__hash__

    def _enclose(self, digits: int) -> Interval:
        number = lone_rational(self.of)
        if self.kind == "ln" and number is not None:
            return interval.ln_of_rational(number, digits)
        found = enclosure(self.of, digits)
        match self.kind:
            case "ln":
                return interval.ln(found, digits)
            case "exp":
                return interval.exp(found, digits)
            case "sum":
                return found


class Term(Enclosed):
    """The number `sign * base ** (1 / index)`, times powers of atoms.

    Attributes:
        sign: 1 or -1.
        base: A rational number above zero.
        index: The least index of the root; 1 for a rational number.
        powers: The atoms, each with an exponent that is not zero.
    """

    __slots__ = ("_likeness", "base", "index", "powers", "sign")

    def __init__(
        self, sign: int, base: Fraction, index: int = 1, powers: Powers = frozenset()
    ) -> None:
        super().__init__()
        self.sign = sign
        self.base = base
        self.index = index
        self.powers = powers
        self._likeness: Likeness | None = None
        self._hash = hash((sign, self.base, self.index, powers))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and self._parts() == other._parts()

    __hash__ = Enclosed.__hash__

    @property
    def is_rational(self) -> bool:
        """Whether the term is a rational number."""
        return self.index == 1 and not self.powers

    @property
    def is_logarithm(self) -> bool:
        """Whether the term is a rational multiple of one logarithm."""
        if self.index != 1 or len(self.powers) != 1:
            return False
        [(atom, exponent)] = self.powers
        return atom.kind == "ln" and exponent == 1

    @property
    def likeness(self) -> Likeness:
        """What all rational multiples of the term have in common."""
        if self._likeness is None:
            small = multiplicities(self.base) if self.index > 1 else ()
            self._likeness = self.index, tuple(n % self.index for n in small), self.powers
        return self._likeness

    def scaled(self, factor: Fraction) -> Term:
        """Return a multiple by a rational number that is not zero."""
        sign = self.sign if factor > 0 else -self.sign
        return Term(sign, self.base * abs(factor) ** self.index, self.index, self.powers)

    def _parts(self) -> tuple[object, ...]:
        return self.sign, self.index, self.base, self.powers

    def _enclose(self, digits: int) -> Interval:
        if self.is_rational:
            found = interval.of_rational(self.base, digits)
        else:
            found = interval.exp(self._logarithm(digits), digits)
        return found if self.sign > 0 else interval.negative(found)

    def _logarithm(self, digits: int) -> Interval:
        """Enclose the logarithm of the magnitude."""
        root = Fraction(1, self.index)
        found = interval.scaled(interval.ln_of_rational(self.base, digits), root, digits)
        for atom, exponent in self.powers:
            logarithm = interval.ln(atom.enclosure(digits), digits)
            found = interval.add(found, interval.scaled(logarithm, exponent, digits), digits)
        return found


Terms: TypeAlias = frozenset[Term]
Powers: TypeAlias = frozenset[tuple[Atom, Fraction]]
Likeness: TypeAlias = tuple[int, tuple[int, ...], Powers]

NONE: Terms = frozenset()


def enclosure(terms: Terms, digits: int) -> Interval:
    """Enclose a sum."""
    found = interval.ZERO
    for term in terms:
        found = interval.add(found, term.enclosure(digits), digits)
    return found


def rational(number: Fraction) -> Terms:
    """Return the sum that is a rational number."""
    return frozenset({Term(1 if number > 0 else -1, abs(number))}) if number else NONE


def lone_rational(terms: Terms) -> Fraction | None:
    """Return the rational number that a sum is, or None where it is none."""
    if not terms:
        return Fraction(0)
    [term, *others] = terms
    return None if others or not term.is_rational else term.sign * term.base
