"""Columns of units beside a fixed cohort get what the exact reader gives them."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from tests.assessment.columns.test_laws import any_cohort_expression, assert_cell, near_bounds
from tests.assessment.strategies import HOLE_WORDS, cohorts, columns_of, raw_rows
from tests.expression.strategies import INPUTS

outputs_of_cohorts = st.lists(any_cohort_expression, min_size=1, max_size=2)


def assert_same(outputs: list[Expr], cohort: Any, columns: Any, rows: int, members: Any) -> None:
    """Both readers give the same beside the *cohort*, a table of its own."""
    reader = ExactReader(HOLE_WORDS)
    reference = reader.reference(outputs, *cohort)
    due = reader.rows(outputs, columns, rows, reference, members)

    outside = ColumnReader(HOLE_WORDS).cohort(columns, rows, members, None, reference)

    for output, settled, values in zip(outputs, outside.settled(outputs), due, strict=True):
        figures = settled.figures()
        assert figures.exact(range(rows)) == values
        for row, value in enumerate(values):
            assert_cell(output.kind, figures, row, value)


@given(outputs_of_cohorts, cohorts(), cohorts(), st.integers(0, 6))
def test_units_beside_a_cohort(outputs: list[Expr], fixed: Any, others: Any, shared: int) -> None:
    """Raw values of every sort; some of the units stand in the cohort as well."""
    (kept, inside), (units, members) = fixed, others
    units, members = [*units, *kept[:shared]], [*members, *[True] * len(kept[:shared])]

    cohort = columns_of(kept), len(kept), inside
    assert_same(outputs, cohort, columns_of(units), len(units), members)


@given(st.data(), outputs_of_cohorts)
def test_units_close_to_those_of_a_cohort(data: st.DataObject, outputs: list[Expr]) -> None:
    """Numbers on, just under and just over those of the cohort; ties; huge and tiny values."""
    numbers = st.sampled_from(sorted(near_bounds(outputs))) | st.just(float("nan"))
    sizes = data.draw(st.integers(1, 8)), data.draw(st.integers(1, 8))
    kept, units = (columns_of(data.draw(st.lists(raw_rows, min_size=n, max_size=n))) for n in sizes)
    for name in INPUTS[Kind.NUMBER]:
        for table, size in zip((kept, units), sizes, strict=True):
            table[name] = np.array(data.draw(st.lists(numbers, min_size=size, max_size=size)))

    assert_same(outputs, (kept, sizes[0]), units, sizes[1], [True] * sizes[1])
