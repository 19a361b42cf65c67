"""Logarithms and exponentials of sums."""

from fractions import Fraction

from mumrules.real.decide import certain_sign
from mumrules.real.products import ONE, UNIT, as_term, positive_power, product
from mumrules.real.sums import ln_of_rational, scaled, total
from mumrules.real.term import Atom, Term, Terms


def ln(terms: Terms) -> Terms:
    """Return the logarithm of a sum that is above zero.

    Raises:
        UndecidedError: A factor of it is not told from one.
    """
    term = as_term(terms)
    parts = [scaled(ln_of_rational(term.base), Fraction(1, term.index))]
    parts += [scaled(_ln_of_atom(atom), exponent) for atom, exponent in term.powers]
    return total(part for terms in parts for part in terms)


def exp(terms: Terms) -> Terms:
    """Return the exponential of a sum: `exp(c * ln(x))` is a power of x."""
    found = UNIT
    rest = []
    for term in terms:
        if term.is_logarithm:
            [(atom, _)] = term.powers
            found = product(found, positive_power(atom.of, term.sign * term.base))
        else:
            rest.append(term)
    if not rest:
        return found
    atom = Atom("exp", frozenset(rest))
    return product(found, frozenset({Term(1, ONE, powers=frozenset({(atom, ONE)}))}))


def _ln_of_atom(atom: Atom) -> Terms:
    if atom.kind == "exp":
        return atom.of
    of = frozenset({Term(1, ONE, powers=frozenset({(atom, ONE)}))})
    if atom.kind == "sum":
        of = atom.of
    above = certain_sign(total([*of, *scaled(UNIT, -ONE)]))
    if not above:
        return frozenset()
    inside = of if above > 0 else positive_power(of, -ONE)
    found = Atom("ln", inside)
    return frozenset({Term(above, ONE, powers=frozenset({(found, ONE)}))})
