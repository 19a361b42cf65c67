"""What holds for aggregates."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.methods.builtin import AGGREGATES
from mumrules.methods.call import Aggregate
from mumrules.methods.geometric import (
    GEOMETRIC_MEAN,
    PRODUCT,
    WEIGHTED_GEOMETRIC_MEAN,
    WEIGHTED_PRODUCT,
)
from mumrules.methods.harmonic import HARMONIC_MEAN, WEIGHTED_HARMONIC_MEAN
from mumrules.methods.means import MEAN, WEIGHTED_MEAN
from mumrules.methods.ordered import MAXIMUM, MEAN_OF_THE_WORST, MEDIAN, MINIMUM
from mumrules.methods.power_means import POWER_MEAN, WEIGHTED_POWER_MEAN
from tests.methods.calling import aggregate

OPTIONS: dict[str, dict[str, Any]] = {
    "power mean": {"exponent": 2},
    "weighted power mean": {"exponent": Fraction(-1, 2)},
    "mean of the worst": {"count": 2},
}
WEIGHTED_MEANS = [
    WEIGHTED_MEAN,
    WEIGHTED_GEOMETRIC_MEAN,
    WEIGHTED_HARMONIC_MEAN,
    WEIGHTED_POWER_MEAN,
]
MEANS = [
    *WEIGHTED_MEANS,
    MEAN,
    GEOMETRIC_MEAN,
    HARMONIC_MEAN,
    POWER_MEAN,
    MINIMUM,
    MAXIMUM,
    MEDIAN,
    MEAN_OF_THE_WORST,
]
every = pytest.mark.parametrize("method", AGGREGATES, ids=lambda method: method.name.en)
means = pytest.mark.parametrize("method", MEANS, ids=lambda method: method.name.en)
few = settings(max_examples=40, deadline=None)

scored = st.fractions(1, 40, max_denominator=3)
weighed = st.sampled_from([1, 2, 3, Fraction(1, 2), Fraction(1, 10)])
parts = st.lists(st.tuples(scored, weighed), min_size=1, max_size=5)


def called(method: Aggregate, listed: list[Any], counts: list[bool] | None = None) -> Any:
    """Return what an aggregate makes of pairs of a score and a weight."""
    listed_scores = [score for score, _ in listed]
    weights = [weight for _, weight in listed]
    options = OPTIONS.get(method.name.en, {})
    return aggregate(method, listed_scores, weights, counts, **options)


@means
@few
@given(listed=parts)
def test_a_mean_lies_between_the_least_and_the_greatest(
    method: Aggregate, listed: list[Any]
) -> None:
    """Exactly, never beyond an end by a hair."""
    found = called(method, listed)
    assert min(score for score, _ in listed) <= found <= max(score for score, _ in listed)


@means
@few
@given(score=scored, weights=st.lists(weighed, min_size=1, max_size=5))
def test_a_mean_agrees_with_equal_scores(
    method: Aggregate, score: Fraction, weights: list[Any]
) -> None:
    """The mean of equal scores is that score, exactly."""
    assert called(method, [(score, weight) for weight in weights]) == score


@every
@few
@given(listed=parts, more=scored, data=st.data())
def test_an_aggregate_rises_with_each_score(
    method: Aggregate, listed: list[Any], more: Fraction, data: st.DataObject
) -> None:
    """No part's rise makes the whole fall."""
    row = data.draw(st.integers(0, len(listed) - 1))
    score, weight = listed[row]
    raised = [*listed[:row], (score + more, weight), *listed[row + 1 :]]
    assert called(method, raised) >= called(method, listed)


@every
@few
@given(listed=parts, data=st.data())
def test_the_order_of_parts_is_all_one(
    method: Aggregate, listed: list[Any], data: st.DataObject
) -> None:
    """Parts in another order give the same."""
    shuffled = data.draw(st.permutations(listed))
    assert called(method, shuffled) == called(method, listed)


@pytest.mark.parametrize("method", WEIGHTED_MEANS, ids=lambda method: method.name.en)
@few
@given(listed=parts, factor=st.sampled_from([2, 100, Fraction(1, 7)]))
def test_the_scale_of_weights_is_all_one(method: Aggregate, listed: list[Any], factor: Any) -> None:
    """Under a mean all weights doubled change nothing."""
    changed = [(score, weight * factor) for score, weight in listed]
    assert called(method, changed) == called(method, listed)


@every
@few
@given(listed=parts, data=st.data())
def test_a_part_that_does_not_count_is_as_if_it_were_not_there(
    method: Aggregate, listed: list[Any], data: st.DataObject
) -> None:
    """Excluded parts leave, holes among them, and the weights are shared anew."""
    extra = data.draw(st.lists(st.tuples(scored, weighed), max_size=3))
    without = called(method, listed)
    absent = [(Hole(NOT_SUBMITTED), weight) for _, weight in extra]
    counts = [*[True] * len(listed), *[False] * len(absent)]
    order = data.draw(st.permutations(range(len(counts))))
    mixed = [[*listed, *absent][place] for place in order]
    assert called(method, mixed, [counts[place] for place in order]) == without


@every
@few
@given(listed=parts)
def test_a_hole_that_counts_is_the_result(method: Aggregate, listed: list[Any]) -> None:
    """A part without a score that counts leaves the whole without one."""
    hole = Hole(NOT_SUBMITTED)
    assert called(method, [*listed, (hole, 1)]) == hole


@pytest.mark.parametrize(
    "method", [PRODUCT, WEIGHTED_PRODUCT, GEOMETRIC_MEAN, WEIGHTED_GEOMETRIC_MEAN, POWER_MEAN]
)
def test_a_negative_score_is_undefined(method: Aggregate) -> None:
    """The cause says that a score is negative."""
    found = called(method, [(4, 1), (-1, 1)])
    assert is_hole(found)
    assert found.cause == "negative score"


@few
@given(listed=parts)
def test_means_stand_in_their_order(listed: list[Any]) -> None:
    """Minimum, harmonic, geometric, arithmetic, quadratic, maximum."""
    assume(len(listed) > 1)
    order = [MINIMUM, HARMONIC_MEAN, GEOMETRIC_MEAN, MEAN, POWER_MEAN, MAXIMUM]
    found = [called(method, listed) for method in order]
    assert all(one <= other for one, other in pairwise(found))


def test_examples() -> None:
    """One small example each, worked by hand."""
    assert aggregate(GEOMETRIC_MEAN, [1, 8, 27]) == 6
    assert aggregate(GEOMETRIC_MEAN, [0, 8]) == 0
    assert aggregate(WEIGHTED_GEOMETRIC_MEAN, [4, 32], [2, 3]) == 4 * aggregate(
        GEOMETRIC_MEAN, [1] * 2 + [8] * 3
    )
    assert aggregate(HARMONIC_MEAN, [2, 6]) == 3
    assert aggregate(POWER_MEAN, [1, 7], exponent=2) == 5
    assert aggregate(MEDIAN, [5, 1, 3, 9]) == 4
    assert aggregate(MEAN_OF_THE_WORST, [5, 1, 3, 9], count=2) == 2
    assert aggregate(WEIGHTED_PRODUCT, [4, 9], [Fraction(1, 2), 2]) == 162
