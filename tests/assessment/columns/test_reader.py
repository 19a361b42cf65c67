"""The column reader at its edges."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.take import BadValueError
from mumrules.assessment.ranking import OUTSIDE
from mumrules.expression.build import (
    banded,
    data_input,
    exponential,
    greatest,
    least,
    logarithm,
    number_input,
    over_cohort,
    ranked,
    root,
    rounded,
    total,
)
from mumrules.expression.kinds import Kind
from mumrules.expression.values import undefined
from mumrules.holes import NOT_SUBMITTED, Hole

X, Y = number_input("x"), number_input("y")


def read(output, members=None, **columns):
    """Read one output over columns."""
    rows = len(next(iter(columns.values())))
    return ColumnReader({}).read([output], columns, rows, members).figures[0]


def test_small_decimals_stay_whole():
    """Sums of floats with two decimals are exact: ten times 0.1 is 1."""
    tenths = {f"x{i}": np.array([0.1, 0.3]) for i in range(10)}

    figures = read(total(map(number_input, tenths)) < 1, **tenths)
    sums = read(total(map(number_input, tenths)), **tenths)

    assert figures.values.tolist() == [False, False]
    assert (sums.values.tolist(), sums.error) == ([1.0, 3.0], 0.0)


@pytest.mark.parametrize("extreme", [least, greatest])
def test_a_constant_between_hides_no_hole(extreme):
    """The extreme of two columns with holes and a constant is a hole where either has one."""
    found = read(extreme(X, 3, Y), x=np.array([1.0, np.nan, 5.0]), y=np.array([2.0, 7.0, np.nan]))

    assert (found.holes != 0).tolist() == [False, True, True]


@pytest.mark.parametrize("percent", [7, 14, 28, 29, 55, 56, 57, 58])
def test_a_percentage_meets_its_bound(percent):
    """Where `a / b * 100` in floats misses a bound, the whole numbers do not."""
    above, below = np.array([percent, percent - 1, percent + 1]), np.array([100, 100, 100])

    zone = banded(X / Y * 100, [(percent, True)], ["below", "at least"])

    found = read(zone, x=above, y=below)
    assert found.values.tolist() == ["at least", "below", "at least"]


@pytest.mark.parametrize(
    ("function", "due"),
    [(exponential, math.exp(2)), (logarithm, math.log(2)), (root, math.sqrt(2))],
)
def test_functions_of_narrow_whole_numbers_have_all_digits(function, due):
    """The scores of bands are whole numbers of eight bits; what is made of them has all digits."""
    score = banded(X, [(5, True)], [2, 3])

    found = read(function(score), x=np.array([1.0, 9.0]))

    assert found.values[0] == pytest.approx(due, rel=1e-15)


def test_thirds_tie():
    """Ranks of values that floats tell apart and that are the same."""
    value = X / 3 + Y / 3 + X * Y / 7

    found = read(ranked(value), x=np.array([1.0, 2.0, 3.0]), y=np.array([2.0, 1.0, 0.001]))

    assert found.values.tolist() == [1, 1, 3]


def test_half_steps_round_by_the_rule():
    """A value halfway between two steps goes where the mode says, not where the float fell."""
    column = np.array([1.005, 2.675, -1.005, 0.125])

    assert read(rounded(X, Fraction(1, 100), "half up"), x=column).exact(range(4)) == [
        Fraction(101, 100),
        Fraction(268, 100),
        Fraction(-101, 100),
        Fraction(13, 100),
    ]


def test_nothing_wraps():
    """Values beyond what floats hold exactly are read exactly."""
    great = [2**63, 2**63 - 1, 2**53 + 1, 10**40]
    figures = read(X * X - X, x=great)

    assert figures.exact(range(4)) == [x * x - x for x in great]
    assert read(X < 2**63, x=great).values.tolist() == [False, True, True, False]


@pytest.mark.parametrize(
    "column",
    [
        np.array([1, 2, 3]),
        np.array([1, 2, 3], np.uint8),
        np.array([1, 2, 3], np.float32),
        [1, 2.0, Decimal(3)],
        ["1", "2,0", "3.00"],
        (Fraction(1), Fraction(4, 2), 3),
    ],
)
def test_columns_of_every_sort_are_taken_in(column):
    """Arrays of any width, numbers of any class, texts."""
    assert read(X, x=column).exact(range(3)) == [1, 2, 3]


def test_float32_is_read_at_its_own_width():
    """0.1 of single precision is one tenth."""
    assert read(X, x=np.array([0.1], np.float32)).exact([0]) == [Fraction(1, 10)]


def test_holes_keep_their_reasons():
    """What is missing is told apart by reason, in numbers and in texts."""
    holes = [Hole("suppressed"), None, 5]

    found = read(X / 0 + X, x=holes)

    expected = [Hole("suppressed"), Hole(NOT_SUBMITTED), undefined("division by zero")]
    assert [found.reasons[code] for code in found.holes] == expected
    assert read(data_input("t", Kind.TEXT), t=["a", "", "b"]).values.tolist() == ["a", None, "b"]


def test_an_outside_unit_changes_nothing():
    """It is compared with the members and has no place."""
    members = [True, False, True]
    x = np.array([1.0, 8.0, 4.0])

    assert read(X / over_cohort("max", X), members, x=x).exact(range(3)) == [Fraction(1, 4), 2, 1]
    assert read(ranked(X), members, x=x).exact(range(3)) == [2, OUTSIDE, 1]


def test_no_units_give_no_figures():
    """An empty table has empty figures, and its cohort no maximum."""
    reading = ColumnReader({}).read([over_cohort("max", X), X], {"x": []}, 0)

    assert [len(figures.values) for figures in reading.figures] == [0, 0]
    assert list(reading.reference.scalars.values()) == [undefined("empty cohort")]


@pytest.mark.parametrize("bad", [["abc"], np.array([np.inf]), [float("-inf")], [True], ["1", [2]]])
def test_a_bad_value_is_refused(bad):
    """What is no number is refused by its column's name, as the exact reader does."""
    with pytest.raises(BadValueError) as caught:
        read(X, x=bad)

    assert caught.value.name == "x"
