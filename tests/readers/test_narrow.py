"""Floats of 16 and 32 bits."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mumrules.readers.narrow import widened


def test_every_float_of_sixteen_bits_stands_for_its_shortest_decimal():
    """All narrow floats that there are show what NumPy shows."""
    every = np.arange(2**16, dtype=np.uint16).view(np.float16)
    every = every[np.isfinite(every)]

    assert widened(every.astype(float), np.float16).tolist() == [float(str(f)) for f in every]


@given(st.lists(st.floats(width=32, allow_nan=False, allow_infinity=False)))
def test_a_float_of_32_bits_stands_for_its_shortest_decimal(cells: list[float]):
    """Any narrow float shows what NumPy shows."""
    narrow = np.array(cells, np.float32)

    assert widened(narrow.astype(float), np.float32).tolist() == [float(str(f)) for f in narrow]
