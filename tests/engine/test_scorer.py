"""What the scorer of one unit makes of values of every kind, next to the table."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

import mumrules as mr
from tests.engine.rules import EVERY, figures

NAMES = ("A1", "done", "due", "A3", "A4", "B1", "B2")
MEMBERS = [{"unit": f"U{i}", **dict.fromkeys(NAMES, 7 * i + 2), "A4": i % 2 == 0} for i in range(4)]
REFERENCE = EVERY.reference(MEMBERS)
SCORE = EVERY.scorer(REFERENCE)

NUMBERS = (0, 1, -1, 50, 10**30, -0.0, 0.5, 1.0, 2.25, 0.1 + 0.2, 1e20, 1e-20, float("inf"))
TEXTS = ("", "  ", "1", "1.0", "0,5", "5 %", "0.3%", "1e3", "-3", "1 000", "abc", "n/a", "yes")
OTHERS = (
    *(None, True, False, float("nan"), Fraction(1, 3), date(2020, 1, 1), [1], {}, b"1"),
    *(Decimal(text) for text in ("1", "1.0", "0.5", "0.1", "NaN", "sNaN", "Infinity")),
    *(np.float64(0.5), np.float32(0.1), np.int64(3), np.bool_(True), np.array([1, 2])),
    *(pd.NA, pd.NaT),
)

kinds = st.sampled_from((*NUMBERS, *TEXTS, *OTHERS))
changes = st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, kinds))


@given(st.sampled_from(MEMBERS), changes)
@example(MEMBERS[0], {"A1": Decimal("sNaN")})
@example(MEMBERS[0], {"A1": pd.NA})
@example(MEMBERS[0], {"A1": np.array([1, 2])})
def test_any_value_is_taken_as_in_a_table(member, changed):
    """Whatever a record holds, the scorer gives the figures, or the faults, of a table."""
    row = {**member, **changed}
    record = {name: row[name] for name in NAMES}

    expected = outcome(lambda: next(iter(EVERY.assess([row], against=REFERENCE))))
    assert outcome(lambda: SCORE(record)) == expected


def outcome(score: Callable[[], mr.UnitAssessment]) -> Any:
    """The figures of a unit, or the names of the faults that refuse it."""
    try:
        return figures(score())
    except mr.DatasetError as error:
        return [fault.name for fault in error.diagnostics]
