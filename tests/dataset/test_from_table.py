"""From a table to a dataset."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.from_table import DatasetReading, from_table
from mumrules.dataset.inputs import Input
from mumrules.dataset.matching import match
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.place import Cell
from mumrules.holes import NOT_SUBMITTED, Hole

BLANK = Hole(NOT_SUBMITTED)
INPUTS = (
    Input("1.1", ("Качество подготовки",)),
    Input("1.2", ("Работа со школами",)),
    Input("total", ("итог",), required=False),
)


def table(*rows: Sequence[object], numbers: Sequence[int] = (), from_file: bool = True) -> Table:
    """Return a table of the header and the rows."""
    header, *below = rows

    def place(row: int, column: int) -> Cell:
        return Cell("t.xlsx", "Лист1", row - HEADER + 1, chr(65 + column))

    return Table(tuple(map(str, header)), below, place, frozenset(numbers), from_file)


def read(*rows: Sequence[object], **options: object) -> DatasetReading:
    """Read the table of the header and the rows."""
    return from_table(table(*rows), INPUTS, hole_words={"н/д": "not submitted"}, **options)


def told(reading: DatasetReading) -> list[str]:
    """Return what a reading says, each with its place."""
    return [f"{d.place}: {d.message.en} [{d.name}]" for d in reading.diagnostics]


def test_values_stand_by_unit_and_input():
    """Every input has a value for each unit, holes where the table has no column."""
    reading = read(("unit", "1.1", "1.2"), ("Пермь", "12,5", 3), ("Чайковский", None, "н/д"))

    assert reading.diagnostics == ()
    assert reading.dataset is not None
    assert reading.dataset.units == ("Пермь", "Чайковский")
    assert reading.dataset.columns == {
        "1.1": [Fraction("12.5"), BLANK],
        "1.2": [3, BLANK],
        "total": [BLANK, BLANK],
    }
    assert reading.dataset.found == {"1.1": "1.1", "1.2": "1.2"}
    assert str(reading.dataset.place(1, "1.2")) == "t.xlsx[Лист1]!C3"
    assert str(reading.dataset.place(1, "total")) == "t.xlsx[Лист1]!A3"


@given(st.permutations(range(4)))
def test_the_order_of_columns_changes_nothing(order: list[int]):
    """A table with its columns in another order is the same dataset."""
    rows = [("note", "unit", "1.1", "1.2"), (None, "а", 1, 2), (None, "б", 3, None)]
    found = read(*[[row[i] for i in order] for row in rows]).dataset
    straight = read(*rows).dataset

    assert found is not None
    assert straight is not None
    assert (found.units, found.columns) == (straight.units, straight.columns)


@pytest.mark.parametrize(
    "header",
    ["КАЧЕСТВО  подготовки", "Качество\u00a0подготовки.", " качествоподготовки ", "1.1."],
)
def test_a_header_is_known_in_every_spelling(header: str):
    """Case, spaces, «ё» and a trailing dot do not part a header from its input."""
    assert match(table(("unit", header), ("а", 1)), INPUTS).found == {"1.1": 1}


def test_quotes_of_any_style_are_one():
    """Titles in quotes of different styles are the same."""
    asked = [Input("x", ("Школа «Заря»",)), Input("y", ("Ёлка",))]
    given_table = table(("unit", 'школа "Заря"', "елка"), ("а", 1, 2))

    assert match(given_table, asked).found == {"x": 1, "y": 2}


def test_an_exact_name_goes_before_a_title():
    """A column named by its code is taken, and one that bears the title too is left over."""
    reading = read(("unit", "1.1", "Качество подготовки", "1.2"), ("а", 1, 2, 3))

    assert reading.dataset is not None
    assert list(reading.dataset.columns["1.1"]) == [1]
    assert told(reading) == [
        "t.xlsx[Лист1]!C1: the column `Качество подготовки` is not used [unused-columns]"
    ]


def test_a_column_that_stands_twice_is_ambiguous():
    """Two columns of one name are a fault that shows both."""
    reading = read(("unit", "1.1", "1.1", "1.2"), ("а", 1, 2, 3))

    assert reading.dataset is None
    assert told(reading) == [
        "t.xlsx[Лист1]!B1: the columns `1.1`, `1.1` fit `1.1` [ambiguous-column]"
    ]
    assert [str(label.place) for label in reading.diagnostics[0].others] == ["t.xlsx[Лист1]!C1"]


@pytest.mark.parametrize(
    ("headers", "names"), [(("unit", "1.1", "1.10"), []), (("unit", "1.1"), ["ambiguous-column"])]
)
def test_a_number_header_may_fit_two_codes(headers: tuple[str, ...], names: list[str]):
    """A header that is a number is ambiguous between 1.1 and 1.10, unless a text settles it."""
    asked = (Input("1.1"), Input("1.10"))
    given_table = table(headers, ("а", 1, 2)[: len(headers)], numbers=(1,))
    reading = from_table(given_table, asked, hole_words={})

    assert [fault.name for fault in reading.diagnostics] == names


def test_a_missing_column_is_told_with_what_is_near():
    """A required column that is absent names the header that was probably meant."""
    reading = read(("unit", "Качество подготвки", "1.2"), ("а", 1, 2))

    fault, unused = reading.diagnostics
    assert fault.message.en == "no column is named `1.1` (Качество подготовки)"
    assert [h.en for h in fault.help] == ["did you mean the column `Качество подготвки`?"]
    assert [str(label.place) for label in fault.others] == ["t.xlsx[Лист1]!B1"]
    assert unused.name == "unused-columns"
    assert [h.en for h in unused.help] == ["did you mean `1.1` by `Качество подготвки`?"]


def test_the_caller_decides_what_is_required():
    """A table of totals alone is complete where the caller says so."""
    reading = read(("муниципалитет", "итог"), ("а", 304), required=lambda _: ())

    assert reading.diagnostics == ()
    assert reading.dataset is not None
    assert list(reading.dataset.columns["total"]) == [304]


@pytest.mark.parametrize(
    "name",
    [
        *("ИТОГО", "Итого по краю", "Всего", "total", "Mean", "Среднее значение", "В среднем"),
        "ИТОГО средний показатель по данным муниципалитетам",
    ],
)
def test_rows_of_totals_are_set_aside(name: str):
    """A row of totals or means is no unit, and that is told."""
    reading = read(("unit", "1.1", "1.2"), ("а", 1, 2), (name, 1, 2))

    assert reading.dataset is not None
    assert reading.dataset.units == ("а",)
    assert [(row.name, row.row) for row in reading.dataset.set_aside] == [(name, 1)]
    assert [fault.name for fault in reading.diagnostics] == ["totals-row"]


@pytest.mark.parametrize("name", ["Всеволожск", "Средняя школа № 5", "Итогинский район",
    "Total Care School", "Среднее Поволжье"])  # fmt: skip
def test_units_are_not_taken_for_totals(name: str):
    """A unit whose name only resembles a total stays a unit."""
    reading = read(("unit", "1.1", "1.2"), (name, 1, 2))

    assert reading.dataset is not None
    assert reading.dataset.units == (name,)


def test_a_total_named_before_the_units_is_known():
    """A row whose total stands in the column of numbers is set aside too."""
    reading = read(("№", "unit", "1.1", "1.2"), (1, "а", 1, 2), ("Итого", None, 1, 2))

    assert reading.dataset is not None
    assert [row.name for row in reading.dataset.set_aside] == ["Итого"]


def test_units_are_named_by_the_first_column_of_texts():
    """Without a known header, the first column of texts names the units."""
    reading = read(("№", "Территория", "1.1", "1.2"), ("1", "а", "3", "4"), ("2", "б", "5", "6"))

    assert reading.dataset is not None
    assert reading.dataset.units == ("а", "б")
    assert reading.diagnostics == ()


def test_rows_without_names_are_numbered():
    """A table without names is read with a warning, a frame without one."""
    rows = (("1.1", "1.2"), (1, 2))
    of_file = read(*rows)
    of_frame = from_table(table(*rows, from_file=False), INPUTS, hole_words={})

    assert of_file.dataset is not None
    assert of_file.dataset.units == ("row 2",)
    assert [fault.name for fault in of_file.diagnostics] == ["unnamed-rows"]
    assert of_frame.diagnostics == ()


def test_faults_of_names_are_told_all_at_once():
    """Units named twice and values without a unit are told together."""
    reading = read(
        ("unit", "1.1", "1.2"), ("а", 1, 2), (" А ", 3, 4), (None, 5, None), (None, None, None)
    )

    assert reading.dataset is None
    assert told(reading) == [
        "t.xlsx[Лист1]!A4: a row with values names no unit [unnamed-unit]",
        "t.xlsx[Лист1]!A3: the unit `А` stands twice [duplicate-unit]",
    ]


def test_a_unit_that_submitted_nothing_stays():
    """A name with blanks beside it is a unit of holes."""
    reading = read(("unit", "1.1", "1.2"), ("а", 1, 2), ("Еловский", None, None))

    assert reading.dataset is not None
    assert reading.dataset.units == ("а", "Еловский")
    assert list(reading.dataset.columns["1.1"]) == [1, BLANK]


def test_the_caller_may_name_the_unit_column():
    """The column that the caller names is taken, and one that is absent is told."""
    rows = (("unit", "имя", "1.1", "1.2"), ("x", "а", 1, 2))
    found = read(*rows, unit_column="Имя")
    absent = read(*rows, unit_column="имяя")

    assert found.dataset is not None
    assert found.dataset.units == ("а",)
    assert told(absent) == ["t.xlsx[Лист1]!A1: no column is named `имяя` [column-not-found]"]
    assert [h.en for h in absent.diagnostics[0].help] == ["did you mean the column `имя`?"]


def test_bad_cells_are_told_at_their_places():
    """Each cell that does not fit is told where it stands, with its column."""
    reading = read(("unit", "1.1", "1.2"), ("а", "abc", "#REF!"))

    assert reading.dataset is None
    assert told(reading) == [
        "t.xlsx[Лист1]!B2: `abc` stands where a number is due [not-a-number]",
        "t.xlsx[Лист1]!C2: the cell shows the error `#REF!` [error-in-cell]",
    ]


def test_faults_of_one_name_are_not_too_many():
    """After twenty faults of one name the rest is counted."""
    reading = read(("unit", "1.1", "1.2"), *((f"u{i}", "x", 1) for i in range(30)))

    assert len(reading.diagnostics) == 21
    assert reading.diagnostics[-1].message.en == "and 10 more of the same kind"


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ((0.5, 1, 0), ["looks-like-shares"]),
        ((0, 1, 1), []),
        ((0.5, 2, 0), []),
        (("0,5 %", "1 %", "0"), []),
    ],
)
def test_percents_that_look_like_shares_stop_the_work(cells: Sequence[object], names: list[str]):
    """A percent column wholly in [0; 1] is refused, unless percent signs settle it."""
    rows = [(f"u{i}", cell) for i, cell in enumerate(cells)]
    asked = (Input("x", measure="percent"),)
    reading = from_table(table(("unit", "x"), *rows), asked, hole_words={})

    assert [fault.name for fault in reading.diagnostics] == names


def test_a_table_without_rows_is_told():
    """A header alone is a dataset without units, with a warning."""
    reading = read(("unit", "1.1", "1.2"))

    assert reading.dataset is not None
    assert [fault.name for fault in reading.diagnostics] == ["no-units"]


def test_a_table_without_any_column_that_is_due_is_told_once():
    """Where nothing is found, one fault names all columns, and that a total would do."""
    asked = [Input("a"), Input("b"), Input("total", ("итог",), required=False)]

    found = from_table(table(("unit", "x"), ("A", 1)), asked, hole_words={}).diagnostics

    assert [fault.name for fault in found] == ["column-not-found", "unused-columns"]
    assert found[0].message.ru == "нет ни одного из столбцов `a`, `b`"
    assert [help_.ru for help_ in found[0].help] == ["хватило бы и одного итога: столбец `итог`"]
