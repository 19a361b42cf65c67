"""Expressions are shared, immutable and computed at once where they are constant."""

import gc
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.build import case, nothing, number_input, over_cohort, ranked, rounded
from mumrules.expression.expr import Expr, literal, literal_value, make, walk
from mumrules.expression.kinds import Kind, Reach
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value
from tests.expression.naive import Row, value_of
from tests.expression.strategies import exact_numbers, expressions, holes, rows

A, B = number_input("a"), number_input("b")
ANY_KIND = st.sampled_from(Kind).flatmap(expressions)
NUMBERS = st.sampled_from([A, B, literal(0), literal(1), literal(-1)])
CONDITIONS = st.sampled_from([A < B, A <= 0, literal(True), literal(False)])


@given(ANY_KIND, rows())
def test_constants_are_computed_when_an_expression_is_made(expr: Expr, row: Row) -> None:
    """With every input replaced by its value an expression is a literal of the same value."""
    constant = _with_values(expr, row)
    assert constant.op == "literal"
    assert literal_value(constant) == value_of(expr, row)


@given(ANY_KIND)
def test_what_is_constant_is_a_literal(expr: Expr) -> None:
    """Nothing that the data cannot change is left to be computed, at any depth."""
    assert all(step.op == "literal" for step in walk(expr) if step.reach is Reach.CONSTANT)


def test_what_becomes_constant_by_leaving_out_is_computed() -> None:
    """A branch that is never reached does not keep a case from being settled."""
    hole = nothing("made up")
    assert case((nothing("asked", Kind.BOOLEAN), 1), (True, hole), otherwise=A).op == "literal"


@given(st.sampled_from(["add", "mul", "min", "max"]), st.lists(NUMBERS, min_size=1), rows())
def test_idle_numbers_are_left_out_without_changing_a_value(
    op: str, args: list[Expr], row: Row
) -> None:
    """Zeros of a sum and ones of a product do not matter, holes do."""
    assert value_of(make(op, tuple(args)), row) == _unsimplified(op, args, row)


@given(st.sampled_from(["and", "or"]), st.lists(CONDITIONS, min_size=1, max_size=4), rows())
def test_idle_conditions_are_left_out_without_changing_a_value(
    op: str, args: list[Expr], row: Row
) -> None:
    """A condition that always holds does not matter for `and`, nor one that never does for `or`."""
    assert value_of(make(op, tuple(args)), row) == _unsimplified(op, args, row)


@given(st.lists(st.tuples(CONDITIONS, NUMBERS), min_size=1, max_size=3), NUMBERS, rows())
def test_idle_branches_are_left_out_without_changing_a_value(
    branches: list[tuple[Expr, Expr]], last: Expr, row: Row
) -> None:
    """A branch that is never or always taken is settled when the case is made."""
    args = [part for branch in branches for part in branch]
    assert value_of(make("case", (*args, last)), row) == _unsimplified("case", [*args, last], row)


@given(ANY_KIND)
def test_equal_shapes_are_one_object(expr: Expr) -> None:
    """An expression made anew of the same parts is the same expression."""
    assert _remade(expr) is expr


@pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), ("1", 1)])
def test_values_that_python_takes_for_equal_are_told_apart(one: Value, other: Value) -> None:
    """A number is never the same literal as a truth or a text."""
    assert literal(one) is not literal(other)


def test_a_whole_fraction_is_the_same_shape_as_its_number() -> None:
    """How a number was computed leaves no trace in the shape."""
    assert literal(literal_value(literal(6) / 3)) is literal(2)
    assert rounded(A, Fraction(1), "up") is rounded(A, 1, "up")


def test_what_nobody_holds_is_forgotten() -> None:
    """Sharing keeps no expression alive."""
    made = number_input("held by nobody") + 1
    shape = id(made)
    del made
    gc.collect()
    assert all(id(e) != shape for e in gc.get_objects() if isinstance(e, Expr))


@given(ANY_KIND)
def test_operands_come_before_what_uses_them(expr: Expr) -> None:
    """A walk gives every expression once, and the whole last."""
    seen: dict[Expr, None] = {}
    for step in walk(expr):
        assert step not in seen
        assert all(arg in seen for arg in step.args)
        seen[step] = None
    assert list(seen)[-1] is expr


def test_a_walk_does_not_nest_calls() -> None:
    """A chain of ten thousand operations is walked like any other."""
    chain = A
    for _ in range(10_000):
        chain = chain + B
    assert sum(1 for _ in walk(chain)) == 10_002


def test_reach_and_stage_follow_from_the_reductions_below() -> None:
    """A reduction closes a stage and is the same for the whole cohort; a rank is a unit's."""
    best = over_cohort("max", A)
    deviation = over_cohort("mean", abs(A - best))
    found = [(e.reach, e.stage) for e in (literal(1), A, best, A / best, deviation, ranked(A))]
    assert found == [
        (Reach.CONSTANT, 0),
        (Reach.UNIT, 0),
        (Reach.COHORT, 1),
        (Reach.UNIT, 1),
        (Reach.COHORT, 2),
        (Reach.UNIT, 1),
    ]


def test_an_expression_is_neither_true_nor_false() -> None:
    """Python's own chains of comparisons are refused instead of losing a half."""
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(0 <= A < 10)


@given(exact_numbers, holes)
def test_operators_of_python_read_as_formulas(number: Value, hole: Value) -> None:
    """Numbers may stand on either side of an operator."""
    row = {"a": 3, "b": hole}
    assert value_of(number - A, row) == value_of(-(A - number), row)
    assert value_of(number + A, row) == value_of(A + number, row)
    assert value_of(number * B, row) == hole
    assert value_of((A > 1) & ~(A >= 4) | (A < 0), row) is True
    assert value_of(1 / A, row) == value_of(literal(1) / A, row)


def _with_values(expr: Expr, row: Row) -> Expr:
    made: dict[Expr, Expr] = {}
    for step in walk(expr):
        if step.op == "input":
            made[step] = literal(row[str(step.options[0])], step.kind)
        elif step.args:
            made[step] = make(step.op, tuple(made[arg] for arg in step.args), step.options)
        else:
            made[step] = step
    return made[expr]


def _unsimplified(op: str, args: list[Expr], row: Row) -> Value:
    return PRIMITIVES[op].exact(tuple(value_of(arg, row) for arg in args), ())


def _remade(expr: Expr) -> Expr:
    made: dict[Expr, Expr] = {}
    for step in walk(expr):
        if step.op == "literal":
            made[step] = literal(literal_value(step), step.kind)
        else:
            made[step] = make(step.op, tuple(made[arg] for arg in step.args), step.options)
    return made[expr]
