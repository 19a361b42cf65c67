"""What is doubtful without a table is refused, and what was read is remembered rightly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.exact.looks import looks_of
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import BadValueError
from mumrules.assessment.reference import Reference
from mumrules.dataset.inputs import Input
from mumrules.expression.build import number_input

COUNT, PERCENT = number_input("count"), number_input("percent")
LOOKS = looks_of([Input("count", whole=True), Input("percent", measure="percent"), Input("x")])


def reader():
    """Return a reader of both numbers that looks at them."""
    return ExactReader({}).unit([COUNT, PERCENT], Reference(), LOOKS)


@given(st.integers(-(10**15), 10**15), st.sampled_from((int, float, Decimal)))
def test_whole_numbers_are_taken_in_however_they_are_written(number, spelling):
    """An int, a whole float and a whole decimal say the same."""
    assert list(reader()({"count": spelling(number), "percent": 45})) == [number, 45]


@pytest.mark.parametrize(
    "value", [0.5, 1e300 * 1e10, float("nan"), "3.5", "-3", Decimal("0.5"), b"3"]
)
def test_what_may_be_no_whole_number_is_refused(value):
    """A count that a table would have to judge is not taken in, not even once it is known."""
    read = reader()
    for _ in range(2):
        with pytest.raises(BadValueError):
            read({"count": value, "percent": 45})


@pytest.mark.parametrize("value", [0.45, "0.45", Decimal("0.45"), Decimal("NaN")])
def test_what_may_be_a_share_is_refused(value):
    """A percent between 0 and 1 is not taken in, though the same number stands elsewhere."""
    read = reader()
    for _ in range(2):
        with pytest.raises(BadValueError):
            read({"count": 3, "percent": value})


def test_a_float_and_the_decimal_that_equals_it_show_two_numbers():
    """What is remembered of one is not given for the other."""
    read = ExactReader({}).unit([PERCENT], Reference())
    equal = Decimal("0.1000000000000000055511151231257827021181583404541015625")
    shown = [read({"percent": value})[0] for value in (0.1, equal, 0.1)]
    assert equal == 0.1
    assert shown[0] == shown[2] != shown[1]
