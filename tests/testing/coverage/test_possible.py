"""What is called impossible never happens."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.reference import Reference
from mumrules.explanation.valuation import valued
from mumrules.expression.build import greatest, least, number_input
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from mumrules.methods.polyline import polyline
from mumrules.testing.coverage.choices import CHOOSING, gone, way, ways
from mumrules.testing.coverage.possible import Possible
from tests.expression.naive import Row
from tests.expression.strategies import exact_numbers, expressions, rows

X = number_input("a")


@given(st.sampled_from(Kind).flatmap(expressions), rows())
def test_no_unit_goes_an_impossible_way(expr: Expr, row: Row):
    """Whatever way a choice goes for some values, it was not called impossible."""
    possible = Possible(expr, (), {})
    known = valued([expr], row, Reference(), {})
    for choice in gone(expr, known, ()):
        taken = way(choice, known) if choice.op in CHOOSING else None
        assert taken is None or taken in possible(choice)


@given(st.sampled_from(Kind).flatmap(expressions), rows())
def test_the_way_that_is_gone_has_the_value(expr: Expr, row: Row):
    """A choice has the value of the operand that it is said to take."""
    known = valued([expr], row, Reference(), {})
    for choice in walk(expr):
        taken = way(choice, known) if choice.op in CHOOSING else None
        if taken is not None:
            assert known[choice] == known[ways(choice)[taken]]


@given(
    st.lists(exact_numbers, min_size=2, max_size=5, unique=True),
    st.lists(exact_numbers, min_size=5, max_size=5),
)
def test_what_holds_a_line_between_its_points_is_no_choice(xs, ys):
    """The limits of each stretch of a line through points never cut it, and that is proven."""
    points = list(zip(sorted(xs), ys, strict=False))
    line = polyline(X, points, points[0][1], points[-1][1])
    possible = Possible(line, (), {})
    for choice in walk(line):
        if choice.op in {"min", "max"}:
            own = [index for index, arg in enumerate(choice.args) if arg.op != "literal"]
            assert possible(choice) <= set(own)


def test_a_cap_that_nothing_exceeds_never_cuts():
    """Equal values leave a cap alone: only what is beyond it is cut."""
    within = least(greatest(X, 0), 10)
    capped = least(within, 10)
    assert capped is within or Possible(capped, (), {})(capped) == {0}
