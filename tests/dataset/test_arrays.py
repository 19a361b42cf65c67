"""Settled values that stand in arrays."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mumrules import numbers
from mumrules.assessment.receipt import input_hash
from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.values import BLANK

FLOATS = st.lists(st.floats(allow_infinity=False))


@given(FLOATS)
def test_a_float_stands_for_its_shortest_decimal(cells: list[float]):
    """Each value is exact, whether asked for alone or with all others."""
    column = FloatColumn(np.array(cells, np.float64))
    due = [BLANK if cell != cell else numbers.from_float(cell) for cell in cells]

    assert list(column) == [column[row] for row in range(len(column))] == due
    assert list(column[1:]) == due[1:]


@given(st.lists(st.sampled_from([0, 1, 2])))
def test_a_code_stands_for_its_value(codes: list[int]):
    """Values are looked up by their codes, holes among them."""
    values = ("a", "b", BLANK)
    column = CodedColumn(np.array(codes, np.int32), values)
    due = [values[code] for code in codes]

    assert list(column) == [column[row] for row in range(len(column))] == due
    assert list(column[::-1]) == due[::-1]


@given(FLOATS)
def test_the_hash_of_inputs_is_the_same_for_arrays(cells: list[float]):
    """What is hashed is the values, not the way in which they stand."""
    column = FloatColumn(np.array(cells, np.float64))
    units = tuple(map(str, range(len(cells))))
    one, other = (
        Dataset(units, {"x": values}, {"x": "x"}, (), lambda *_: None)
        for values in (column, list(column))
    )

    assert input_hash(one) == input_hash(other)
