"""What the column reader decides is what the exact reader decides."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from tests.assessment.strategies import HOLE_WORDS, cohort_expressions, cohorts, columns_of
from tests.expression.strategies import expressions

any_expression = st.sampled_from(Kind).flatmap(expressions)
any_cohort_expression = st.sampled_from(Kind).flatmap(cohort_expressions)


def assert_same(outputs, columns, rows, members=None):
    """Both readers give the same decisions and exact values, and floats within the bound."""
    reader = ExactReader(HOLE_WORDS)
    reference = reader.reference(outputs, columns, rows, members)
    due = reader.rows(outputs, columns, rows, reference, members)

    reading = ColumnReader(HOLE_WORDS).read(outputs, columns, rows, members)

    assert {e: reference.scalars[e] for e in reading.scalars} == reading.scalars
    for output, figures, values in zip(outputs, reading.figures, due, strict=True):
        for row, value in enumerate(values):
            assert_cell(output.kind, figures, row, value)
        assert figures.exact(range(rows)) == values


def assert_cell(kind, figures, row, value):
    """One unit has the hole or the value that is due."""
    if is_hole(value):
        assert figures.reasons[figures.holes[row]] == value
        return
    assert figures.holes[row] == 0
    if kind is not Kind.NUMBER:
        assert figures.values[row] == value
        return
    nearest = float(value)
    slack = figures.error + 4e-16 * abs(nearest)
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
