"""Scales that are lines, powers and trapezoids of the value alone."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from mumrules.expression.values import is_hole
from mumrules.methods.call import Scale
from mumrules.methods.optimum import OPTIMUM
from mumrules.methods.ordered import MEAN_OF_THE_WORST
from mumrules.methods.piecewise_linear import PIECEWISE_LINEAR
from mumrules.methods.power import POWER
from mumrules.methods.power_means import POWER_MEAN
from tests.methods.calling import expression, proven, scores

numbers = st.fractions(-20, 20, max_denominator=4)
tables = st.lists(st.tuples(numbers, numbers), min_size=2, max_size=5, unique_by=lambda p: p[0])
few = settings(max_examples=40, deadline=None)
LIMITS = {"rises_from": 0, "best_from": 3, "best_to": 5, "falls_to": 15}


def points(table: list[Any]) -> list[dict[str, Any]]:
    """Return a table as its rows are written, by rising value."""
    return [{"value": value, "score": score} for value, score in sorted(table)]


@few
@given(table=tables, beyond=st.sampled_from(["clamp", "keep", "no score"]))
def test_a_line_goes_through_its_points(table: list[Any], beyond: str) -> None:
    """At each point the score is the one that stands there, at both ends too."""
    values = [value for value, _ in table]
    found = scores(PIECEWISE_LINEAR, values, table=points(table), beyond=beyond)
    assert found == [score for _, score in table]


@few
@given(table=tables, value=numbers)
def test_a_clamped_line_is_proven_to_stay_among_its_scores(table: list[Any], value: Any) -> None:
    """The bounds are the least and the greatest score of the table, and hold."""
    bounds = proven(expression(PIECEWISE_LINEAR, table=points(table)))
    assert (bounds.low, bounds.high) == (min(s for _, s in table), max(s for _, s in table))
    [found] = scores(PIECEWISE_LINEAR, [value], table=points(table))
    assert bounds.low <= found <= bounds.high


def test_beyond_the_table() -> None:
    """The end's score, the line going on, or none."""
    table = points([(0, 0), (10, 5)])
    assert scores(PIECEWISE_LINEAR, [-2, 12], table=table) == [0, 5]
    assert scores(PIECEWISE_LINEAR, [-2, 12], table=table, beyond="keep") == [-1, 6]
    assert all(map(is_hole, scores(PIECEWISE_LINEAR, [-2, 12], table=table, beyond="no score")))


@few
@given(value=numbers)
def test_an_optimum_is_its_formula(value: Any) -> None:
    """The least of both sides and of the full score, never below zero."""
    rise, fall = Fraction(value) / 3, Fraction(15 - value) / 10
    assert scores(OPTIMUM, [value], **LIMITS) == [100 * max(0, min(1, rise, fall))]


def test_an_optimum_may_be_a_single_value() -> None:
    """Both bounds of the full score may be the same."""
    limits = {"rises_from": 0, "best_from": 2, "best_to": 2, "falls_to": 4}
    assert scores(OPTIMUM, [1, 2, 3], **limits) == [50, 100, 50]


def test_powers_begin_at_the_threshold() -> None:
    """Worse values get nothing; the direction says which ones are worse."""
    options = {"factor": 3, "threshold": 4, "exponent": Fraction(1, 2)}
    assert scores(POWER, [3, 4, 13], **options) == [0, 0, 9]
    assert scores(POWER, [3, 4, 13], "lower", **options) == [3, 0, 0]


@pytest.mark.parametrize(
    ("scale", "options", "fault"),
    [
        (PIECEWISE_LINEAR, {"table": points([(0, 0)])}, "too-few-points"),
        (PIECEWISE_LINEAR, {"table": [*points([(2, 0)]) * 2]}, "points-out-of-order"),
        (OPTIMUM, {**LIMITS, "best_to": 2}, "limits-out-of-order"),
        (POWER_MEAN, {"exponent": 0}, "zero-exponent"),
        (MEAN_OF_THE_WORST, {"count": Fraction(1, 2)}, "wrong-count"),
    ],
)
def test_options_at_fault_are_named(scale: Scale, options: dict[str, Any], fault: str) -> None:
    """Each fault of an option has a name of its own."""
    with pytest.raises(ValidationError) as told:
        scale.options.model_validate(options)
    assert [error["type"] for error in told.value.errors()] == [fault]
