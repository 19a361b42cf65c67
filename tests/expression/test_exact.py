"""What each primitive makes of values and of holes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.build import (
    banded,
    case,
    coalesce,
    data_input,
    equals,
    greatest,
    least,
    looked_up,
    missing,
    number_input,
    reason,
    rounded,
)
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value, is_hole
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, UNDEFINED, Hole
from mumrules.numbers import Exact
from tests.expression.naive import OPTIONS, value_of
from tests.expression.strategies import exact_numbers, holes

A, B, C = map(number_input, "abc")
P, Q = (data_input(name, Kind.BOOLEAN) for name in "pq")
T = data_input("t", Kind.TEXT)
BLANK, IDLE = Hole(NOT_SUBMITTED), Hole(NOT_APPLICABLE)
OVER_TWO = [A + B, A - B, A * B, A / B, least(A, B), greatest(A, B), A < B, A <= B, equals(A, B)]
OVER_ONE = [abs(A), rounded(A, 1, "up"), -A]


@given(st.sampled_from(OVER_TWO), holes, st.one_of(exact_numbers, holes), exact_numbers)
def test_a_hole_is_absorbing_with_its_first_reason(
    expr: Expr, hole: Hole, second: Value, number: Value
) -> None:
    """Arithmetic and comparison give the first hole among their operands."""
    assert value_of(expr, {"a": hole, "b": second}) == hole
    assert value_of(expr, {"a": number, "b": hole}) == hole


@given(st.sampled_from(OVER_ONE), holes)
def test_operations_on_one_value_pass_a_hole_on(expr: Expr, hole: Hole) -> None:
    """The magnitude, the opposite and the rounding of a hole are that hole."""
    assert value_of(expr, {"a": hole}) == hole


@given(st.booleans(), holes)
def test_a_condition_on_a_hole_is_a_hole(held: bool, hole: Hole) -> None:  # noqa: FBT001
    """`and`, `or` and `not` absorb, even where the other operand alone would decide."""
    for expr in (P & Q, P | Q):
        assert value_of(expr, {"p": held, "q": hole}) == hole
        assert value_of(expr, {"p": hole, "q": held}) == hole
    assert value_of(~P, {"p": hole}) == hole


@given(exact_numbers, exact_numbers)
def test_arithmetic_is_that_of_fractions(one: Exact, other: Exact) -> None:
    """The four operations are exact; division by zero alone is undefined, with its cause."""
    row = {"a": one, "b": other}
    left, right = Fraction(one), Fraction(other)
    found = [value_of(expr, row) for expr in (A + B, A - B, A * B)]
    assert found == [left + right, left - right, left * right]
    quotient = left / right if right else Hole(UNDEFINED, "division by zero")
    assert value_of(A / B, row) == quotient


@given(exact_numbers)
def test_a_case_takes_the_first_condition_that_holds(number: Exact) -> None:
    """Later conditions do not matter, nor do holes in them."""
    graded = case((A >= 60, "green"), (A >= 40, "yellow"), otherwise="red")
    expected = "green" if number >= 60 else "yellow" if number >= 40 else "red"
    assert value_of(graded, {"a": number}) == expected


def test_a_case_is_a_hole_where_a_condition_that_is_reached_is_one() -> None:
    """A hole in a condition that is not reached or in a value that is not chosen is idle."""
    chosen = case((P, A), (Q, B), otherwise=C)
    row: dict[str, Value] = {"a": 1, "b": IDLE, "c": 3}
    assert value_of(chosen, {**row, "p": True, "q": BLANK}) == 1
    assert value_of(chosen, {**row, "p": False, "q": BLANK}) == BLANK
    assert value_of(chosen, {**row, "p": BLANK, "q": True}) == BLANK
    assert value_of(chosen, {**row, "p": False, "q": True}) == IDLE
    assert value_of(chosen, {**row, "p": False, "q": False}) == 3


@given(exact_numbers)
def test_a_bound_belongs_to_the_band_that_says_so(number: Exact) -> None:
    """A closed cut takes its bound into the band above, an open one leaves it below."""
    scored = banded(A, [(20, True), (50, False)], [0, 1, 2])
    expected = 2 if number > 50 else 1 if number >= 20 else 0
    assert value_of(scored, {"a": number}) == expected


@pytest.mark.parametrize(("answer", "score"), [("да", 2), ("частично", 1), ("", 0), ("ДА", 0)])
def test_a_lookup_gives_what_stands_beside_the_key(answer: str, score: int) -> None:
    """Keys are compared as they are written; any other value gets the last result."""
    assert value_of(looked_up(T, [("да", 2), ("частично", 1)], 0), {"t": answer}) == score


@given(holes)
def test_bands_and_lookups_of_a_hole_are_that_hole(hole: Hole) -> None:
    """No band and no key is found for what is not there."""
    row = {"a": hole, "t": hole}
    assert value_of(banded(A, [(1, True)], [0, 1]), row) == hole
    assert value_of(looked_up(T, [("", 1)], 0), row) == hole


@given(st.lists(st.one_of(exact_numbers, holes), min_size=3, max_size=3))
def test_coalesce_gives_what_is_there_first(values: list[Value]) -> None:
    """The first value that is there, else the first hole."""
    row = dict(zip("abc", values, strict=True))
    there = [value for value in values if not is_hole(value)]
    assert value_of(coalesce(A, B, C), row) == (there or values)[0]


@given(exact_numbers, holes)
def test_only_questions_see_holes(number: Value, hole: Hole) -> None:
    """Whether a value is missing and why can be asked of any value."""
    assert [value_of(missing(A), {"a": value}) for value in (number, hole)] == [False, True]
    assert [value_of(reason(A), {"a": value}) for value in (number, hole)] == ["", hole.reason]


@given(st.sampled_from(sorted(REDUCTIONS)), st.lists(exact_numbers, max_size=6))
def test_a_reduction_does_not_care_for_the_order_of_units(name: str, values: list[Exact]) -> None:
    """Reordering a cohort changes no reduction."""
    options = OPTIONS.get(name, ())
    assert REDUCTIONS[name](values, *options) == REDUCTIONS[name](values[::-1], *options)


@pytest.mark.parametrize(
    ("name", "found"), [("cohort sum", 0), ("cohort count", 0), ("cohort max", UNDEFINED)]
)
def test_an_empty_cohort_has_a_sum_and_a_count_alone(name: str, found: Value) -> None:
    """Every other reduction over nobody is undefined."""
    value = REDUCTIONS[name]([])
    assert (value.reason if is_hole(value) else value) == found


def test_every_primitive_but_leaves_and_reductions_has_an_exact_form() -> None:
    """The table says of each primitive whether it sees holes, the unit or the cohort."""
    asking = {name for name, primitive in PRIMITIVES.items() if primitive.sees_holes}
    choices = {"case", "bands", "lookup", "missing", "reason", "coalesce"}
    assert asking == choices | {"literal", "input", "figure"}
    others = {*REDUCTIONS, "rank", "previous"}
    assert {name for name, row in PRIMITIVES.items() if row.cohort} == others
