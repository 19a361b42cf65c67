"""Laws of tables of intervals."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.explanation.stretches import Bound, fired
from mumrules.expression.build import banded, number_input
from mumrules.expression.exact import bands

cuts = st.lists(
    st.tuples(st.integers(-5, 5), st.booleans()), max_size=4, unique_by=lambda cut: cut[0]
).map(sorted)


@given(cuts, st.fractions(-7, 7, max_denominator=2))
def test_the_stretch_that_fired_gives_the_score(table, value):
    """A ledger and the exact reader find the same stretch, and the value lies in it."""
    results = list(range(len(table) + 1))
    found = fired(banded(number_input("x"), table, results), value)

    assert found.stretch.result == bands((value, *results), tuple(table))
    assert (found.to_low or 0) >= 0
    assert (found.to_high or 0) >= 0


@given(cuts, st.integers(-7, 7))
def test_neighbours_meet_at_the_bounds(table, value):
    """A bound belongs to the stretch or to its neighbour, never to both."""
    found = fired(banded(number_input("x"), table, list(range(len(table) + 1))), value)

    if found.below is not None:
        assert found.below.high == Bound(found.stretch.low.value, not found.stretch.low.inside)
    if found.above is not None:
        assert found.above.low == Bound(found.stretch.high.value, not found.stretch.high.inside)
