"""Whole roots of whole and rational numbers."""

from collections.abc import Iterator
from fractions import Fraction
from math import gcd, isqrt, log2

_SMALL = (2, 3, 5, 7, 11)


def whole_root(number: int, degree: int) -> int:
    """Return the greatest whole number whose *degree*-th power is at most *number*."""
    if degree == 2:
        return isqrt(number)
    if number < 2:
        return number
    guess = _not_below(number, degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def _not_below(number: int, degree: int) -> int:
    """Return a number close above the root: the first floats say where it lies."""
    cut = max(number.bit_length() - 64, 0)
    whole, part = divmod((log2(number >> cut) + cut) / degree, 1)
    scaled = int(2**part * 2**60) + 2**30  # more than floats can be wrong
    near = (scaled << int(whole) >> 60) + 1
    return near if near**degree >= number else 1 << -(-number.bit_length() // degree)


def exact_root(number: Fraction, degree: int) -> Fraction | None:
    """Return the rational *degree*-th root of a number above zero, or None where it has none."""
    if _twos(number.numerator) % degree or _twos(number.denominator) % degree:
        return None
    above = _exact(number.numerator, degree)
    if above is None:
        return None
    below = _exact(number.denominator, degree)
    return None if below is None else Fraction(above, below)


def lowest_terms(base: Fraction, index: int) -> tuple[Fraction, int]:
    """Return the one base and least index of which `base ** (1 / index)` is the root."""
    for prime in prime_factors(index):
        while index % prime == 0 and (root := exact_root(base, prime)) is not None:
            base, index = root, index // prime
    return base, index


def least_base(number: Fraction) -> tuple[Fraction, int]:
    """Return the base that is no power of a rational, and the exponent that gives *number*."""
    total = 1
    for prime in _possible_degrees(number):
        while (root := exact_root(number, prime)) is not None:
            number, total = root, total * prime
    return number, total


def multiplicities(number: Fraction) -> tuple[int, ...]:
    """Return how often each of a few small primes divides a number; below the line counts down."""
    above, below = number.numerator, number.denominator
    return tuple(_multiplicity(above, p) - _multiplicity(below, p) for p in _SMALL)


def prime_factors(number: int) -> Iterator[int]:
    """Give the distinct prime divisors of a whole number, rising."""
    divisor = 2
    while divisor * divisor <= number:
        if number % divisor == 0:
            yield divisor
            while number % divisor == 0:
                number //= divisor
        divisor += 1
    if number > 1:
        yield number


def _exact(number: int, degree: int) -> int | None:
    root = whole_root(number, degree)
    return root if root**degree == number else None


def _possible_degrees(number: Fraction) -> Iterator[int]:
    """Give the primes that divide how often each small prime divides *number*."""
    common = gcd(*multiplicities(number))
    if common:
        yield from prime_factors(common)
        return
    longest = max(number.numerator.bit_length(), number.denominator.bit_length())
    yield from (n for n in range(2, longest + 1) if next(prime_factors(n)) == n)


def _twos(number: int) -> int:
    return (number & -number).bit_length() - 1


def _multiplicity(number: int, prime: int) -> int:
    if prime == 2:
        return _twos(number)
    times = 0
    while number % prime == 0:
        number, times = number // prime, times + 1
    return times
