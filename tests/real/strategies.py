"""Random real numbers, and their value as a decimal of many digits."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

from mumrules.real import functions
from mumrules.real.real import Number

DIGITS = 60
REFERENCE = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)

# A number, and what a calculation at many digits makes of it.
Known: TypeAlias = tuple[Number, Decimal]

positive = st.builds(Fraction, st.integers(1, 400), st.integers(1, 30))
rationals = st.builds(Fraction, st.integers(-400, 400), st.integers(1, 30))
exponents = st.sampled_from(
    [Fraction(1, 2), Fraction(1, 3), Fraction(3, 2), Fraction(-2, 3), Fraction(181, 100)]
)


def decimal(number: Fraction, context: Context = REFERENCE) -> Decimal:
    """Return a rational number to as many digits as *context* has."""
    return context.divide(Decimal(number.numerator), Decimal(number.denominator))


def raised(base: Fraction, exponent: Fraction, context: Context = REFERENCE) -> Decimal:
    """Return a power by way of a logarithm."""
    logarithm = context.ln(decimal(base, context))
    return context.exp(context.multiply(logarithm, decimal(exponent, context)))


roots = st.builds(lambda b, e: (functions.power(b, e), raised(b, e)), positive, exponents)
logarithms = st.builds(lambda b: (functions.ln(b), REFERENCE.ln(decimal(b))), positive)
exponentials = st.builds(
    lambda b: (functions.exp(b / 40), REFERENCE.exp(decimal(b / 40))), rationals
)
fractions = st.builds(lambda b: (b, decimal(b)), rationals)
simple = st.one_of(roots, logarithms, exponentials, fractions)


def _sum(one: Known, other: Known) -> Known:
    return one[0] + other[0], REFERENCE.add(one[1], other[1])


def _product(one: Known, other: Known) -> Known:
    return one[0] * other[0], REFERENCE.multiply(one[1], other[1])


known = st.recursive(
    simple,
    lambda inner: st.one_of(st.builds(_sum, inner, inner), st.builds(_product, inner, inner)),
    max_leaves=4,
)
numbers = known.map(lambda pair: pair[0])
