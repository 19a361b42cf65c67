"""What holds for scales that compare a value with its cohort."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mumrules.expression.values import is_hole
from mumrules.holes import NOT_APPLICABLE, UNDEFINED, Hole
from mumrules.methods.call import Scale
from mumrules.methods.distance import DISTANCE_TO_A_TARGET
from mumrules.methods.fraction_of_maximum import FRACTION_OF_MAXIMUM
from mumrules.methods.from_the_best import ENHANCED_ACCURACY, ZAVADSKAS_TURSKIS
from mumrules.methods.logarithmic import LOGARITHMIC
from mumrules.methods.min_max import MIN_MAX
from mumrules.methods.places import BORDA, PERCENTILE_RANK, PLACE
from mumrules.methods.share_of_the_best import SHARE_OF_THE_BEST
from mumrules.methods.share_of_the_sum import SHARE_OF_THE_SUM
from mumrules.methods.vector import VECTOR
from mumrules.methods.z_score import Z_SCORE
from tests.methods.calling import expression, proven, scores

TARGET = {"target": 7}
DIRECTED: list[tuple[Scale, dict[str, Any]]] = [
    (MIN_MAX, {}),
    (MIN_MAX, {"beyond": "clamp", "worst_gets": 1, "best_gets": 10}),
    (DISTANCE_TO_A_TARGET, {"formulas": TARGET, "beyond": "keep"}),
    (Z_SCORE, {}),
    (Z_SCORE, {"cohort": "population", "centre": 50, "spread": 10}),
    (PLACE, {}),
    (PLACE, {"ties": "greatest"}),
    (BORDA, {"ties": "mean"}),
    (PERCENTILE_RANK, {}),
    (PERCENTILE_RANK, {"ties": "greatest"}),
    (SHARE_OF_THE_BEST, {}),
    (SHARE_OF_THE_SUM, {}),
    (VECTOR, {}),
    (LOGARITHMIC, {}),
    (ENHANCED_ACCURACY, {}),
    (ZAVADSKAS_TURSKIS, {}),
    (FRACTION_OF_MAXIMUM, {}),
    (FRACTION_OF_MAXIMUM, {"exponent": 2, "if_less_is_better": "complement"}),
]
EQUAL = [MIN_MAX, Z_SCORE, PERCENTILE_RANK, ENHANCED_ACCURACY]
BOUNDED = [MIN_MAX, PERCENTILE_RANK, ENHANCED_ACCURACY, SHARE_OF_THE_BEST]

directed = pytest.mark.parametrize(("scale", "options"), DIRECTED)
better = st.sampled_from(["higher", "lower"])
above_one = st.fractions(2, 60, max_denominator=4)
cohorts = st.lists(above_one, min_size=2, max_size=6)
different = st.lists(above_one, min_size=2, max_size=6, unique=True)
few = settings(max_examples=40, deadline=None)


@directed
@few
@given(values=different, end=better)
def test_a_better_value_has_no_worse_score(
    scale: Scale, options: dict[str, Any], values: list[Any], end: str
) -> None:
    """The order of the scores is the order of the values, by the direction."""
    if options.get("formulas") == TARGET and (max if end == "lower" else min)(values) == 7:
        return
    found = scores(scale, values, end, **options)
    pairs = sorted(zip(values, found, strict=True), reverse=end == "lower")
    ordered = [score for _, score in pairs]
    if options.get("formulas") == TARGET and is_beyond_target(values, end):
        ordered.reverse()
    assert all(one <= other for one, other in pairwise(ordered))


def is_beyond_target(values: list[Any], end: str) -> bool:
    """Whether the target is worse than all values, so that the way to it runs backwards."""
    return max(values) < 7 if end == "lower" else min(values) > 7


@directed
@few
@given(values=different, end=better, data=st.data())
def test_the_order_of_units_is_all_one(
    scale: Scale, options: dict[str, Any], values: list[Any], end: str, data: st.DataObject
) -> None:
    """Units in another order have the same scores."""
    shuffled = data.draw(st.permutations(values))
    found = dict(zip(values, scores(scale, values, end, **options), strict=True))
    again = dict(zip(shuffled, scores(scale, shuffled, end, **options), strict=True))
    assert again == found


@directed
@few
@given(values=different, end=better)
def test_a_hole_stays_and_joins_no_reduction(
    scale: Scale, options: dict[str, Any], values: list[Any], end: str
) -> None:
    """A hole keeps its reason, and the others score as if it were not there."""
    absent = Hole(NOT_APPLICABLE)
    found = scores(scale, [*values, absent], end, **options)
    assert found == [*scores(scale, values, end, **options), absent]


@directed
@few
@given(values=cohorts, end=better)
def test_scores_lie_where_they_are_proven_to_lie(
    scale: Scale, options: dict[str, Any], values: list[Any], end: str
) -> None:
    """The range that is proven without data holds every score."""
    bounds = proven(expression(scale, end, **options))
    for score in scores(scale, values, end, **options):
        if is_hole(score):
            assert bounds.holes
        else:
            assert bounds.low is None or bounds.low <= score
            assert bounds.high is None or score <= bounds.high


@pytest.mark.parametrize("end", ["higher", "lower"])
@pytest.mark.parametrize("scale", BOUNDED)
def test_a_score_is_proven_to_lie_from_0_to_100(scale: Scale, end: str) -> None:
    """Whatever the data, so that a percent and a maximum follow."""
    bounds = proven(expression(scale, end))
    assert (bounds.low, bounds.high) == (0, 100)


@pytest.mark.parametrize("scale", EQUAL)
@few
@given(value=above_one, number=st.integers(1, 4), end=better)
def test_all_equal_is_undefined_or_what_the_option_says(
    scale: Scale, value: Fraction, number: int, end: str
) -> None:
    """A cohort without differences, one unit alone among them."""
    for score in scores(scale, [value] * number, end):
        assert is_hole(score)
        assert score.reason == UNDEFINED
    if number > 1:
        assert scores(scale, [value] * number, end, if_all_equal=50) == [50] * number


@pytest.mark.parametrize("scale", [MIN_MAX, Z_SCORE, ENHANCED_ACCURACY, PERCENTILE_RANK])
@few
@given(values=different, factor=st.integers(1, 9), shift=st.fractions(-50, 50, max_denominator=3))
def test_the_unit_of_measure_is_all_one(
    scale: Scale, values: list[Any], factor: int, shift: Fraction
) -> None:
    """Other units of measure and another zero give the same scores."""
    changed = [factor * value + shift for value in values]
    assert scores(scale, changed) == scores(scale, values)


@few
@given(values=different, end=better)
def test_z_scores_have_the_mean_and_the_spread_that_are_declared(
    values: list[Any], end: str
) -> None:
    """Exactly: the scores sum to n times the centre, the squared deviations to n - 1 times 100."""
    found = scores(Z_SCORE, values, end, centre=50, spread=10)
    assert sum(found) == 50 * len(values)
    assert sum((score - 50) * (score - 50) for score in found) == 100 * (len(values) - 1)


@few
@given(values=different, end=better)
def test_shares_add_up(values: list[Any], end: str) -> None:
    """All shares of the sum add up to what all get; squares of vector norms to one."""
    assert sum(scores(SHARE_OF_THE_SUM, values, end, all_get=1)) == 1
    assert sum(score * score for score in scores(VECTOR, values)) == 1
    logarithms = sum(scores(LOGARITHMIC, values, end))
    assert 1 - Fraction(1, 10**40) < logarithms < 1 + Fraction(1, 10**40)
