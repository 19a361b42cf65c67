"""Generated code gives what a plain walk of the tree gives."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.reference import Reference
from mumrules.expression.build import over_cohort, ranked, root
from mumrules.expression.kinds import Kind
from tests.assessment.alike import alike
from tests.assessment.naive import NaiveCohort
from tests.assessment.strategies import (
    HOLE_WORDS,
    cohort_expressions,
    cohorts,
    columns_of,
    ends,
    raw_rows,
)
from tests.expression.strategies import expressions

any_expression = st.sampled_from(Kind).flatmap(expressions)
any_cohort_expression = st.sampled_from(Kind).flatmap(cohort_expressions)


@given(st.lists(any_expression, min_size=1, max_size=3), raw_rows)
def test_one_unit_equals_the_plain_walk(outputs, row):
    """A unit given by a mapping has the values that its trees have."""
    naive = NaiveCohort([row], [True])

    found = ExactReader(HOLE_WORDS).unit(outputs, Reference())(row)

    assert alike(list(found), [naive.values(output)[0] for output in outputs])


@given(st.lists(any_cohort_expression, min_size=1, max_size=3), cohorts())
def test_a_cohort_equals_the_plain_walk(outputs, cohort):
    """Reductions and ranks look at the members alone; outside units are scored against them."""
    units, members = cohort
    naive, reader, columns = NaiveCohort(*cohort), ExactReader(HOLE_WORDS), columns_of(units)

    reference = reader.reference(outputs, columns, len(units), members)
    found = reader.rows(outputs, columns, len(units), reference, members)

    assert alike(found, [naive.values(output) for output in outputs])


@given(cohort_expressions(stages=1), ends, cohorts())
def test_what_is_ranked_is_worked_out_once_and_right(value, best, cohort):
    """A root is known when its place is asked for, and stays what it is wherever it stands."""
    units, members = cohort
    irrational = root(value) + root(2)
    outputs = [
        ranked(irrational, best=best),
        irrational,
        over_cohort("max", irrational) - irrational,
        ranked(irrational * ranked(irrational, best=best), then=[(value, best)]),
    ]
    reader, columns = ExactReader(HOLE_WORDS), columns_of(units)

    session = reader.session(columns, len(units), members)
    reference = session.reference(outputs)
    found = session.rows(outputs)

    naive = NaiveCohort(units, members)
    assert alike(found, [naive.values(output) for output in outputs])
    assert alike(found, reader.rows(outputs, columns, len(units), reference, members))


@given(any_cohort_expression, cohorts(), st.data())
def test_one_unit_against_a_reference_equals_an_outside_row(output, cohort, data):
    """A unit alone is scored as a table of it alone, places included."""
    units, members = cohort
    unit = data.draw(raw_rows)
    reader = ExactReader(HOLE_WORDS)
    reference = reader.reference([output], columns_of(units), len(units), members)

    [one] = reader.unit([output], reference)(unit)

    rows = reader.rows([output], columns_of([unit]), 1, reference)
    assert one == rows[0][-1]


@given(any_cohort_expression, cohorts(), st.randoms())
def test_the_order_of_rows_changes_nothing(output, cohort, random):
    """Shuffled units keep their values."""
    units, members = cohort
    order = list(range(len(units)))
    random.shuffle(order)
    reader = ExactReader(HOLE_WORDS)

    def read(chosen):
        columns, inside = columns_of([units[i] for i in chosen]), [members[i] for i in chosen]
        reference = reader.reference([output], columns, len(chosen), inside)
        return reader.rows([output], columns, len(chosen), reference, inside)[0]

    straight = read(range(len(units)))
    assert read(order) == [straight[i] for i in order]


@given(st.lists(any_cohort_expression, min_size=1, max_size=2), cohorts(), st.data())
def test_a_previous_period_is_another_row(outputs, cohort, data):
    """The value of the previous period is that of the row which is named for it."""
    units, members = cohort
    row = st.one_of(st.none(), *([st.integers(0, len(units) - 1)] if units else []))
    earlier = [data.draw(row) for _ in units]
    reader, columns = ExactReader(HOLE_WORDS), columns_of(units)

    session = reader.session(columns, len(units), members, earlier)
    reference = session.reference(outputs)
    found = session.rows(outputs)

    naive = NaiveCohort(units, members, earlier)
    assert reference == reader.reference(outputs, columns, len(units), members, earlier)
    assert alike(found, [naive.values(output) for output in outputs])
