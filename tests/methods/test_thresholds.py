"""Thresholds: one step of points for each that is passed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import literal, literal_value
from mumrules.language import Text
from mumrules.methods.call import ScaleCall
from mumrules.methods.thresholds import ThresholdsOptions, thresholds
from tests.written import prepared

numbers = st.fractions(-5, 5, max_denominator=2)
ladders = st.lists(numbers, unique=True, max_size=5).map(sorted).map(tuple)


@given(ladders, ladders, numbers, st.integers(-2, 3))
def test_points_are_the_thresholds_that_are_passed(
    exceeds: tuple[Fraction, ...], reaches: tuple[Fraction, ...], value: Fraction, each: int
) -> None:
    """The score is how many are exceeded and how many are reached, times the points of each."""
    options = ThresholdsOptions(exceeds=exceeds, reaches=reaches, points_each=each)
    ours = literal_value(thresholds(ScaleCall(literal(value), options, "higher", None)))
    assert ours == each * (sum(value > t for t in exceeds) + sum(value >= t for t in reaches))


@pytest.mark.parametrize("listed", ["[2, 1]", "[1, 1]"])
def test_thresholds_must_rise(listed: str) -> None:
    """Thresholds that do not rise are a fault: one of them would count twice, or never."""
    scale = f"{{method: thresholds, exceeds: {listed}}}"
    text = f"total: {{aggregate: sum, parts: {{x: {{scale: {scale}}}}}}}\n"
    (fault,) = prepared(text).diagnostics
    assert fault.name == "unordered-thresholds"
    assert fault.message == Text("the thresholds do not rise", "пороги идут не по возрастанию")


def test_no_thresholds_are_a_missing_key() -> None:
    """A scale of thresholds without any says that the key is missing."""
    text = 'total: {aggregate: sum, parts: {"1": {scale: thresholds}}}\n'
    (fault,) = prepared(text).diagnostics
    assert fault.message == Text("the key `exceeds` is missing", "нет ключа `больше чем`")
