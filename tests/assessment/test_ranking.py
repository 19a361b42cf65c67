"""Places from exact values."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.ladder import Ladder
from mumrules.assessment.order import in_order
from mumrules.assessment.ranking import ordered
from mumrules.holes import Hole


def placed(values, ties, best="highest"):
    """The places of all values among themselves."""
    return list(map(Ladder(in_order([(ordered(values, best), 1)]), best, ties), values))


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        ("competition", [1, 2, 2, 4]),
        ("dense", [1, 2, 2, 3]),
        ("mean", [1, Fraction(5, 2), Fraction(5, 2), 4]),
    ],
)
def test_ties_share_a_place(ties, expected):
    """Equal values share a place, in the way that is asked for."""
    assert placed([9, 7, 7, 1], ties) == expected
    assert placed([1, 3, 3, 4], ties, "lowest") == expected


def test_a_newcomer_gets_the_place_that_it_would_take():
    """A value that is no part of the cohort stands behind all that are better."""
    place = Ladder(in_order([([9, 7, 7, 1], 1)]), "highest", "competition")

    assert [place(10), place(8), place(7), place(0)] == [1, 2, 2, 5]


def test_holes_take_no_place():
    """A hole is not ordered."""
    assert ordered([3, Hole("suppressed"), 5], "highest") == [5, 3]


@given(st.lists(st.integers(0, 5), min_size=1))
def test_mean_places_add_up(values):
    """However ties fall, mean places add up to those of a cohort without ties."""
    assert sum(placed(values, "mean")) == sum(range(1, len(values) + 1))
