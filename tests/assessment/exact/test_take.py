"""Raw values are taken in exactly, or refused by name."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import BadValueError
from mumrules.assessment.reference import Reference
from mumrules.expression.build import data_input
from mumrules.expression.kinds import Kind
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.numbers import from_text


def taken(raw, kind=Kind.NUMBER, hole_words=None):
    """What an input of *kind* makes of a raw value."""
    reader = ExactReader(hole_words or {})
    unit = reader.unit([data_input("x", kind)], Reference())
    first = unit({"x": raw})[0]
    assert unit({"x": raw})[0] == first
    return first


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_float_is_its_shortest_decimal(raw):
    """A float means the decimal that Python shows for it."""
    assert taken(raw) == Fraction(repr(raw))


@given(st.decimals(allow_nan=False, allow_infinity=False).filter(lambda d: abs(d.adjusted()) < 300))
def test_a_decimal_is_itself(raw):
    """A Decimal loses nothing, whatever the precision of the context."""
    assert taken(raw) == Fraction(raw)


@given(st.from_regex(r"[-+]?[0-9]{0,6}[.,]?[0-9]{0,5}", fullmatch=True).filter(from_text))
def test_a_text_is_the_decimal_that_it_shows(raw):
    """The quick way of reading a text reads what the slow one reads."""
    assert taken(raw) == from_text(raw)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (np.float32(0.1), Fraction(1, 10)),
        (np.float64(0.1), Fraction(1, 10)),
        (np.int64(7), 7),
        (" 1 234,5 ", Fraction(2469, 2)),
        ("\u22123", -3),
        ("1/3", Fraction(1, 3)),
        (Fraction(4, 2), 2),
        (10**30, 10**30),
        (-0.0, 0),
        (1e22, 10**22),
    ],
)
def test_a_number_may_be_written_in_many_ways(raw, value):
    """Numbers of other libraries, thousands, the typographic minus and ratios are understood."""
    assert taken(raw) == value


@pytest.mark.parametrize("raw", [None, float("nan"), Decimal("NaN"), Decimal("sNaN"), "", " \t"])
def test_what_is_absent_is_not_submitted(raw):
    """None, every NaN and a blank text are the hole of what was not submitted."""
    assert taken(raw) == Hole(NOT_SUBMITTED)


def test_a_hole_word_comes_before_a_number():
    """A code such as 999 is a hole where the methodology says so, however it is spaced."""
    words = {"999": "suppressed", "нет данных": "закрыто"}

    assert taken("999", hole_words=words) == Hole("suppressed")
    assert taken(" Нет  ДАННЫХ ", hole_words=words) == Hole("закрыто")
    assert taken("99", hole_words=words) == 99


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("abc", Kind.NUMBER),
        ("1_000", Kind.NUMBER),
        ("1.2.3", Kind.NUMBER),
        (float("inf"), Kind.NUMBER),
        (True, Kind.NUMBER),
        (np.bool_(True), Kind.NUMBER),
        ([1], Kind.NUMBER),
        (Decimal("1E+999999999999"), Kind.NUMBER),
        ([1], Kind.TEXT),
        ("maybe", Kind.BOOLEAN),
        (2, Kind.BOOLEAN),
        ([1], Kind.BOOLEAN),
        ("soon", Kind.DATE),
    ],
)
def test_a_bad_value_is_refused_by_name(raw, kind):
    """The refusal names the input and the value."""
    with pytest.raises(BadValueError) as caught:
        taken(raw, kind)

    assert (caught.value.name, caught.value.value) == ("x", raw)


def test_the_other_kinds_are_taken_as_they_are():
    """Texts lose their edges, conditions are read from words, a moment is its day."""
    assert taken(" да ", Kind.TEXT) == "да"
    assert taken(5, Kind.TEXT) == "5"
    assert taken("Да", Kind.BOOLEAN) is True
    assert taken(0, Kind.BOOLEAN) is False
    assert taken(datetime(2022, 9, 1, 12, tzinfo=UTC), Kind.DATE) == date(2022, 9, 1)
