"""What a cohort gives stretch by stretch is what it gives as a whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.standing import Standing
from mumrules.assessment.stream.cohort import StreamedCohort, Stretch
from mumrules.assessment.stream.folds import unfoldable
from mumrules.dataset.dataset import Dataset
from mumrules.expression.build import number_input, over_cohort, ranked
from mumrules.expression.cohort import DISTRIBUTIONS, REDUCTIONS, of_counts, of_sums
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Kind
from tests.assessment.strategies import HOLE_WORDS, cohort_expressions, cohorts, columns_of

any_cohort_expression = st.sampled_from(Kind).flatmap(cohort_expressions)
X, Y = number_input("x"), number_input("y")
values = st.lists(st.fractions(-50, 50, max_denominator=20), max_size=6)


def stretches(
    columns: dict[str, Any], rows: int, members: Sequence[bool] | None, size: int
) -> Iterator[Stretch]:
    """Give some units at a time."""
    inside = np.ones(rows, np.bool_) if members is None else np.array(members, np.bool_)
    for first in range(0, max(rows, 1), size):
        here = slice(first, first + size)
        units = [str(row) for row in range(rows)[here]]
        some = {name: column[here] for name, column in columns.items()}
        dataset = Dataset(units, some, {}, (), lambda _, __: None)
        standing = Standing(inside[here], np.zeros(len(units), np.bool_))
        yield Stretch(dataset, standing, first)


def assert_same(
    outputs: Sequence[Expr], columns: dict[str, Any], rows: int, members: Any, size: int
) -> None:
    """All exact values of a cohort in stretches are those of the exact reader."""
    exact = ExactReader(HOLE_WORDS)
    reference = exact.reference(outputs, columns, rows, members)
    # Those outside have a place by the exact reader, which says that they are none of the cohort.
    due = exact.rows(outputs, columns, rows, reference, members)

    def read() -> Iterator[Stretch]:
        return stretches(columns, rows, members, size)

    cohort = StreamedCohort(ColumnReader(HOLE_WORDS), read)
    cohort.close(outputs)

    assert cohort.reference.scalars == reference.scalars
    found: list[list[Any]] = [[] for _ in outputs]
    for stretch in read():
        for values, figure in zip(found, cohort.of(stretch).settled(outputs), strict=True):
            values.extend(figure.exact(range(figure.rows)))
    assert found == due


def may_be_streamed(outputs: Sequence[Expr]) -> bool:
    """Whether no reduction and no rank needs all units at once."""
    compared = [expr for stage in stages(outputs) for expr in stage]
    ranks = [expr for expr in compared if expr.op == "rank"]
    others = [expr for expr in compared if expr.op != "rank"]
    periods = any(expr.op == "previous" for expr in walk(*outputs))
    rational = all(arg.rational for rank in ranks for arg in rank.args)
    return rational and not periods and not any(map(unfoldable, others))


@given(st.lists(any_cohort_expression, min_size=1, max_size=3), cohorts(), st.integers(1, 5))
def test_stretches_equal_the_exact_reader(outputs, cohort, size: int) -> None:
    """Reductions and ranks, one above another, whatever the length of a stretch."""
    assume(may_be_streamed(outputs))
    units, members = cohort

    assert_same(outputs, columns_of(units), len(units), members, size)


def reduction(name: str, *within: Expr) -> Expr:
    """A reduction of the input x."""
    options = [Fraction(1, 3)] if name == "cohort quantile" else []
    return over_cohort(name.removeprefix("cohort "), X, *within, options=options)


FOLDING = [
    expr
    for name in sorted(REDUCTIONS)
    for expr in (reduction(name), reduction(name, Y))
    if not unfoldable(expr)
]


@pytest.mark.parametrize("expr", FOLDING, ids=repr)
@given(
    rows=st.lists(
        st.tuples(st.sampled_from([None, 0, 0.1, 0.3, 1 / 3, 2.5, 1e16]), st.integers(0, 1)),
        max_size=9,
    ),
    size=st.integers(1, 4),
)
def test_every_reduction_folds(expr: Expr, rows, size: int) -> None:
    """A hole, a decimal, a long float and a large number, alone and within groups."""
    columns = {"x": [x for x, _ in rows], "y": [y for _, y in rows]}

    assert_same([X - expr, expr], columns, len(rows), None, size)


@pytest.mark.parametrize("ties", ["competition", "dense", "mean", "ordinal"])
@pytest.mark.parametrize("within", [(), (Y,)])
@pytest.mark.parametrize("then", [(), ((Y, "lowest"),)])
@given(
    rows=st.lists(
        st.tuples(st.sampled_from([None, 1, 1.5, 0.1, 0.3, 1 / 3]), st.integers(0, 2)), max_size=9
    ),
    size=st.integers(1, 4),
)
def test_every_kind_of_place_is_that_of_the_whole(ties, within, then, rows, size: int) -> None:
    """Equal numbers in two stretches share a place; numbers that floats do not part have two."""
    third = X / 3 + X / 7 - X / 3
    outputs = [ranked(by, *within, ties=ties, then=then) for by in (X, third)]
    columns = {"x": [x for x, _ in rows], "y": [y for _, y in rows]}

    assert_same(outputs, columns, len(rows), None, size)


@pytest.mark.parametrize("name", sorted(set(REDUCTIONS) - DISTRIBUTIONS))
@given(values)
def test_sums_say_what_the_values_say(name: str, found: list[Fraction]) -> None:
    """Means, variances and standard deviations follow from three sums."""
    if name in {"cohort max", "cohort min", "cohort sum", "cohort count"}:
        return
    sums = sum(found, Fraction(0)), sum((value**2 for value in found), Fraction(0))

    assert of_sums(name, len(found), *sums) == REDUCTIONS[name](found)


@given(values, st.fractions(0, 1))
def test_counts_say_what_the_values_say(found: list[Fraction], share: Fraction) -> None:
    """A quantile follows from how often each value stands."""
    counts = {value: found.count(value) for value in found}

    assert of_counts(counts, share) == REDUCTIONS["cohort quantile"](found, share)
    assert of_counts(counts) == REDUCTIONS["cohort median"](found)
