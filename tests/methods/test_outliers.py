"""Outliers drawn in before the scale."""

from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.methodology.outliers import Outliers
from mumrules.methods.outliers import treated
from tests.assessment.naive import NaiveCohort
from tests.methods.calling import VALUE

values = st.lists(st.fractions(0, 100, max_denominator=3), min_size=1, max_size=8)
few = settings(max_examples=40, deadline=None)


def drawn_in(listed: list[Any], **options: Any) -> list[Any]:
    """Return the values of a cohort after its outliers are drawn in."""
    outliers = Outliers.model_validate(options)
    cohort = NaiveCohort([{"a": value} for value in listed], [True] * len(listed))
    return cohort.values(treated(VALUE, outliers))


def by_steps(up_to: int, **options: Any) -> dict[str, Any]:
    """Return the options of drawing in one by one."""
    return {"one_by_one": {"up_to": up_to, "kurtosis_below": Fraction(7, 2), **options}}


def test_the_farthest_value_comes_to_the_next_one() -> None:
    """One step is enough here; the others stay."""
    assert drawn_in([2, 4, 4, 5, 3, 100], **by_steps(3)) == [2, 4, 4, 5, 3, 5]


def test_a_low_value_is_drawn_up() -> None:
    """The side that is skewed is the one that is drawn in."""
    assert drawn_in([-100, 4, 4, 5, 3], **by_steps(3)) == [3, 4, 4, 5, 3]


def test_equal_values_go_in_one_step() -> None:
    """Both farthest values are drawn in together."""
    listed = [*range(1, 16), 100, 100]
    kurtosis = {"skewness_below": 1, "kurtosis_below": Fraction(1, 2)}
    assert drawn_in(listed, **by_steps(1, **kurtosis)) == [*range(1, 16), 15, 15]


def test_what_stays_irregular_is_as_it_was_before_the_logarithm() -> None:
    """The logarithm of the values as they were, a hundredth of their span above zero."""
    listed = [0, 0, 0, 0, 0, 0, 0, 90, 100]
    kurtosis = {"skewness_below": 0, "kurtosis_below": -10, "otherwise": "logarithm"}
    found = drawn_in(listed, **by_steps(1, **kurtosis))
    low, high = found[0], found[-1]
    assert low == 0
    assert 4 < high < 5


@few
@given(listed=values)
def test_regular_values_stay(listed: list[Any]) -> None:
    """Bounds that all values keep leave them alone."""
    assert drawn_in(listed, **by_steps(5, skewness_below=1_000)) == listed


@few
@given(listed=values, steps=st.integers(1, 4))
def test_order_is_kept_and_nothing_leaves_its_span(listed: list[Any], steps: int) -> None:
    """A greater value stays at least as great, within the least and the greatest before."""
    found = drawn_in(listed, **by_steps(steps, skewness_below=0, kurtosis_below=-9))
    pairs = sorted(zip(listed, found, strict=True))
    assert [value for _, value in pairs] == sorted(found)
    assert min(listed) <= min(found)
    assert max(found) <= max(listed)


@few
@given(listed=values)
def test_quantiles_cut_both_ends(listed: list[Any]) -> None:
    """The quantiles 0 and 1 change nothing; the median for both makes all equal."""
    assert drawn_in(listed, at_quantiles={"low": 0, "high": 1}) == listed
    half = {"low": Fraction(1, 2), "high": Fraction(1, 2)}
    assert len(set(drawn_in(listed, at_quantiles=half))) == 1


@few
@given(listed=values)
def test_a_hole_stays(listed: list[Any]) -> None:
    """A hole is no outlier and joins nothing."""
    hole = Hole(NOT_SUBMITTED)
    assert drawn_in([*listed, hole], **by_steps(2)) == [*drawn_in(listed, **by_steps(2)), hole]
