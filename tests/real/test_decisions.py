"""Order, enclosures, whole parts and doubles agree with a calculation at many digits."""

from decimal import Decimal
from fractions import Fraction
from functools import cmp_to_key
from math import ceil, floor, isfinite, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.rounding import MODES, for_show, round_to
from mumrules.real.decide import UndecidedError
from mumrules.real.functions import UndefinedError, exp, ln, power
from mumrules.real.interval import PRECISIONS
from mumrules.real.real import Real, compare
from mumrules.real.roots import exact_root, least_base, lowest_terms, whole_root
from tests.real.strategies import DIGITS, known, numbers, positive

SLACK = Fraction(1, 10 ** (DIGITS - 12))
HALF = Fraction(1, 2)


def near(number):
    """The bound of the error of the calculation at many digits, of numbers up to a million."""
    return SLACK * (1 + abs(Fraction(number)))


@given(known, st.sampled_from(PRECISIONS))
def test_an_enclosure_holds_the_number(pair, digits):
    """What a calculation at 60 digits gives lies in every enclosure, but for its own error."""
    number, reference = pair
    if isinstance(number, Real):
        low, high = map(Fraction, number.enclosure(digits))
        slack = near(reference)
        assert low <= high
        assert low - slack <= Fraction(reference) <= high + slack


@given(known)
def test_a_double_is_the_nearest_one(pair):
    """No other double is closer to the number."""
    number, reference = pair
    exact, slack = Fraction(reference), near(reference)
    away = abs(Fraction(float(number)) - exact)
    others = (nextafter(float(number), way) for way in (-1e308, 1e308))
    assert all(away <= abs(Fraction(other) - exact) + slack for other in others)


@given(known, known)
def test_order_is_that_of_many_digits(one, other):
    """Numbers that are apart by more than the error of the calculation are in its order."""
    apart = Fraction(one[1]) - Fraction(other[1])
    if abs(apart) > near(one[1]) + near(other[1]):
        assert compare(one[0], other[0]) == (1 if apart > 0 else -1)
        assert (one[0] < other[0]) == (apart < 0)
        assert (one[0] >= other[0]) == (apart > 0)


@given(numbers, numbers)
def test_order_has_two_sides(one, other):
    """A comparison is turned round with its operands, and equal numbers have one hash."""
    found, back = compare(one, other), compare(other, one)
    assert found == (None if back is None else -back)
    if one == other:
        assert found == 0
        assert hash(one) == hash(other)


@given(st.lists(numbers, max_size=6), st.randoms())
def test_sorting_does_not_care_for_the_order_given(listed, random):
    """The sorted numbers are the same from every order."""
    key = cmp_to_key(lambda one, other: compare(one, other) or 0)
    assert sorted(listed, key=key) == sorted(random.sample(listed, len(listed)), key=key)


@given(
    positive,
    st.integers(2, 7),
    st.sampled_from(sorted(MODES)),
    st.sampled_from([Fraction(1, 1000), Fraction(1, 3), 1, 5]),
)
def test_rounding_a_root_is_decided_by_powers(base, degree, mode, step):
    """A rounded root lies where whole powers of the steps say that it must."""
    number = power(base, Fraction(1, degree))
    found = round_to(number, step, mode)
    below = floor(found / step) if found / step == floor(found / step) else None
    assert below is not None
    reach = step if mode in {"up", "down", "floor", "ceiling", "truncate"} else Fraction(step) / 2
    assert max(found - reach, 0) ** degree <= base <= (found + reach) ** degree


@given(known)
def test_whole_parts_are_those_of_many_digits(pair):
    """Floor and ceiling agree with the calculation wherever it can tell."""
    number, reference = pair
    exact, slack = Fraction(reference), near(reference)
    if floor(exact - slack) == floor(exact + slack):
        assert floor(number) == floor(exact)
        assert ceil(number) == ceil(exact)


def test_what_agrees_to_448_digits_is_undecided():
    """The root of a sum of roots is not seen to be a sum of roots: nothing is claimed."""
    nested, plain = power(5 + 2 * power(6, HALF), HALF), power(2, HALF) + power(3, HALF)
    assert compare(nested, plain) is None
    with pytest.raises(UndecidedError):
        bool(nested < plain)
    with pytest.raises(UndecidedError):
        floor(nested - plain)
    assert for_show(nested - plain, 1, "floor") == nested - plain


def test_close_numbers_are_told_apart():
    """A difference in the two hundredth digit is found."""
    tiny = Fraction(1, 10**200)
    assert compare(power(2, HALF) + tiny + ln(3), power(2, HALF) + ln(3)) == 1
    assert compare(exp(1) + tiny, exp(1)) == 1
    assert compare(power(2 + tiny, HALF), power(2, HALF)) == 1


@pytest.mark.parametrize(
    ("function", "operands", "cause"),
    [
        (ln, (0,), "logarithm of a number that is not above zero"),
        (ln, (-1,), "logarithm of a number that is not above zero"),
        (power, (-8, Fraction(1, 3)), "root of a negative"),
        (power, (0, -1), "division by zero"),
        (exp, (10**7,), "too large a number"),
        (power, (10, 10**9), "too large a number"),
    ],
)
def test_what_a_function_cannot_give_has_a_cause(function, operands, cause):
    """Roots of negatives, logarithms of nothing and numbers beyond all measure are refused."""
    with pytest.raises(UndefinedError) as raised:
        function(*operands)
    assert raised.value.cause == cause


def test_powers_at_their_edges():
    """Zero to the zero is one, zero to more is zero, whole powers take any sign."""
    assert [power(0, 0), power(0, HALF), power(-2, 3), power(-2, -2), power(5, 0)] == [
        1,
        0,
        -8,
        Fraction(1, 4),
        1,
    ]
    assert compare(power(2, power(2, HALF)), Fraction(2665, 1000)) == 1
    assert power(power(2, HALF) - 3, 2) == 11 - 6 * power(2, HALF)


@given(st.integers(0, 10**30), st.integers(2, 9))
def test_a_whole_root_is_the_greatest(number, degree):
    """Its power is at most the number, the power of the next one is more."""
    root = whole_root(number, degree)
    assert root**degree <= number < (root + 1) ** degree


@given(positive, st.integers(2, 12))
def test_a_base_is_reduced_to_the_last(base, exponent):
    """Powers give back their base, and the least base is no power itself."""
    assert exact_root(base**exponent, exponent) == base
    least, times = least_base(base**exponent) if base != 1 else (base, exponent)
    assert least**times == base**exponent
    assert least == 1 or least_base(least) == (least, 1)
    assert lowest_terms(base**exponent, exponent)[1] == 1


def test_a_large_number_is_still_finite():
    """The exponential of a million has an enclosure of finite ends."""
    low, high = exp(10**6 - Fraction(1, 2)).enclosure(28)
    assert Decimal(10) ** 434_000 < low < high
    assert isfinite(float(exp(-(10**5))))
