"""The laws of arithmetic hold for what is not rational."""

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from mumrules.real.functions import exp, ln, power, total
from mumrules.real.real import Real, compare, quotient
from tests.real.strategies import exponents, numbers, positive, rationals


@given(numbers, numbers, numbers)
def test_sums_and_products_do_not_care_for_order(one, two, three):
    """Addition and multiplication are commutative to the very form, and sums associative.

    Only where logarithms in one would make too long a number may the forms of a sum differ.
    """
    assert one + two == two + one
    assert not compare((one + two) + three, one + (two + three))
    assert not compare((one + two) + three, total([three, two, one]))
    assert one * two == two * one


@given(numbers, numbers, numbers)
def test_products_of_sums_are_not_told_from_sums_of_products(one, two, three):
    """Multiplication is associative and distributes; where forms differ, no order is found."""
    assert not compare((one * two) * three, one * (two * three))
    assert not compare(one * (two + three), one * two + one * three)


@given(numbers)
def test_what_is_taken_away_leaves_nothing(number):
    """A number less itself is the whole number zero; over itself it is one."""
    assert number - number == 0
    assert number + 0 == number * 1 == number
    assume(compare(number, 0) not in {0, None})
    assert quotient(number, number) == 1


@given(positive, positive, st.integers(2, 6))
def test_a_root_of_a_product_is_the_product_of_roots(one, other, degree):
    """Equal roots have one form, however they came about."""
    root = Fraction(1, degree)
    together = power(one * other, root)
    assert power(one, root) * power(other, root) == together
    assert hash(power(one, root) * power(other, root)) == hash(together)
    assert power(power(one, root), degree) == one


@given(positive, exponents, exponents)
def test_exponents_add_up(base, one, other):
    """A product of powers of one base is a power of it."""
    assert power(base, one) * power(base, other) == power(base, one + other)
    assert power(power(base, one), other) == power(base, one * other)


@given(st.integers(2, 99), rationals, rationals)
def test_like_roots_are_collected(radicand, one, other):
    """A sum of multiples of one root is a multiple of it, also of its other forms."""
    root, same = power(radicand, Fraction(1, 2)), power(4 * radicand, Fraction(1, 2))
    assert one * root + other * same == (one + 2 * other) * root


@given(numbers)
def test_a_logarithm_undoes_an_exponential(number):
    """The two functions are inverse, in both orders, to the very form."""
    assume(compare(abs_of(number), 50) == -1)
    assert ln(exp(number)) == number
    assume(compare(number, 0) == 1)
    assert exp(ln(number)) == number


@given(positive, positive)
def test_logarithms_of_products_are_sums(one, other):
    """A logarithm turns products into sums and powers into multiples."""
    assert ln(one * other) == ln(one) + ln(other)
    assert ln(power(one, Fraction(3, 7))) == Fraction(3, 7) * ln(one)
    assert ln(one**5 * other) == 5 * ln(one) + ln(other)


@given(st.integers(2, 50), st.integers(1, 9), st.integers(1, 9))
def test_a_quotient_of_logarithms_of_powers_is_rational(base, one, other):
    """The logarithm of 1000 to the base 10 is 3, and nothing else."""
    assert ln(base**one) / ln(base**other) == Fraction(one, other)


@given(st.lists(positive, min_size=1, max_size=6), st.randoms())
def test_a_geometric_mean_does_not_care_for_the_order_of_its_factors(factors, random):
    """Products of roots are one number in every order: ties of geometric means are ties."""
    share = Fraction(1, len(factors))
    shuffled = random.sample(factors, len(factors))
    found = [_product(power(f, share) for f in listed) for listed in (factors, shuffled)]
    assert found[0] == found[1] == power(_product(factors), share)


def test_no_rational_number_stays_hidden():
    """What is rational is an int or a Fraction at once."""
    half = Fraction(1, 2)
    rational = [power(8, Fraction(1, 3)), power(2, half) * power(8, half), exp(ln(7)), ln(1)]
    rational += [power(2, half) - power(2, half), ln(8) / ln(2), power(Fraction(4, 9), half)]
    assert rational == [2, 4, 7, 0, 0, 3, Fraction(2, 3)]
    assert not any(isinstance(number, Real) for number in rational)


def abs_of(number):
    """The magnitude, where its sign is decided; else the number."""
    return -number if compare(number, 0) == -1 else number


def _product(factors):
    found = 1
    for factor in factors:
        found *= factor
    return found
