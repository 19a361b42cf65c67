"""When an expected value is met."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.values import Value
from mumrules.holes import Hole
from mumrules.testing.expected import as_written, in_words, meets

NUMBERS = st.one_of(st.integers(), st.fractions(max_denominator=1000))
VALUES: st.SearchStrategy[Value] = st.one_of(
    NUMBERS,
    st.booleans(),
    st.dates(),
    st.sampled_from([Hole("not submitted"), Hole("undefined", "division by zero")]),
    st.sampled_from(["green", "зелёная"]),
)


@given(VALUES, st.sampled_from(["en", "ru"]))
def test_what_is_written_of_a_value_meets_it(value: Value, language):
    """A value that is accepted into a file is met the next time."""
    assert meets([as_written(value, language)], value)


@given(NUMBERS, NUMBERS, st.fractions(min_value=0, max_denominator=100))
def test_a_tolerance_is_the_greatest_distance(found, number, tolerance):
    """A number is met exactly where it is no farther than the tolerance, written or not."""
    near = abs(Fraction(found) - number) <= tolerance
    assert meets([str(number)], found, tolerance) == near
    assert meets([f"{number} ± {tolerance}"], found) == near


@given(NUMBERS, NUMBERS)
def test_without_a_tolerance_a_number_is_exact(found, number):
    """Two numbers meet only where they are equal."""
    assert meets([str(number)], found) == (Fraction(found) == number)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("45,2", Fraction(452, 10)),
        ("2/3", Fraction(2, 3)),
        ("(не представлено)", Hole("not submitted")),
        ("not submitted", Hole("not submitted")),
        ("(no score)", Hole("undefined", "division by zero")),
        ("нет балла", Hole("suppressed")),
        ("(undefined: division by zero)", Hole("undefined", "division by zero")),
        ("да", True),
        ("no", False),
        ("01.09.2022", date(2022, 9, 1)),
    ],
)
def test_these_meet(written: str, found: Value):
    """A value may be written in either language, a hole by its reason or as no score at all."""
    assert meets([written], found)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("45.2", 45),
        ("0", Hole("not submitted")),
        ("(suppressed)", Hole("not submitted")),
        ("(undefined: division by zero)", Hole("undefined", "logarithm")),
        ("(not submitted)", 0),
        ("green", "Green"),
        ("1", True),
        ("many", 1),
        ("1 ± little", 1),
        ("01.09.2022", date(2022, 9, 2)),
    ],
)
def test_these_do_not_meet(written: str, found: Value):
    """A hole is no zero, another reason is another hole, and a word is no number."""
    assert not meets([written], found)


def test_a_list_is_met_item_by_item():
    """All items must meet in their order, and none may be left over."""
    assert meets(["1", "a"], (1, "a"))
    assert not meets(["a", "1"], (1, "a"))
    assert not meets(["1"], (1, "a"))
    assert not meets(["1", "2"], 1)


def test_a_name_stands_for_all_that_begin_with_it():
    """A finding by its name alone is expected of any nodes; with a node, of that one."""
    found = ("few plans 1.1", "few plans 1.2")
    assert meets(["few plans"], found, starts=True)
    assert meets(["few plans 1.1", "few plans 1.2"], found, starts=True)
    assert not meets(["few plans 1.1"], found, starts=True)
    assert not meets(["few"], ("fewer",), starts=True)
    assert meets([], (), starts=True)


def test_what_was_found_is_said_exactly():
    """A number that is no short decimal is said as a ratio, and about as what."""
    assert in_words(Fraction(2, 3), "en") == "2/3 (0.666666666666…)"
    assert in_words(Fraction(1, 4), "ru") == "0,25"
    assert in_words((1, "a"), "en") == "[1, a]"
    assert in_words(Hole("suppressed"), "ru") == "(скрыто)"
