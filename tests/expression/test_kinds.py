"""Faults of kind are found when an expression is made."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.build import (
    banded,
    case,
    coalesce,
    data_input,
    equals,
    least,
    looked_up,
    missing,
    nothing,
    over_cohort,
    reason,
    rounded,
    total,
)
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind, KindError
from mumrules.expression.values import is_hole, kind_of
from tests.expression.naive import Row, value_of
from tests.expression.strategies import expressions, rows

N, T, P, D = (data_input(kind.value, kind) for kind in Kind)


@given(st.sampled_from(Kind), st.data())
def test_a_value_is_of_the_kind_of_its_expression(kind: Kind, data: st.DataObject) -> None:
    """An expression of a kind never has a value of another."""
    row: Row = data.draw(rows())
    value = value_of(data.draw(expressions(kind)), row)
    assert is_hole(value) or kind_of(value) is kind


@pytest.mark.parametrize(
    "make",
    [
        lambda: N + T,
        lambda: P * 2,
        lambda: N / D,
        lambda: -T,
        lambda: abs(P),
        lambda: total([N, T]),
        lambda: least(N, D),
        lambda: rounded(T, 1, "up"),
        lambda: N < T,
        lambda: T <= T,
        lambda: D < N,
        lambda: P < P,
        lambda: equals(N, T),
        lambda: equals(P, 1),
        lambda: N & P,
        lambda: ~N,
        lambda: case((N, 1), otherwise=0),
        lambda: case((P, 1), otherwise="no"),
        lambda: banded(T, [(1, True)], [0, 1]),
        lambda: banded(N, [(1, True)], [0, "one"]),
        lambda: looked_up(N, [("1", 1)], 0),
        lambda: looked_up(P, [(1, 1)], 0),
        lambda: looked_up(T, [("1", 1)], "none"),
        lambda: coalesce(N, T),
        lambda: over_cohort("max", T),
    ],
)
def test_operands_of_a_wrong_kind_are_refused(make: Callable[[], Expr]) -> None:
    """The fault says in both languages what stands there and what is due."""
    with pytest.raises(KindError) as found:
        make()
    assert found.value.text.en
    assert found.value.text.ru


def test_operands_of_the_right_kind_are_taken() -> None:
    """Dates are ordered, anything can be missing, and a hole has the kind that it stands for."""
    made = [D < D, missing(D), reason(P), coalesce(T, nothing("none", Kind.TEXT)), equals(D, D)]
    kinds = [expr.kind for expr in made]
    assert kinds == [Kind.BOOLEAN, Kind.BOOLEAN, Kind.TEXT, Kind.TEXT, Kind.BOOLEAN]
