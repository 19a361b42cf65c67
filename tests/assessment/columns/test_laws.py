"""What the column reader decides is what the exact reader decides."""

import math
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.expression.expr import walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from tests.assessment.alike import alike
from tests.assessment.strategies import (
    HOLE_WORDS,
    cohort_expressions,
    cohorts,
    columns_of,
    raw_rows,
)
from tests.expression.strategies import INPUTS, expressions

any_expression = st.sampled_from(Kind).flatmap(expressions)
any_cohort_expression = st.sampled_from(Kind).flatmap(cohort_expressions)


def assert_same(outputs, columns, rows, members=None, reader=None):
    """Both readers give the same decisions and exact values, and floats within the bound."""
    exact = ExactReader(HOLE_WORDS)
    reference = exact.reference(outputs, columns, rows, members)
    due = exact.rows(outputs, columns, rows, reference, members)

    reading = (reader or ColumnReader(HOLE_WORDS)).read(outputs, columns, rows, members)

    for found, expected in zip(parts(reading.reference), parts(reference), strict=True):
        assert alike(found, expected)
    for output, figures, values in zip(outputs, reading.figures, due, strict=True):
        for row, value in enumerate(values):
            assert_cell(output.kind, figures, row, value)
        assert alike(figures.exact(range(rows)), values)


def parts(reference):
    """What a cohort fixes, as plain dictionaries."""
    return [dict(part) for part in (reference.scalars, reference.orders, reference.groups)]


def assert_cell(kind, figures, row, value):
    """One unit has the hole or the value that is due."""
    if is_hole(value):
        assert figures.reasons[figures.holes[row]] == value
        return
    assert figures.holes[row] == 0
    if kind is not Kind.NUMBER:
        assert figures.values[row] == value
        return
    if not math.isfinite(figures.values[row]):
        assert abs(value) > 10**308
        return
    nearest = float(value)
    slack = figures.error + 4e-16 * abs(nearest) + 5e-324
    assert abs(Fraction(float(figures.values[row])) - value) <= slack


@given(st.lists(any_expression, min_size=1, max_size=3), cohorts())
def test_rows_equal_the_exact_reader(outputs, cohort):
    """Expressions of one unit, over raw values of every sort."""
    units, members = cohort

    assert_same(outputs, columns_of(units), len(units), members)


@given(st.lists(any_cohort_expression, min_size=1, max_size=3), cohorts())
def test_a_cohort_equals_the_exact_reader(outputs, cohort):
    """Reductions and ranks, one above another, and units outside the cohort."""
    units, members = cohort

    assert_same(outputs, columns_of(units), len(units), members)


@given(st.data(), st.lists(any_cohort_expression, min_size=1, max_size=2))
def test_values_at_every_bound_equal_the_exact_reader(data, outputs):
    """On, just under and just over each number of the expressions; ties; huge and tiny values."""
    numbers = st.sampled_from(sorted(near_bounds(outputs)))
    size = data.draw(st.integers(1, 12))
    columns = columns_of(data.draw(st.lists(raw_rows, min_size=size, max_size=size)))
    for name in INPUTS[Kind.NUMBER]:
        drawn = data.draw(st.lists(numbers | st.just(float("nan")), min_size=size, max_size=size))
        columns[name] = np.array(drawn)

    assert_same(outputs, columns, size)


@given(st.data(), st.lists(any_cohort_expression, min_size=1, max_size=2), cohorts())
def test_a_table_read_before_changes_nothing(data, outputs, cohort):
    """What a reader keeps of one table serves the next, of the same units in other cohorts too."""
    units, _ = cohort
    reader = ColumnReader(HOLE_WORDS)
    for _ in range(3):
        mixed = data.draw(
            st.lists(st.sampled_from(units), min_size=1, max_size=8) if units else st.just([])
        )
        members = data.draw(st.lists(st.booleans(), min_size=len(mixed), max_size=len(mixed)))
        assert_same(outputs, columns_of(mixed), len(mixed), members, reader)


def near_bounds(outputs):
    """Floats at, beside and between the numbers that stand in expressions."""
    found = {0.0, 1e-9, 1 / 3, 2 / 3, 0.1 + 0.2, 1e15, 1e16, -1e300, 5e-324, 28.999999999999996}
    for expr in walk(*outputs):
        for option in (*expr.options, *(o[0] for o in expr.options if isinstance(o, tuple))):
            if isinstance(option, int | Fraction):
                exact = float(option)
                beside = (math.nextafter(exact, -math.inf), math.nextafter(exact, math.inf))
                found |= {exact, *beside, exact / 3, exact + 0.005, exact * 100, exact / 100}
    return found
