"""Desirability as a scale."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.plugins import ScaleCall
from mumrules_desirability.options import DesirabilityOptions
from mumrules_desirability.scale import desirability

NUMBERS = st.fractions(-1000, 1000, max_denominator=100)
LIMITS = st.lists(NUMBERS, min_size=3, max_size=3, unique=True).map(sorted)
EXPONENTS = st.integers(1, 9)


def _score(value, **options):
    call = ScaleCall(
        literal(value, Kind.NUMBER), DesirabilityOptions(**options), better="higher", maximum=None
    )
    return literal_value(desirability(call))


def _published(y, low, target, high, exponent):
    # The two-sided form, written case by case as the authors write it.
    if y < low or y > high:
        return 0
    share = (y - low) / (target - low) if y <= target else (y - high) / (target - high)
    return share**exponent


@given(NUMBERS, LIMITS, EXPONENTS)
def test_it_is_the_published_function(value, limits, exponent):
    """The two-sided form equals the authors' own, case by case."""
    low, target, high = limits
    found = _score(value, low=low, target=target, high=high, exponent=exponent, best_gets=1)
    assert found == _published(value, low, target, high, exponent)


@given(NUMBERS, LIMITS, EXPONENTS)
def test_it_keeps_the_scale(value, limits, exponent):
    """A score lies between 0 and what the best gets."""
    low, target, high = limits
    assert 0 <= _score(value, low=low, target=target, high=high, exponent=exponent) <= 100


@given(NUMBERS, NUMBERS, LIMITS, EXPONENTS)
def test_one_side_keeps_order(one, other, limits, exponent):
    """With `low` alone a greater value never scores less; with `high` alone never more."""
    assume(one < other)
    low, target, high = limits
    rising = {"low": low, "target": target, "exponent": exponent}
    falling = {"target": target, "high": high, "exponent": exponent}
    assert _score(one, **rising) <= _score(other, **rising)
    assert _score(one, **falling) >= _score(other, **falling)


def test_halfway_on_a_square():
    """Halfway to the target, exponent 2 leaves a quarter."""
    assert _score(5, low=0, target=10, exponent=2) == 25
    assert _score(Fraction(10, 3), low=0, target=10, exponent=2) == Fraction(100, 9)


def test_a_hole_passes_through():
    """A hole gets no score."""
    hole = Hole(NOT_SUBMITTED)
    assert _score(hole, low=0, target=10) == hole


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"target": 1}, "no-limits"),
        ({"low": 2, "target": 1}, "limits-out-of-order"),
        ({"low": 0, "target": 1, "high": 1}, "limits-out-of-order"),
        ({"low": 0, "target": 1, "exponent": 10}, "wrong-exponent"),
        ({"low": 0, "target": 1, "exponent": Fraction(1, 2)}, "wrong-exponent"),
    ],
)
def test_options_must_agree(options, name):
    """Options that make no sense are named faults."""
    with pytest.raises(ValidationError) as caught:
        DesirabilityOptions(**options)
    assert [error["type"] for error in caught.value.errors()] == [name]
