"""Workbooks."""

import io
import random
import sys
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from mumrules.dataset.from_table import from_table
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import HEADER
from mumrules.readers.reader import ReadOptions, TableReading
from mumrules.readers.xlsx import column_letters, read_xlsx

ROWS = (("unit", "1.1", "1.2"), ("Пермь", 0.1, "12,5"), ("б", 3, None))


def book(*sheets: tuple[str, Sequence[Sequence[object]]]) -> openpyxl.Workbook:
    """Return a workbook with these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def read(made: openpyxl.Workbook | bytes, folder: Path, sheet: str | None = None) -> TableReading:
    """Save a workbook and read it."""
    path = folder / "t.xlsx"
    if isinstance(made, bytes):
        path.write_bytes(made)
    else:
        made.save(path)
    return read_xlsx(path, ReadOptions(sheet=sheet))


def told(reading: TableReading) -> list[str]:
    """Return what a reading says, each with its place."""
    return [f"{d.place}: {d.message.en} [{d.name}]" for d in reading.diagnostics]


def merged_header() -> openpyxl.Workbook:
    """Return a workbook with a title, and a header of two rows."""
    made = book(("2022", [("Результаты", None, None, None, None)]))
    sheet = made["2022"]
    sheet.append(("Муниципалитет", "Балл", None, "Процент", None))
    sheet.append((None, "1.1", "1.2", "1.1", "2.1"))
    sheet.append(("Пермь", 1, 2, 3, 4))
    for cells in ("A1:E1", "A2:A3", "B2:C2", "D2:E2"):
        sheet.merge_cells(cells)
    return made


def test_cells_are_taken_as_excel_shows_them(tmp_path: Path):
    """A number has fifteen significant digits, a number stored as text stays text."""
    path = tmp_path / "t.xlsx"
    made = xlsxwriter.Workbook(path)
    sheet = made.add_worksheet("2022")
    sheet.write_row(0, 0, ("unit", "1.1", "1.2"))
    sheet.write_row(1, 0, ("Пермь", 0.1 + 0.2, 7))
    sheet.write_string(1, 3, "007")
    made.close()
    table = read_xlsx(path, ReadOptions()).table

    assert table is not None
    assert table.rows == [["Пермь", Decimal("0.3"), 7, "007"]]
    assert str(table.place(0, 1)) == "t.xlsx[2022]!B2"


def test_a_merged_header_is_read_by_its_lowest_row(tmp_path: Path):
    """The lower row names the columns; where it says one thing twice, the upper is put before."""
    table = read(merged_header(), tmp_path).table

    assert table is not None
    assert table.headers == ("Муниципалитет", "Балл 1.1", "1.2", "Процент 1.1", "2.1")
    assert table.rows == [["Пермь", 1, 2, 3, 4]]
    assert str(table.place(HEADER, 1)) == "t.xlsx[2022]!B3"


def test_blank_rows_and_columns_are_passed_over(tmp_path: Path):
    """A table that does not begin in the corner is found."""
    rows = [
        (),
        (None, None, "Название"),
        (),
        *((None, *row) for row in ROWS),
        (),
        (None, "ИТОГО", 4),
    ]
    table = read(book(("л", rows)), tmp_path).table
    assert table is not None
    reading = from_table(table, [Input("1.1"), Input("1.2")], hole_words={})

    assert reading.dataset is not None
    assert reading.dataset.units == ("Пермь", "б")
    assert [str(row.place) for row in reading.dataset.set_aside] == ["t.xlsx[л]!B8"]


def test_the_first_sheet_that_is_not_empty_is_read(tmp_path: Path):
    """Empty and hidden sheets are passed over; that others are not read is told."""
    made = book(("пусто", []), ("тайно", ROWS), ("2022", ROWS), ("2021", ROWS))
    made["тайно"].sheet_state = "hidden"
    reading = read(made, tmp_path)

    assert told(reading) == [
        "t.xlsx[2022]!A1: the sheet `2022` is read, and not `2021` [several-sheets]"
    ]


def test_a_sheet_may_be_named(tmp_path: Path):
    """A sheet that is named is read; one that is absent is told with what is near."""
    made = book(("2022", ROWS), ("2021", [("a", "b"), ("x", 1)]))
    found, absent = read(made, tmp_path, "2021"), read(made, tmp_path, "2023")

    assert found.table is not None
    assert found.table.headers == ("a", "b")
    assert told(absent) == ["None: `t.xlsx` has no sheet `2023` [sheet-not-found]"]
    assert absent.diagnostics[0].help[-1].en == "it has `2022`, `2021`"


def test_a_date_in_the_header_is_told(tmp_path: Path):
    """A date that Excel made of a code is a fault at its cell."""
    reading = read(book(("л", [("unit", date(2022, 2, 1)), ("а", 1)])), tmp_path)

    assert told(reading) == [
        (
            "t.xlsx[л]!B1: the header is the date 01.02.2022; Excel makes such a date of `1.2` "
            "[date-header]"
        )
    ]


def test_a_number_in_the_header_may_fit_two_codes(tmp_path: Path):
    """A header that is the number 1.1 is ambiguous where 1.10 is asked for too."""
    table = read(book(("л", [("unit", 1.1), ("а", 1)])), tmp_path).table
    assert table is not None
    reading = from_table(table, [Input("1.1"), Input("1.10")], hole_words={})

    assert [fault.name for fault in reading.diagnostics] == ["ambiguous-column"]


def test_errors_and_formulas_without_values_are_not_blanks(tmp_path: Path):
    """A cell with an error shows it, and a formula that was never worked out is told."""
    made = book(("л", [("unit", "1.1", "1.2"), ("а", "#DIV/0!", "=1+1")]))
    made["л"]["B2"].data_type = "e"
    reading = read(made, tmp_path)

    assert reading.table is not None
    assert reading.table.rows[0][1] == "#DIV/0!"
    assert told(reading) == [
        "t.xlsx[л]!C2: the formula of the cell was never worked out [formula-without-value]"
    ]


def test_a_formula_with_a_value_is_its_value(tmp_path: Path):
    """A formula that Excel worked out is read as what it shows, an empty text as a blank."""
    path = tmp_path / "t.xlsx"
    made = xlsxwriter.Workbook(path)
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ("unit", "a", "b", "c"))
    sheet.write_string(1, 0, "x")
    sheet.write_formula(1, 1, "=1+1", None, 2)
    sheet.write_formula(1, 2, '=""', None, "")
    sheet.write_formula(1, 3, "=NA()", None, "#N/A")
    made.close()
    reading = read_xlsx(path, ReadOptions())

    assert reading.table is not None
    assert reading.table.rows == [["x", 2, None, "#N/A"]]


def test_a_stray_cell_does_not_cost_the_memory(tmp_path: Path):
    """A sheet that reaches to its last corner is refused before it is unfolded."""
    made = book(("л", ROWS))
    made["л"]["XFD1048576"] = 1

    assert told(read(made, tmp_path)) == [
        "None: the sheet `л` of `t.xlsx` reaches too far [sheet-too-large]"
    ]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "broken-workbook"),
        (b"PK\x03\x04 and no more", "broken-workbook"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old-workbook"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected-workbook"),
    ],
)
def test_a_file_that_is_no_workbook_is_told(data: bytes, name: str, tmp_path: Path):
    """Broken, old and protected workbooks are told apart."""
    assert [fault.name for fault in read(data, tmp_path).diagnostics] == [name]


def test_an_empty_workbook_is_told(tmp_path: Path):
    """A workbook without a table is a fault."""
    assert told(read(book(("л", [])), tmp_path)) == ["None: `t.xlsx` holds no table [empty-table]"]


def test_without_the_extra_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the library for workbooks is absent, the command that installs it is named."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    fault = read(book(("л", ROWS)), tmp_path).diagnostics[0]

    assert fault.name == "excel-not-installed"
    assert fault.help[0].en == "pip install mumrules[excel]"


def test_a_full_sheet_is_told(tmp_path: Path):
    """A sheet that reaches its last row may have lost what was to follow; a warning says so."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("л")
        sheet.write_row(0, 0, ("unit", "1.1"))
        sheet.write_row(1_048_575, 0, ("Пермь", 1))
    full, *_ = read(path.read_bytes(), tmp_path).diagnostics

    assert (full.name, str(full.place), full.is_error) == (
        "full-sheet",
        "t.xlsx[л]!A1048576",
        False,
    )
    assert [text.en for text in full.help] == ["give so large a table as CSV or Parquet"]


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")])
def test_columns_have_letters(column: int, letters: str):
    """Columns are named as Excel names them."""
    assert column_letters(column) == letters


def test_random_cells_never_raise(tmp_path: Path):
    """Whatever stands in the cells, the end is a dataset or faults."""
    chance = random.Random(1)
    cells = [None, 1, 2.5, "x", "1,5", "45 %", True, date(2022, 2, 1), "#Н/Д", "", "ИТОГО", 1e300,
             "unit", "1.1", 1.1, -1e-300]  # fmt: skip
    for _ in range(150):
        rows = [[chance.choice(cells) for _ in range(4)] for _ in range(chance.randint(1, 6))]
        reading = read(book(("л", rows)), tmp_path)
        assert reading.table is not None or reading.diagnostics
        if reading.table is not None:
            from_table(reading.table, [Input("1.1"), Input("1.2")], hole_words={})


def test_mutated_workbooks_end_in_a_table_or_in_faults(tmp_path: Path):
    """No change in the XML of a workbook makes the reader raise."""
    chance = random.Random(2)
    whole = io.BytesIO()
    merged_header().save(whole)
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(600):
        changed = dict(parts)
        name = chance.choice([name for name in parts if "xl/" in name])
        part = bytearray(changed[name])
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(part))
            part[at : at + chance.randint(0, 3)] = chance.choice(
                [b"<", b'"', b"9999999999", b"XFD", b"", b"-1", bytes([chance.randrange(256)])]
            )
        changed[name] = bytes(part)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for path, data in changed.items():
                archive.writestr(path, data)
        reading = read(made.getvalue(), tmp_path)
        assert reading.table is not None or reading.diagnostics
