"""Real numbers as text."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.numbers import exact_text, to_json, to_text
from mumrules.real.functions import exp, ln, power
from mumrules.real.real import Real
from mumrules.real.show import LONGEST, enclosed, formula
from tests.real.strategies import known

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("number", "text", "made"),
    [
        (power(2, HALF), "1.414213562373…", "2**(1/2)"),
        (-power(2, HALF), "-1.414213562373…", "-2**(1/2)"),
        (power(Fraction(9, 8), Fraction(1, 3)), "1.040041911525…", "(9/8)**(1/3)"),
        (3 * ln(5) / ln(2), "6.965784284662…", "3*ln(2)**(-1)*ln(5)"),
        (1 + exp(1), "3.718281828459…", "1 + exp(1)"),
        (power(1 + power(2, HALF), HALF), "1.553773974030…", "2**(1/4)*(1 + (1/2)**(1/2))**(1/2)"),
        (ln(3) - power(2, HALF), "-0.315601273704…", "-2**(1/2) + ln(3)"),
    ],
)
def test_a_number_is_cut_and_told_by_a_formula(number, text, made):
    """A decimal is cut, never rounded, and says so; the formula gives the number back."""
    assert to_text(number) == text
    assert exact_text(number) == formula(number) == made
    assert to_json(number) == float(number)


def test_a_long_formula_is_an_enclosure_instead():
    """Beyond a length nobody reads a formula."""
    number = sum(power(prime, HALF) for prime in range(2, 200))
    assert isinstance(number, Real)
    assert formula(number) == enclosed(number, 40)
    assert enclosed(power(2, HALF), 6) == "[1.41421; 1.41422]"


@given(known, st.integers(0, 8))
def test_a_cut_decimal_is_at_most_one_step_short(pair, places):
    """The decimal lies between the number and zero, less than a step away."""
    number, _ = pair
    if isinstance(number, Real):
        shown = Fraction(to_text(number, places).removesuffix("…"))
        assert abs(number) - abs(shown) >= 0
        assert abs(number) - abs(shown) <= Fraction(1, 10**places)
        assert len(formula(number)) <= LONGEST
