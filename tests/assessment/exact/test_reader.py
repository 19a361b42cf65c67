"""The exact reader at its edges."""

from fractions import Fraction

import pytest

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.expression.build import (
    banded,
    case,
    coalesce,
    equals,
    looked_up,
    number_input,
    over_cohort,
    ranked,
    total,
)
from mumrules.expression.expr import make
from mumrules.expression.values import undefined
from tests.assessment.naive import NaiveCohort

X = number_input("x")


def read(output, column, members=None):
    """Read one output over one column."""
    reader = ExactReader({})
    reference = reader.reference([output], {"x": column}, len(column), members)
    return reader.rows([output], {"x": column}, len(column), reference, members)[0]


def test_an_empty_cohort_leaves_what_needs_it_undefined():
    """Without members a maximum is a hole, and what does not need it still has a value."""
    share = 100 * X / over_cohort("max", X)

    assert read(share, [1, 2], [False, False]) == [undefined("empty cohort")] * 2
    assert read(coalesce(share, X), [1, 2], [False, False]) == [1, 2]
    assert read(share, []) == []


def test_a_zero_of_the_cohort_divides_nothing():
    """A share of a maximum that is zero is undefined, not an error."""
    assert read(X / over_cohort("max", X), [0, 0]) == [undefined("division by zero")] * 2


def test_an_outside_unit_changes_nothing():
    """It is scored against the members, and has no place among them."""
    members = [True, False, True]

    assert read(X / over_cohort("max", X), [1, 8, 4], members) == [Fraction(1, 4), 2, 1]
    assert read(ranked(X), [1, 8, 4], members) == [2, OUTSIDE, 1]


def test_a_table_scored_against_a_saved_cohort_has_the_places_that_it_would_take():
    """Places among a cohort that the units are no part of."""
    reader = ExactReader({})
    outputs = [make("rank", (X,), ("highest", ties)) for ties in ("competition", "dense", "mean")]
    reference = reader.reference(outputs, {"x": [10, 30, 30, 20]}, 4)

    found = reader.rows(outputs, {"x": [40, 25, 20, 5]}, 4, reference)

    assert found == [[1, 3, 3, 5], [1, 2, 2, 4], [1, 3, 3, 5]]


def test_what_falls_as_its_numbers_rise_is_ranked_by_its_values():
    """A negative factor, and one that is zero, leave places as the values say."""
    assert read(ranked(-X), [1, 3, 2, 3]) == [1, 3, 2, 3]
    assert read(ranked(X * 0), [1, 3, 2]) == [1, 1, 1]


def test_a_column_that_is_not_there_is_not_submitted():
    """An input without a column is a hole for every unit."""
    assert ExactReader({}).rows([coalesce(X, -1)], {}, 2, Reference()) == [[-1, -1]]


@pytest.mark.parametrize("size", [1, 40, 3_000])
def test_size_is_no_obstacle(size):
    """Long sums, tables and chains are generated like short ones."""
    outputs = [
        total(number_input(f"x{i}") for i in range(size)) + X,
        banded(X, [(cut, True) for cut in range(size)], range(size + 1)),
        looked_up(X, [(key, key + 1) for key in range(size)], -1),
        case(*((equals(X, key), X * key) for key in range(size)), otherwise=0),
    ]
    record = {"x": size - 1} | {f"x{i}": 1 for i in range(size)}

    found = ExactReader({}).unit(outputs, Reference())(record)

    assert list(found) == [2 * size - 1, size, size, (size - 1) ** 2]


def test_depth_is_no_obstacle():
    """A formula of many storeys is generated in pieces."""
    tower = number_input("a")
    for storey in range(400):
        tower = abs(coalesce(case((tower < storey, tower + 1), otherwise=tower - 1), 0))

    [found] = ExactReader({}).unit([tower], Reference())({"a": 1})

    assert [found] == NaiveCohort([{"a": 1}], [True]).values(tower)


def test_long_numbers_are_no_obstacle():
    """Literals of thousands of digits are written into code and read back."""
    huge = Fraction(10**3000 + 1, 3**900)

    assert read(X * huge + huge * huge, [7]) == [7 * huge + huge * huge]


def test_a_unit_is_made_only_where_it_is_read():
    """The figures of one unit are a sequence of exact values."""
    figures = ExactReader({}).unit([X / 3, X < 2], Reference())({"x": 1.5})

    assert (len(figures), figures[0], figures[1], figures[-1]) == (2, Fraction(1, 2), True, True)
