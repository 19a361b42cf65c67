"""Nothing depends on the order of rows and columns."""

from collections.abc import Iterator

from hypothesis import strategies as st

from mumrules.language import Text
from mumrules.testing.laws.compared import differences
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import cohorts

OF_UNITS = Text(
    "units in another order have the same figures and places",
    "в другом порядке строк у объектов те же величины и места",
)
OF_COLUMNS = Text(
    "columns in another order give the same figures and places",
    "в другом порядке столбцов у объектов те же величины и места",
)


def order_of_units(subject: Subject, example: Example) -> Iterator[Breach]:
    """Units in another order have the same figures and places."""
    yield from _same(subject, example, OF_UNITS)


def order_of_columns(subject: Subject, example: Example) -> Iterator[Breach]:
    """Columns in another order give the same figures and places."""
    yield from _same(subject, example, OF_COLUMNS)


@st.composite
def shuffled_units(draw: st.DrawFn, subject: Subject) -> Example:
    """Units, and the same in another order."""
    before = draw(cohorts(subject.plan, 2))
    return Example(before, draw(st.permutations(before)))


@st.composite
def shuffled_columns(draw: st.DrawFn, subject: Subject) -> Example:
    """Units, and the same with their values in another order."""
    before = draw(cohorts(subject.plan))
    names = draw(st.permutations([*before[0]]))
    return Example(before, [{name: record[name] for name in names} for record in before])


def _same(subject: Subject, example: Example, says: Text) -> Iterator[Breach]:
    assert example.after is not None
    one, other = subject.results(example.before), subject.results(example.after)
    for found in differences(one, other):
        yield breach(says, example.after, found)
