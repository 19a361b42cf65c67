"""Lists in formulas: what reductions make of the values that count."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.formula.lists import Listed
from mumrules.expression.formula.parse import parse
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED, UNDEFINED, Hole
from mumrules.language import Text

numbers = st.fractions(-20, 20, max_denominator=4)
pairs = st.lists(st.tuples(numbers, st.booleans()), min_size=1, max_size=7)
HOLE = Hole(NOT_SUBMITTED)

REDUCTIONS: dict[str, Callable[[Sequence[Fraction]], Any]] = {
    "sum(parts)": sum,
    "mean(parts)": lambda values: sum(values) / len(values),
    "min(parts)": min,
    "max(parts)": max,
    "median(parts)": median,
    "count(parts >= 1)": lambda values: sum(value >= 1 for value in values),
    "any(parts >= 1)": lambda values: any(value >= 1 for value in values),
    "all(parts >= 1)": lambda values: all(value >= 1 for value in values),
    "present(parts)": len,
    "sum(if(parts > 0; 2 * parts; -parts))": lambda values: sum(
        2 * value if value > 0 else -value for value in values
    ),
    "max(parts; 3)": lambda values: max([*values, 3]),
}


def _value(text: str, values: Sequence[Any], counts: Sequence[bool] | None = None) -> Any:
    kept = [True] * len(values) if counts is None else counts
    parts = Listed(
        tuple(literal(value, Kind.NUMBER) for value in values), tuple(map(literal, kept))
    )
    reading = parse(text, {"parts": parts}.get)
    assert reading.diagnostics == ()
    assert reading.expr is not None
    return literal_value(reading.expr)


@pytest.mark.parametrize("text", REDUCTIONS)
@given(parts=pairs)
def test_a_reduction_takes_what_counts(text: str, parts: list[tuple[Fraction, bool]]) -> None:
    """A reduction gives what plain Python gives for the values that count."""
    values, counts = zip(*parts, strict=True)
    counted = [value for value, counts_too in parts if counts_too]
    ours = _value(text, values, counts)
    if not counted and text in {"mean(parts)", "min(parts)", "max(parts)", "median(parts)"}:
        assert is_hole(ours)
        assert ours.reason == UNDEFINED
    else:
        assert ours == REDUCTIONS[text](counted)


@given(parts=pairs, place=st.integers(1, 7))
def test_a_place_counts_from_either_end(parts: list[tuple[Fraction, bool]], place: int) -> None:
    """The k-th from the bottom or from the top is that of the sorted values that count."""
    values, counts = zip(*parts, strict=True)
    place = min(place, len(parts))
    counted = sorted(value for value, counts_too in parts if counts_too)
    least = _value(f"smallest(parts; {place})", values, counts)
    most = _value(f"largest(parts; {place})", values, counts)
    if place > len(counted):
        assert is_hole(least)
        assert is_hole(most)
    else:
        assert (least, most) == (counted[place - 1], counted[-place])


@pytest.mark.parametrize("text", ["sum(parts)", "median(parts)", "any(parts == 1)"])
def test_a_hole_that_counts_is_the_result(text: str) -> None:
    """A hole among the values that count makes the result that hole."""
    assert _value(text, [1, HOLE, 3]) == HOLE


@pytest.mark.parametrize("text", ["sum(parts)", "median(parts)", "count(parts > 0)", "max(parts)"])
def test_a_hole_that_does_not_count_is_left_out(text: str) -> None:
    """A hole that does not count changes nothing."""
    assert _value(text, [1, HOLE, 3], [True, False, True]) == _value(text, [1, 3])


def test_what_is_there_can_be_asked_for() -> None:
    """Holes can be counted, and given a value, before a reduction."""
    assert _value("present(parts)", [1, HOLE, 3]) == 2
    assert _value("sum(coalesce(parts; 0))", [1, HOLE, 3]) == 4
    assert _value("sum(if(missing(parts); 10; parts))", [1, HOLE, 3]) == 14


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        (
            "parts + 1",
            "list-not-reduced",
            Text("a list stands where one value is due", "список там, где нужно одно значение"),
        ),
        (
            "smallest(parts; 4)",
            "wrong-place",
            Text(
                "the last argument is not a whole number from 1 to 3",
                "последний аргумент — не целое число от 1 до 3",
            ),
        ),
        (
            "any(parts)",
            "wrong-kind",
            Text(
                "a number and yes or no stand where one kind is due",
                "число и да или нет там, где нужны значения одного вида",
            ),
        ),
    ],
)
def test_faults_of_lists(text: str, name: str, message: Text) -> None:
    """A list that is no single value in the end, or is no fit for its function, is a fault."""
    parts = Listed((literal(1), literal(2), literal(3)), (literal(True),) * 3)
    (fault,) = parse(text, {"parts": parts}.get).diagnostics
    assert (fault.name, fault.message) == (name, message)
