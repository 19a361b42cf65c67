"""Bounds are found in the expressions of a plan, and solved for the inputs."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mumrules as mr
from mumrules.expression.build import case, greatest, number_input, rounded
from mumrules.expression.expr import Expr, literal
from mumrules.expression.substitute import substituted
from mumrules.testing.boundaries import boundaries
from mumrules.testing.decisions import Decision
from mumrules.testing.solving import solutions
from tests.written import planned

X = number_input("x")
CENT = Fraction(1, 100)
small = st.fractions(-9, 9, max_denominator=8)


def of_parameter(text: str) -> dict[str, tuple[object, ...]]:
    """Return the boundaries of a methodology whose parameter "1" is *text*."""
    plan = planned(f'total:\n  aggregate: sum\n  parts:\n    "1": {{{text}}}\n')
    return dict(boundaries(plan))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("scale: points, maximum: 25", (-CENT, 0, CENT, 25 - CENT, 25, 25 + CENT)),
        (
            "scale: {method: bands, table: [{from: 1.5, score: 1}, {score: 0}]}",
            (Fraction(149, 100), Fraction(3, 2), Fraction(151, 100)),
        ),
        (
            "scale: {method: bands, table: [{from: 0.125, score: 1}, {score: 0}]}",
            (Fraction(31, 250), Fraction(1, 8), Fraction(63, 500)),
        ),
        (
            "scale: {method: bands, table: [{from: 1/3, score: 1}, {score: 0}]}",
            (Fraction(33, 100), Fraction(1, 3), Fraction(34, 100)),
        ),
        ("scale: {method: choice, table: {есть: 1, нет: 0}}", ("есть", "нет", "А", "Б")),
        ("scale: yes or no, maximum: 1", (False, True)),
        ("scale: value", (0, 1)),
    ],
)
def test_values_stand_on_and_beside_each_bound(text, found):
    """On, one step under and one step over, whatever the kind of the input."""
    assert of_parameter(text)["1"] == found


def test_a_formula_is_solved_for_its_input():
    """`100 - 2 * x` is 50 where `x` is 25; whole inputs step by one."""
    found = of_parameter(
        "inputs: {x: whole}, value: 100 - 2 * x,"
        " scale: {method: bands, table: [{from: 50, score: 1}, {score: 0}]}"
    )
    assert found == {"x": (24, 25, 26)}


def test_a_bound_between_whole_numbers_has_whole_neighbours():
    """`2 * x` is never 25 for a whole `x`."""
    found = of_parameter(
        "inputs: {x: whole}, value: 2 * x,"
        " scale: {method: bands, table: [{from: 25, score: 1}, {score: 0}]}"
    )
    assert found == {"x": (12, 13)}


def test_a_bound_above_a_rounding_lies_where_the_rounding_jumps():
    """What is rounded half up to whole numbers is 60 from 59.5 on, and more from 60.5 on."""
    found = of_parameter(
        "inputs: {x: number}, value: 'round(x; 1; \"half up\")',"
        " scale: {method: bands, table: [{from: 60, score: 1}, {score: 0}]}"
    )["x"]
    assert {Fraction(119, 2), Fraction(119, 2) - CENT, Fraction(121, 2)} <= {*found}


def test_an_age_turns_on_a_birthday():
    """The first day of the year that is full, and its neighbours."""
    found = of_parameter(
        "inputs: {born: date}, value: 'age(born; date(\"2022-09-01\"))',"
        " scale: {method: bands, table: [{from: 18, score: 1}, {score: 0}]}"
    )
    assert found == {"born": (date(2004, 8, 31), date(2004, 9, 1), date(2004, 9, 2))}


@given(small, small.filter(bool), small.filter(bool), small)
def test_what_is_solved_meets_its_bound(shift, factor, below, bound):
    """A linear function of an input, in a choice or not, has exactly its bound there."""
    value = (X + shift) * factor / below
    for decided in (value, case((greatest(X, 0) < 1, literal(1)), otherwise=value)):
        assert [at_input(value, solved) for _, solved in solutions(Decision(decided, bound))] == [
            bound
        ]


@given(small, st.sampled_from(["half up", "half even", "floor", "ceiling"]))
def test_a_rounding_jumps_where_it_is_said_to(bound, mode):
    """Just under and just over what is solved, a rounded value is not the same."""
    value = rounded(X, Fraction(1, 2), mode)
    for _, solved in solutions(Decision(value, bound)):
        assert isinstance(solved, int | Fraction)
        assert at_input(value, solved - CENT / 100) != at_input(value, solved + CENT / 100)


def at_input(value: Expr, found: object) -> object:
    """Return *value* where its input is *found*."""
    [put] = substituted([value], lambda expr: literal(found) if expr is X else None)
    return put.options[0]


@pytest.mark.parametrize("edition", ["mum@2022", "r293@2022", "checklist@2023", "rum@2022"])
def test_every_input_of_an_edition_has_values(edition):
    """A plan asks nothing of a table that the boundaries do not name."""
    plan = mr.load(edition)
    found = boundaries(plan)
    assert {*found} == {asked.name for asked in plan.graph.inputs if asked.required}
    assert all(found.values())
