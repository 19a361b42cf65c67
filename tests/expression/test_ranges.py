"""What is proven of a value always holds."""

from collections.abc import Callable
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.build import (
    banded,
    case,
    greatest,
    least,
    number_input,
    over_cohort,
    ranked,
)
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import is_hole
from tests.expression.naive import OPTIONS, Row, value_of
from tests.expression.strategies import expressions, rows


def _difference(reduction: str, value: Expr) -> Expr:
    return over_cohort(reduction, value, options=OPTIONS.get(f"cohort {reduction}", ())) - value


FORMS: list[Callable[[Expr], Expr]] = [
    *(partial(_difference, name.removeprefix("cohort ")) for name in REDUCTIONS),
    ranked,
    lambda x: ranked(x, best="lowest"),
    lambda x: 100 * abs(x) / over_cohort("max", abs(x)),
    lambda x: 2 * over_cohort("min", abs(x)) / (3 * abs(x)),
    lambda x: x / over_cohort("mean", greatest(x, 1)),
]


@given(st.sampled_from(Kind).flatmap(expressions), rows())
def test_a_range_is_never_too_narrow(expr: Expr, row: Row) -> None:
    """Every value lies in its proven range, and a hole is only where one may be."""
    assert lies_in(value_of(expr, row), Proof()(expr), expr)


@given(expressions(depth=2), st.lists(rows(), min_size=1, max_size=4), st.sampled_from(FORMS))
def test_a_range_over_a_cohort_is_never_too_narrow(
    expr: Expr, cohort: list[Row], form: Callable[[Expr], Expr]
) -> None:
    """What is proven of reductions holds for every unit of every cohort."""
    made = form(expr)
    proven = Proof()(made)
    assert all(lies_in(value_of(made, row, cohort), proven, made) for row in cohort)


def test_a_share_of_the_best_stays_between_nothing_and_the_best() -> None:
    """For values that are never negative the proof knows both ends, either way round."""
    value = abs(number_input("a"))
    more = 100 * value / over_cohort("max", value)
    fewer = 100 * over_cohort("min", value) / value
    assert [(r.low, r.high) for r in map(Proof(), (more, fewer))] == [(0, 100), (0, 100)]


def test_a_clamped_value_is_proven_to_stay_between_its_bounds() -> None:
    """A branch is narrowed by the comparisons that did not hold before it."""
    value = number_input("a")
    clamped = case((value > 100, 100), (value < 0, 0), otherwise=value)
    assert (Proof()(clamped).low, Proof()(clamped).high) == (0, 100)


def test_a_comparison_is_decided_where_ranges_do_not_meet() -> None:
    """What always holds and what never does is known without data."""
    value = least(abs(number_input("a")), 50)
    asked = (value <= 50, value < 0, value > 50, value < 50)
    found = [Proof()(condition).values for condition in asked]
    assert found == [frozenset(known) for known in ([True], [False], [False], [True, False])]


def test_a_branch_that_is_never_taken_does_not_widen_the_range() -> None:
    """What stands beside or after a decided condition counts only where it can be reached."""
    value = least(abs(number_input("a")), 50)
    never = case((value > 50, 1000), (value <= 50, value), otherwise=-1000)
    assert (Proof()(never).low, Proof()(never).high) == (0, 50)


def test_a_band_that_cannot_be_reached_does_not_widen_the_range() -> None:
    """Only the bands that the value can reach count."""
    value = least(abs(number_input("a")), 50)
    scored = banded(value, [(0, True), (50, False)], [-1, 1, 99])
    assert (Proof()(scored).low, Proof()(scored).high) == (1, 1)


def lies_in(value: Any, proven: Range, expr: Expr) -> bool:
    """Whether *value* is one that *proven* allows."""
    if is_hole(value):
        return proven.holes
    if proven.empty or (proven.values is not None and value not in proven.values):
        return False
    if expr.kind is not Kind.NUMBER:
        return True
    above = proven.low is None or value >= proven.low
    return above and (proven.high is None or value <= proven.high)
