"""Reductions over a cohort against the standard library, and for irrational values."""

import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.cohort import REDUCTIONS
from mumrules.holes import UNDEFINED, Hole
from mumrules.real.functions import power
from mumrules.real.real import compare
from tests.expression.strategies import exact_numbers
from tests.real.strategies import positive

HALF = Fraction(1, 2)
several = st.lists(exact_numbers, min_size=2, max_size=8)


def reduced(name, values, *options):
    """The reduction of *values*."""
    return REDUCTIONS[f"cohort {name}"](values, *options)


@given(several)
def test_spreads_are_those_of_the_textbook(values):
    """Variances are exact; a standard deviation is the root of its variance."""
    exact = [Fraction(value) for value in values]
    assert reduced("sample variance", values) == statistics.variance(exact)
    assert reduced("population variance", values) == statistics.pvariance(exact)
    for name in ("sample", "population"):
        assert power(reduced(f"{name} sd", values), 2) == reduced(f"{name} variance", values)


@given(several)
def test_quantiles_are_linear_between_neighbours(values):
    """The quartiles are those of the inclusive method, the ends are the extremes."""
    quartiles = statistics.quantiles(map(Fraction, values), method="inclusive")
    assert [reduced("quantile", values, Fraction(n, 4)) for n in (1, 2, 3)] == quartiles
    assert reduced("quantile", values, 0) == min(values)
    assert reduced("quantile", values, 1) == max(values)
    assert reduced("median", values) == statistics.median(map(Fraction, values))


@given(st.lists(positive, min_size=2, max_size=5))
def test_reductions_take_irrational_values(values):
    """Means and spreads of roots are what floats say, and equal values have no spread."""
    roots = [power(value, HALF) for value in values]
    floats = [float(value) for value in roots]
    assert float(reduced("mean", roots)) == pytest.approx(statistics.mean(floats))
    assert float(reduced("sample sd", roots)) == pytest.approx(
        statistics.stdev(floats), rel=1e-6, abs=1e-6
    )
    assert reduced("sample sd", roots[:1] * 3) == 0
    assert compare(reduced("max", roots), power(max(values), HALF)) == 0
    assert float(reduced("median", roots)) == pytest.approx(statistics.median(floats))


@pytest.mark.parametrize(
    ("name", "values", "cause"),
    [
        ("sample sd", [3], "fewer than two units"),
        ("sample variance", [], "fewer than two units"),
        ("population sd", [], "empty cohort"),
        ("population variance", [], "empty cohort"),
        ("median", [], "empty cohort"),
    ],
)
def test_too_few_units_have_no_spread(name, values, cause):
    """A sample of one has no spread; a population of one has none but zero."""
    assert reduced(name, values) == Hole(UNDEFINED, cause)
    assert reduced("population sd", [3]) == 0


def test_values_that_are_not_told_apart_have_no_greatest():
    """The greatest of two numbers that agree to 448 digits is undecided."""
    twins = [power(5 + 2 * power(6, HALF), HALF), power(2, HALF) + power(3, HALF)]
    assert reduced("max", twins) == Hole(UNDEFINED, "undecided")
    assert reduced("count", twins) == 2
