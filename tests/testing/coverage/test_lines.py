"""Straight lines over one value."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.build import number_input
from mumrules.expression.ranges import Range
from mumrules.testing.coverage.lines import ever_below, line, same_value
from tests.expression.naive import value_of
from tests.expression.strategies import exact_numbers

X = number_input("a")
NUMBERS = st.fractions(-9, 9, max_denominator=4)


@given(NUMBERS, NUMBERS.filter(bool), NUMBERS, exact_numbers)
def test_a_line_says_what_the_expression_does(plus, below, times, x):
    """At any value the line is the expression."""
    expr = (X - plus) / below + times * X + 1

    found = line(expr)

    assert found.value in {X, None}
    assert found.slope * x + found.constant == value_of(expr, {"a": x})


def test_lines_over_different_values_have_none_in_common():
    """Only lines over one value are compared point by point."""
    assert same_value([line(X + 1), line(number_input("b"))]) is None
    assert same_value([line(2 * X), line(X + 0)]) is X


@given(
    st.lists(st.tuples(NUMBERS, NUMBERS, st.booleans()), max_size=4),
    st.tuples(NUMBERS, NUMBERS).map(sorted),
)
def test_what_is_never_below_is_nowhere_below(lines, ends):
    """Where lines are below zero together at a point, that is found; and only there."""
    low, high = ends
    roots = sorted({low, high, *(-c / s for s, c, _ in lines if s and low <= -c / s <= high)})
    points = [*roots, *((one + other) / 2 for one, other in pairwise(roots))]

    def below(x):
        return all(s * x + c < 0 or (zero and s * x + c == 0) for s, c, zero in lines)

    assert ever_below(lines, Range(low, high)) == any(map(below, points))
