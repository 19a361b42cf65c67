"""What is proven of gaps within a cohort."""

from mumrules.expression.build import data_input, number_input, over_cohort, ranked
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof

X = number_input("a")
GROUP = data_input("t", Kind.TEXT)
LOW, HIGH = over_cohort("min", X), over_cohort("max", X)


def ends(expr) -> tuple:
    """Return the proven ends of an expression."""
    found = Proof()(expr)
    return found.low, found.high


def test_a_gap_is_never_negative() -> None:
    """From the least, to the greatest, and between them."""
    assert [ends(gap) for gap in (X - LOW, HIGH - X, HIGH - LOW)] == [(0, None)] * 3
    assert ends(LOW - X) == (None, None)


def test_a_gap_over_the_span_is_at_most_one() -> None:
    """Whichever end it is counted from, and within groups likewise."""
    assert ends((X - LOW) / (HIGH - LOW)) == (0, 1)
    assert ends((HIGH - X) / (HIGH - LOW)) == (0, 1)
    low, high = over_cohort("min", X, GROUP), over_cohort("max", X, GROUP)
    assert ends((X - low) / (high - low)) == (0, 1)


def test_a_gap_over_the_span_of_others_is_not_bounded() -> None:
    """The span of a group says nothing of a gap within the whole cohort."""
    low, high = over_cohort("min", X, GROUP), over_cohort("max", X, GROUP)
    assert ends((X - LOW) / (high - low)) == (0, None)


def test_a_part_of_the_sum_and_a_place_over_the_last() -> None:
    """Both lie from 0 to 1."""
    gap = X - LOW
    assert ends(gap / over_cohort("sum", gap)) == (0, 1)
    assert ends((ranked(X) - 1) / (over_cohort("count", X) - 1)) == (0, 1)
