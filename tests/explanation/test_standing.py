"""Who stands above, below and beside a unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.explanation.explain import explain
from mumrules.explanation.standing import Neighbours, Standing, standing
from tests.explanation.run import results_of

RULES = """\
mumrules: 1
methodology: places@2024
title: Places
status: draft
total:
  aggregate: sum
  parts:
    a:
      scale: points
      maximum: 100
"""
RANKED = RULES + "ranks:\n  by: score\n"


def table(*points: int | None) -> list[dict[str, object]]:
    """Return a table of units U0, U1, … with these points."""
    return [{"unit": f"U{i}", "a": value} for i, value in enumerate(points)]


def test_neighbours_are_named_with_their_distance():
    """The next places above and below are named, ties with all their units."""
    results = results_of(RANKED, table(50, 70, 60, 50, 60))

    assert standing(results, 2) == Standing(
        place=2,
        ranked=5,
        by="score",
        tied=("U4",),
        above=Neighbours(1, ("U1",), 10),
        below=Neighbours(4, ("U0", "U3"), 10),
    )


def test_a_unit_without_data_has_no_place():
    """A unit that submitted nothing is told why it is not ranked."""
    results = results_of(RANKED, table(50, None))
    found = standing(results, 1)

    assert found.place is None
    assert found.ranked == 1
    assert found.hole.reason == "not submitted"


def test_nothing_is_said_where_nothing_is_ranked():
    """An edition without places has no standing."""
    assert standing(results_of(RULES, table(50, 60)), 0) is None


@pytest.mark.parametrize("ties", ["competition", "dense", "mean"])
@given(points=st.lists(st.integers(0, 5), min_size=1, max_size=6))
def test_neighbours_see_each_other(ties, points):
    """The unit above has this one below it, at the same distance, however ties are ranked."""
    results = results_of(f"{RANKED}  ties: {ties}\n", table(*points))
    for row, unit in enumerate(results.dataset.units):
        found = explain(results, row).standing
        if found.above is not None:
            upper = standing(results, results.dataset.units.index(found.above.units[0]))

            assert unit in upper.below.units
            assert upper.below.distance == found.above.distance > 0
