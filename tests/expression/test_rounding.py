"""Rounding agrees with the schoolbook and with decimal arithmetic."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.rounding import MODES, round_to, steps
from tests.expression.strategies import STEPS, exact_numbers

DECIMAL_MODES = {
    "half up": decimal.ROUND_HALF_UP,
    "half even": decimal.ROUND_HALF_EVEN,
    "half down": decimal.ROUND_HALF_DOWN,
    "up": decimal.ROUND_UP,
    "down": decimal.ROUND_DOWN,
    "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING,
    "truncate": decimal.ROUND_DOWN,
}
modes = st.sampled_from(list(MODES))


def test_every_mode_is_held_to_decimal_arithmetic() -> None:
    """No mode is left out of the comparison below."""
    assert set(DECIMAL_MODES) == set(MODES)


@given(st.integers(-(10**6), 10**6), modes, st.integers(0, 3))
def test_decimal_steps_round_as_decimal_arithmetic_does(
    number: int, mode: str, digits: int
) -> None:
    """For steps 1, 0.1, 0.01 and 0.001 the result is what `decimal` quantizes to."""
    value = Decimal(number).scaleb(-4)
    expected = value.quantize(Decimal(1).scaleb(-digits), rounding=DECIMAL_MODES[mode])
    assert round_to(Fraction(value), Fraction(1, 10**digits), mode) == Fraction(expected)


@given(exact_numbers, st.sampled_from(STEPS), modes)
def test_a_rounded_value_is_a_multiple_nearer_than_one_step(
    value: Fraction, step: Fraction, mode: str
) -> None:
    """Any mode and any step give a whole number of steps, less than a step away."""
    found = round_to(value, step, mode)
    assert Fraction(found) / step == steps(Fraction(found) / step, mode)
    assert abs(found - value) < step


@given(exact_numbers, exact_numbers, st.sampled_from(STEPS), modes)
def test_rounding_keeps_order(one: Fraction, other: Fraction, step: Fraction, mode: str) -> None:
    """What is not greater is not greater when rounded."""
    low, high = sorted((one, other))
    assert round_to(low, step, mode) <= round_to(high, step, mode)


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.5", 1), ("-0.5", -1), ("2.5", 3), ("68.4999", 68), ("-68.5", -69)]
)
def test_half_up_is_half_away_from_zero(value: str, rounded: int) -> None:
    """A half goes away from zero, as in the schoolbook."""
    assert round_to(Fraction(value), 1, "half up") == rounded
