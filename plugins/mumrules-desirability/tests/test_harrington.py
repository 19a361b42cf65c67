"""Harrington's curves and the logistic one as scales."""

from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.plugins import ScaleCall
from mumrules_desirability.harrington import (
    LogisticOptions,
    OneSidedOptions,
    TwoSidedOptions,
    logistic,
    one_sided,
    two_sided,
)

VALUES = st.integers(-50, 150)
POINTS = {"low": 0, "low_gets": "0.37", "high": 100, "high_gets": "0.8"}


def _score(scale, value, options):
    return literal_value(scale(ScaleCall(literal(value, Kind.NUMBER), options, "higher", None)))


@pytest.mark.parametrize(("value", "score"), [(0, 37), (100, 80)])
def test_the_curve_goes_through_both_points(value, score):
    """The one-sided curve gives the desirability that its points state, exactly."""
    assert _score(one_sided, value, OneSidedOptions(**POINTS)) == score


@given(VALUES, VALUES)
def test_the_one_sided_curve_keeps_order(one, other):
    """A greater value never scores less where the second point is the better one."""
    low, high = sorted((one, other))
    options = OneSidedOptions(**POINTS)
    assert float(_score(one_sided, low, options)) <= float(_score(one_sided, high, options))


@given(st.integers(0, 50), st.sampled_from([1, 2, 3]))
def test_the_two_sided_curve_is_even(distance, exponent):
    """Two values at one distance from the middle score the same; the middle scores most."""
    options = TwoSidedOptions(low=0, high=100, exponent=exponent)
    above, below = (_score(two_sided, 50 + sign * distance, options) for sign in (1, -1))
    assert above == below
    assert isclose(float(above), 100 * exp(-((distance / 50) ** exponent)))


@given(VALUES)
def test_the_logistic_curve_is_the_published_one(value):
    """The score is `100 / (1 + exp(-k (x - m)))`, a half at the midpoint."""
    options = LogisticOptions(midpoint=50, steepness="0.1")
    found = _score(logistic, value, options)
    assert isclose(float(found), 100 / (1 + exp(-(value - 50) / 10)))
    assert _score(logistic, 50, options) == 50
