"""Products and powers of sums."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

from mumrules.real import interval
from mumrules.real.decide import certain_sign
from mumrules.real.roots import lowest_terms
from mumrules.real.sums import LONGEST, length, ln_of_rational, scaled, total
from mumrules.real.term import Atom, Powers, Term, Terms, rational

MOST_PRODUCTS = 64
LONGEST_REDUCED = 16
ONE = Fraction(1)
UNIT = rational(ONE)


def product(one: Terms, other: Terms) -> Terms:
    """Return the product of two sums: multiplied out, unless that is long or has quotients."""
    if not one or not other:
        return total(())
    short = len(one) == 1 or len(other) == 1 or len(one) * len(other) <= MOST_PRODUCTS
    plain = len(one) == len(other) == 1 or not any(_has_sums(t) for t in (*one, *other))
    if short and plain:
        return total(_times(a, b) for a in one for b in other)
    return _unfolded(_times(as_term(one), as_term(other)))


def whole_power(terms: Terms, exponent: int) -> Terms:
    """Return a sum multiplied with itself, or one over that; it is not zero."""
    found = UNIT
    if len(terms) == 1 or exponent < 0 or exponent > 4:
        term = as_term(terms)
        return _unfolded(_root_power(term, Fraction(exponent), term.sign ** (exponent % 2)))
    for _ in range(exponent):
        found = product(found, terms)
    return found


def positive_power(terms: Terms, exponent: Fraction) -> Terms:
    """Return a power of a sum that is above zero."""
    return _unfolded(_root_power(as_term(terms), exponent, 1))


@lru_cache(maxsize=1024)
def as_term(terms: Terms) -> Term:
    """Return a sum that is not zero as one term.

    The greatest term stands before the sum of what is left over it, so that sums of one ratio
    have the same atom; a long sum is an atom as it is.

    Raises:
        UndecidedError: The sum is not told from zero.
    """
    if len(terms) == 1:
        return next(iter(terms))
    first, rest = Term(1, ONE), terms
    if len(terms) <= LONGEST_REDUCED:
        first = max(terms, key=_magnitude)
        over = _root_power(first, -ONE, first.sign)
        rest = total(_times(term, over) for term in terms)
    sign = certain_sign(rest)
    atom = Atom("sum", rest if sign > 0 else scaled(rest, -ONE))
    return _times(first, Term(sign, ONE, powers=frozenset({(atom, ONE)})))


def _magnitude(term: Term) -> Decimal:
    return abs(term.enclosure(interval.PRECISIONS[0]).low)


def _has_sums(term: Term) -> bool:
    return any(atom.kind == "sum" for atom, _ in term.powers)


def _unfolded(term: Term) -> Terms:
    """Return a term multiplied out where its only sum stands once above the line."""
    sums = [(atom, exponent) for atom, exponent in term.powers if atom.kind == "sum"]
    if len(sums) != 1 or sums[0][1] != 1:
        return frozenset({term})
    rest = Term(term.sign, term.base, term.index, term.powers - {sums[0]})
    return total(_times(rest, part) for part in sums[0][0].of)


def _times(one: Term, other: Term) -> Term:
    powers: dict[Atom, Fraction] = defaultdict(Fraction)
    for atom, exponent in (*one.powers, *other.powers):
        powers[atom] += exponent
    sign, index = one.sign * other.sign, lcm(one.index, other.index)
    parts = [(t.base, Fraction(1, t.index)) for t in (one, other)]
    return _term(sign, parts, index, powers)


def _root_power(term: Term, exponent: Fraction, sign: int) -> Term:
    """Return a power of a term's magnitude, with *sign*."""
    powers = {atom: own * exponent for atom, own in term.powers}
    root = exponent / term.index
    return _term(sign, [(term.base, root)], root.denominator, powers)


def _term(
    sign: int, bases: Iterable[tuple[Fraction, Fraction]], index: int, powers: dict[Atom, Fraction]
) -> Term:
    """Return a term from rational bases with their exponents; too long ones become exponentials."""
    whole = [(base, int(exponent * index)) for base, exponent in bases]
    exponents = []
    if sum(length(base) * abs(times) for base, times in whole) > LONGEST and index > 1:
        exponents = [scaled(ln_of_rational(b), Fraction(k, index)) for b, k in whole if b != 1]
        whole, index = [], 1
    found = ONE
    for base, times in whole:
        found *= base**times
    return Term(sign, *lowest_terms(found, index), _one_exponential(powers, exponents))


def _one_exponential(powers: dict[Atom, Fraction], exponents: list[Terms]) -> Powers:
    """Return powers in which all exponentials are one."""
    kept = {(atom, exponent) for atom, exponent in powers.items() if exponent}
    raised = {(atom, exponent) for atom, exponent in kept if atom.kind == "exp"}
    if len(raised) + len(exponents) == 0:
        return frozenset(kept)
    parts = [scaled(atom.of, exponent) for atom, exponent in raised]
    exponent = total(term for part in (*parts, *exponents) for term in part)
    one = {(Atom("exp", exponent), ONE)} if exponent else set()
    return frozenset((kept - raised) | one)
