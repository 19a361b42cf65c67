"""One cell."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.values import BLANK, cell_reader
from mumrules.holes import Hole

WORDS = {"н/д": "not submitted", "не  применимо": "not applicable"}
PERCENT = Input("x", measure="percent")
SHARE = Input("x", measure="share")
NUMBER = Input("x")


def read(raw: object, asked: Input = NUMBER) -> object:
    """Read one cell."""
    return cell_reader(asked, WORDS)(raw)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_a_number_is_the_same_in_every_spelling(digits: int, places: int):
    """A float, a Decimal and texts of one decimal are one number."""
    exact = Decimal(digits).scaleb(-places)
    text = f"{exact:f}"
    spellings = [float(text), exact, text, text.replace(".", ","), f" {text}\u00a0"]

    assert {read(raw) for raw in spellings} == {Fraction(text)}


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_a_narrow_float_is_its_own_shortest_decimal(value: float):
    """A float of 32 bits is the decimal that it prints as, not the one it widens to."""
    narrow = np.float32(value)

    assert read(narrow) == Fraction(str(narrow))


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1 234,5", Fraction("1234.5")),
        ("1,234", Fraction("1.234")),
        ("−3", -3),
        ("1/3", Fraction(1, 3)),
        (np.int64(5), 5),
        (Fraction(4, 2), 2),
        ("Не применимо", Hole("not applicable")),
        (" Н/Д ", Hole("not submitted")),
    ],
)
def test_what_a_number_may_look_like(raw: object, value: object):
    """Spaces, a decimal comma, ratios and words for holes are understood."""
    assert read(raw) == value


@pytest.mark.parametrize(
    "raw", [None, "", "  ", float("nan"), np.float32("nan"), Decimal("NaN"), Decimal("sNaN"),
            pd.NA, pd.NaT]
)  # fmt: skip
@pytest.mark.parametrize("kind", ["number", "text", "boolean", "date"])
def test_what_is_blank(raw: object, kind: str):
    """A blank is not submitted, however it is spelled."""
    assert read(raw, Input("x", kind=kind)) == BLANK


@pytest.mark.parametrize(
    ("raw", "asked", "value"),
    [
        ("45 %", PERCENT, 45),
        ("45,5%", PERCENT, Fraction("45.5")),
        ("45 %", SHARE, Fraction("0.45")),
        (45, PERCENT, 45),
        ("да", Input("x", kind="boolean"), True),
        ("NO", Input("x", kind="boolean"), False),
        (1.0, Input("x", kind="boolean"), True),
        (np.bool_(False), Input("x", kind="boolean"), False),
        ("06.12.2022", Input("x", kind="date"), date(2022, 12, 6)),
        ("2022-12-06", Input("x", kind="date"), date(2022, 12, 6)),
        (datetime(2022, 12, 6, 10, tzinfo=UTC), Input("x", kind="date"), date(2022, 12, 6)),
        (5, Input("x", kind="text"), "5"),
        (Decimal("1.50"), Input("x", kind="text"), "1.5"),
    ],
)
def test_what_each_kind_takes(raw: object, asked: Input, value: object):
    """Percents, conditions, dates and texts are read as their input asks."""
    assert read(raw, asked) == value


@pytest.mark.parametrize(
    ("raw", "asked", "name", "message"),
    [
        ("abc", NUMBER, "not-a-number", "`abc` stands where a number is due"),
        (True, NUMBER, "not-a-number", "`True` stands where a number is due"),
        ([1], NUMBER, "not-a-number", "`[1]` stands where a number is due"),
        (np.array([1, 2]), NUMBER, "not-a-number", "`[1 2]` stands where a number is due"),
        ("9" * 500, NUMBER, "not-a-number", f"`{'9' * 39}…` stands where a number is due"),
        (float("inf"), NUMBER, "not-finite", "`inf` stands where a finite number is due"),
        (Decimal("Infinity"), NUMBER, "not-finite",
         "`Infinity` stands where a finite number is due"),
        ("1.234,5", NUMBER, "ambiguous-number",
         "`1.234,5` has a point and a comma, and either may be the decimal mark"),
        ("45 %", NUMBER, "percent-sign",
         "`45 %` has a percent sign where a plain number is due"),
        ("x %", PERCENT, "not-a-number", "`x %` stands where a number is due"),
        (2.5, Input("x", whole=True), "not-whole", "`2.5` stands where a whole number is due"),
        ("#DIV/0!", NUMBER, "error-in-cell", "the cell shows the error `#DIV/0!`"),
        ("#Н/Д", NUMBER, "error-in-cell", "the cell shows the error `#Н/Д`"),
        ("06.12.22", Input("x", kind="date"), "two-digit-year",
         "`06.12.22` has a year of two digits"),
        ("31.02.2022", Input("x", kind="date"), "not-a-date",
         "`31.02.2022` stands where a date is due"),
        (44901, Input("x", kind="date"), "not-a-date", "`44901` stands where a date is due"),
        ("может быть", Input("x", kind="boolean"), "not-yes-or-no",
         "`может быть` stands where yes or no is due"),
        (2, Input("x", kind="boolean"), "not-yes-or-no", "`2` stands where yes or no is due"),
        (date(2022, 1, 1), Input("x", kind="text"), "not-a-text",
         "`2022-01-01` stands where a text is due"),
    ],
)  # fmt: skip
def test_what_does_not_fit(raw: object, asked: Input, name: str, message: str):
    """A cell that does not show what is due is a misfit that says what stands there."""
    found = read(raw, asked)

    assert isinstance(found, Misfit)
    assert (found.name, found.message.en) == (name, message)


def test_an_author_may_call_an_error_a_hole():
    """A word that the methodology lists wins over the errors of Excel."""
    assert cell_reader(NUMBER, {"#н/д": "not submitted"})("#Н/Д") == BLANK
