"""Sums of terms, with like terms collected.

Terms are alike where their ratio is rational: the same atoms, and roots with a rational ratio.
Roots of which no two are alike are independent over the rational numbers, so a sum of roots is
zero only where nothing is left of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import lcm

from mumrules.real.roots import exact_root, least_base
from mumrules.real.term import Atom, Likeness, Powers, Term, Terms, lone_rational, rational

MOST_COMPARED = 200
LONGEST = 1 << 16


def total(terms: Iterable[Term]) -> Terms:
    """Return the sum of *terms*."""
    alike: dict[Likeness, list[Term]] = defaultdict(list)
    logarithms: list[Term] = []
    for term in terms:
        listed = logarithms if term.is_logarithm else alike[term.likeness]
        listed.append(term)
    found = set(_one_logarithm(logarithms) if len(logarithms) > 1 else logarithms)
    for (index, _, powers), listed in alike.items():
        found.update(_collected(listed, index, powers))
    return frozenset(found)


def scaled(terms: Terms, factor: Fraction) -> Terms:
    """Return a multiple by a rational number that is not zero."""
    return terms if factor == 1 else frozenset(term.scaled(factor) for term in terms)


def ln_of_rational(number: Fraction) -> Terms:
    """Return the logarithm of a rational number above zero."""
    if number == 1:
        return frozenset()
    base, exponent = least_base(number if number > 1 else 1 / number)
    atom = Atom("ln", rational(base))
    sign = 1 if number > 1 else -1
    return frozenset({Term(sign, Fraction(exponent), powers=frozenset({(atom, Fraction(1))}))})


def length(number: Fraction) -> int:
    """Return how many binary digits a rational number takes."""
    return number.numerator.bit_length() + number.denominator.bit_length()


def _collected(terms: list[Term], index: int, powers: Powers) -> Iterator[Term]:
    """Give one term for all that are alike, among terms of one index and the same atoms."""
    if len(terms) == 1:
        yield terms[0]
        return
    sums: dict[Fraction, Fraction] = {}
    for term in terms:
        base, ratio = (Fraction(1), term.base) if index == 1 else _likeness(term, sums)
        sums[base] = sums.get(base, Fraction(0)) + term.sign * ratio
    for base, factor in sums.items():
        if factor:
            sign = 1 if factor > 0 else -1
            yield Term(sign, base * abs(factor) ** index, index, powers)


def _likeness(term: Term, bases: dict[Fraction, Fraction]) -> tuple[Fraction, Fraction]:
    """Return the base of which a term's root is a rational multiple, and the ratio."""
    if term.base not in bases and len(bases) <= MOST_COMPARED:
        for base in bases:
            ratio = exact_root(term.base / base, term.index)
            if ratio is not None:
                return base, ratio
    return term.base, Fraction(1)


def _one_logarithm(terms: list[Term]) -> Iterable[Term]:
    """Return `a*ln(p) + b*ln(q)` as a multiple of the logarithm of one rational number.

    Logarithms of irrational numbers stay as they are, and so do those whose one number would
    be too long.
    """
    plain: dict[Fraction, Fraction] = defaultdict(Fraction)
    others: list[Term] = []
    for term in terms:
        [(atom, _)] = term.powers
        number = lone_rational(atom.of)
        if number is None:
            others.append(term)
        else:
            plain[number] += term.sign * term.base
    return [*_by_atom(others), *_merged({n: f for n, f in plain.items() if f})]


def _by_atom(terms: list[Term]) -> Iterator[Term]:
    alike: dict[Powers, list[Term]] = defaultdict(list)
    for term in terms:
        alike[term.powers].append(term)
    for powers, listed in alike.items():
        yield from _collected(listed, 1, powers)


def _merged(factors: dict[Fraction, Fraction]) -> Iterator[Term]:
    common = lcm(*(factor.denominator for factor in factors.values()))
    whole = {number: int(factor * common) for number, factor in factors.items()}
    if len(whole) < 2 or sum(length(n) * abs(k) for n, k in whole.items()) > LONGEST:
        for number, factor in factors.items():
            yield from scaled(ln_of_rational(number), factor)
        return
    product = Fraction(1)
    for number, exponent in whole.items():
        product *= number**exponent
    yield from scaled(ln_of_rational(product), Fraction(1, common))
