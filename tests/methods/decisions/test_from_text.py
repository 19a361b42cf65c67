"""Cells of decision tables: what their text asks."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.methods.decisions.from_text import CellError, cell
from mumrules.numbers import to_text

numbers = st.fractions(-9, 9, max_denominator=2)


def _holds(text: str, value: Any, kind: Kind) -> Any:
    return literal_value(cell(text, kind).test(literal(value, kind)))


@pytest.mark.parametrize(
    ("text", "kind", "yes", "no"),
    [
        ("-", Kind.NUMBER, [1, -5], []),
        ("", Kind.TEXT, ["a"], []),
        ("5", Kind.NUMBER, [5], [4, 6]),
        ("1; 2, 7", Kind.NUMBER, [1, 2, 7], [3]),
        ("< 5", Kind.NUMBER, [4], [5, 6]),
        ("<=5", Kind.NUMBER, [5], [6]),
        ("≥ 5", Kind.NUMBER, [5], [4]),
        ("<18,>=60", Kind.NUMBER, [17, 60], [18, 59]),
        ("[15..30)", Kind.NUMBER, [15, 29], [14, 30]),
        ("(1..3]", Kind.NUMBER, [2, 3], [1, 4]),
        ("]1..3[", Kind.NUMBER, [2], [1, 3]),
        ("[0.5; 1]", Kind.NUMBER, [Fraction(1, 2), 1], [0, 2]),
        ("not(1; [3..4])", Kind.NUMBER, [2, 5], [1, 3, 4]),
        ("не(не(1))", Kind.NUMBER, [1], [2]),
        ('"Medium","Low"', Kind.TEXT, ["Medium", "Low"], ["medium", "High"]),
        ("очень низкий, «а, б»", Kind.TEXT, ["очень низкий", "а, б"], ["а"]),
        ('"-"', Kind.TEXT, ["-"], ["a"]),
        ("да", Kind.BOOLEAN, [True], [False]),
        ("true, no", Kind.BOOLEAN, [True, False], []),
        ("< 01.09.2022", Kind.DATE, [date(2022, 8, 31)], [date(2022, 9, 1)]),
        ("[2022-01-01..31.12.2022]", Kind.DATE, [date(2022, 1, 1)], [date(2023, 1, 1)]),
    ],
)
def test_a_cell_asks_what_it_says(text: str, kind: Kind, yes: list[Any], no: list[Any]) -> None:
    """A cell holds for the values that it means, and for no others."""
    assert [_holds(text, value, kind) for value in yes] == [True] * len(yes)
    assert [_holds(text, value, kind) for value in no] == [False] * len(no)


@given(low=numbers, high=numbers, value=numbers)
def test_an_interval_is_its_two_comparisons(low: Fraction, high: Fraction, value: Fraction) -> None:
    """An interval holds where the comparisons with both of its ends do."""
    low, high = min(low, high), max(low, high) + 1
    ours = _holds(f"[{to_text(low)}..{to_text(high)})", value, Kind.NUMBER)
    assert ours is (low <= value < high)


def test_holes() -> None:
    """A hole is no answer to a cell, but to one that asks for holes, or asks nothing."""
    hole = Hole(NOT_SUBMITTED)
    assert _holds("5", hole, Kind.NUMBER) == hole
    assert _holds("-", hole, Kind.NUMBER) is True
    assert _holds("missing", hole, Kind.NUMBER) is True
    assert _holds("нет данных", 5, Kind.NUMBER) is False
    beside = cell("5", Kind.NUMBER).test(literal(hole, Kind.NUMBER), with_holes=True)
    assert literal_value(beside) is False


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        (
            "1,5",
            Kind.NUMBER,
            Text(
                "the comma in `1,5` can be read in two ways", "запятую в `1,5` можно понять двояко"
            ),
        ),
        ("много", Kind.NUMBER, Text("`много` is not a number", "`много` — не число")),
        ("5 10", Kind.NUMBER, Text("`5 10` is not a number", "`5 10` — не число")),
        ("maybe", Kind.BOOLEAN, Text("`maybe` is not yes or no", "`maybe` — не да или нет")),
        ("01.09.22", Kind.DATE, Text("`01.09.22` is not a date", "`01.09.22` — не дата")),
        (
            "> low",
            Kind.TEXT,
            Text("`> low` compares what is a text", "`> low` сравнивает значение вида «текст»"),
        ),
        ("[3..1]", Kind.NUMBER, Text("`[3..1]` holds nothing", "в `[3..1]` ничего не попадает")),
        ("(1..1]", Kind.NUMBER, Text("`(1..1]` holds nothing", "в `(1..1]` ничего не попадает")),
        ("not()", Kind.NUMBER, Text("`not()` is no cell", "`not()` — не ячейка таблицы решений")),
        ("1,,2", Kind.NUMBER, Text("`1,,2` is no cell", "`1,,2` — не ячейка таблицы решений")),
        ('"low', Kind.TEXT, Text('`"low` is no cell', '`"low` — не ячейка таблицы решений')),
    ],
)
def test_what_is_no_cell(text: str, kind: Kind, message: Text) -> None:
    """A text that says nothing at its place is told in plain words."""
    with pytest.raises(CellError) as error:
        cell(text, kind)
    assert error.value.message == message
