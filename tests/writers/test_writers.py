"""Results in files: whole, numeric, harmless, and the same as what was found."""

import csv
import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pyarrow.parquet import read_table

import mumrules as mr
from mumrules.assessment.listing import listing
from mumrules.assessment.results import Results
from mumrules.numbers import is_number
from mumrules.plan.resolve import ROOT
from mumrules.writers.atomic import replacing
from mumrules.writers.builtin import WRITERS
from tests.engine.perm import POINTS_2022

NASTY = ("=1+1", "+7", "-x", "@a", "https://example.org", "Обычный", "=cmd|' /C calc'!A0")
WRITE = {writer.name: writer.write for writer in WRITERS}


@pytest.fixture(scope="module")
def perm() -> Results:
    """The results of 2022."""
    return mr.load("mum@2022").assess(POINTS_2022).results


@pytest.fixture(scope="module")
def nasty() -> Results:
    """Results whose units bear the names of formulas."""
    rows = [{"unit": name, "total": 100 + i} for i, name in enumerate(NASTY)]
    return mr.load("mum@2022").assess(rows).results


def sheet(path: Path) -> Any:
    """Open a workbook and return its first sheet."""
    return openpyxl.load_workbook(path).worksheets[0]


def test_a_workbook_holds_numbers_as_numbers(perm: Results, tmp_path: Path):
    """Every figure of the root is found again, a hole is an empty cell."""
    WRITE["xlsx"](perm, tmp_path / "o.xlsx", "ru")

    header, *rows = sheet(tmp_path / "o.xlsx").iter_rows(values_only=True)
    assert header[:6] == ("объект оценки", "балл", "процент", "зона", "место", "полнота")
    assert header[6:9] == ("1", "1 процент", "1.1")
    assert rows[0][:5] == (perm.dataset.units[0], 304, pytest.approx(15200 / 221), "зелёная", 1)
    assert rows[15][1:5] == (None, None, None, None)
    assert all(isinstance(row[1], int | float) for row in rows[:15])


def test_a_workbook_is_made_for_reading(perm: Results, tmp_path: Path):
    """The header stays in sight, the zones are coloured by rules, the receipt is enclosed."""
    WRITE["xlsx"](perm, tmp_path / "o.xlsx", "ru")

    book = openpyxl.load_workbook(tmp_path / "o.xlsx")
    found = book.worksheets[0]
    rules = [rule for cells in found.conditional_formatting for rule in cells.rules]
    assert book.sheetnames[0] == "результаты"
    assert {"допущения", "замечания", "квитанция"} <= set(book.sheetnames)
    assert found.freeze_panes == "B2"
    assert {rule.formula[0] for rule in rules} == {'"зелёная"', '"жёлтая"', '"красная"'}
    assert len({rule.dxf.fill.bgColor.rgb for rule in rules}) == 3
    assert found.auto_filter.ref.startswith("A1:")


def test_no_name_becomes_a_formula_in_a_workbook(nasty: Results, tmp_path: Path):
    """A text cell is a text, whatever it begins with."""
    WRITE["xlsx"](nasty, tmp_path / "o.xlsx", "en")

    cells = [row[0] for row in sheet(tmp_path / "o.xlsx").iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(NASTY)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_no_name_becomes_a_formula_in_a_text_table(nasty: Results, tmp_path: Path):
    """A spreadsheet that opens the CSV is kept from calculating by an apostrophe."""
    WRITE["csv"](nasty, tmp_path / "o.csv", "en")

    with (tmp_path / "o.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [row[0] for row in csv.reader(file)][1:]
    assert [name.removeprefix("'") for name in names] == list(NASTY)
    assert not any(name[0] in "=+-@" for name in names)


def test_a_text_table_can_be_scored_again(perm: Results, tmp_path: Path):
    """The written scores, read back as totals, are the scores."""
    WRITE["csv"](perm, tmp_path / "o.csv", "en")

    with (tmp_path / "o.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [{"unit": row["unit"], "total": row["score"]} for row in csv.DictReader(file)]
    again = mr.load("mum@2022").assess(rows)
    assert [unit.score for unit in again] == [
        None if isinstance(score, mr.Hole) else score for score in perm.figures[ROOT, "score"]
    ]


def test_json_says_every_number_exactly(perm: Results, tmp_path: Path):
    """What a double cannot say stands there once more as a ratio."""
    WRITE["json"](perm, tmp_path / "o.json", "en")

    found = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    first = found["units"][0]
    assert Fraction(first["exact"]["percent"]) == Fraction(30400, 442)
    assert first["percent"] == 15200 / 221
    assert found["units"][15]["hole"] == "not submitted"
    assert found["receipt"]["methodology"] == "mum@2022"


@pytest.mark.parametrize("name", WRITE)
def test_the_same_results_make_the_same_file(perm: Results, tmp_path: Path, name: str):
    """Writing twice gives the same bytes, but for the time in a workbook."""
    for file in ("a", "b"):
        WRITE[name](perm, tmp_path / file, "ru")
    one, other = ((tmp_path / file).read_bytes() for file in ("a", "b"))

    assert len(one) == len(other)
    assert name == "xlsx" or one == other


@pytest.mark.parametrize("end", [KeyboardInterrupt, OSError, ValueError])
def test_an_end_half_way_leaves_the_old_file(tmp_path: Path, end: type[BaseException]):
    """Whatever ends the writing, the old file stays, alone in its folder."""
    file = tmp_path / "o.txt"
    file.write_text("old")

    def write() -> None:
        with replacing(file) as draft:
            draft.write_text("half")
            raise end

    with pytest.raises(end):
        write()
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_fault_of_the_system_names_the_file(tmp_path: Path):
    """The person reads the name that was asked for, not that of the draft."""
    for path in (tmp_path / "no" / "o.txt", tmp_path):
        with pytest.raises(OSError, match=r".") as raised, replacing(path) as draft:
            draft.write_text("x")
        assert raised.value.filename == str(path)


def test_what_is_written_has_the_usual_permissions(tmp_path: Path):
    """Others may read the file as they may any that is written plainly."""
    (tmp_path / "plain").write_text("x")
    with replacing(tmp_path / "o.txt") as draft:
        draft.write_text("x")

    assert (tmp_path / "o.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_parquet_holds_floats_texts_and_nulls(perm: Results, tmp_path: Path):
    """The listing comes back: numbers as the nearest floats, a hole as null."""
    WRITE["parquet"](perm, tmp_path / "o.parquet", "ru")

    found = read_table(tmp_path / "o.parquet")
    columns = listing(perm)
    assert found.column_names == list(columns)
    assert {str(field.type) for field in found.schema} == {"string", "double"}
    for name, values in columns.items():
        shown = [float(value) if is_number(value) else value for value in values]
        assert found[name].to_pylist() == shown, name


def test_parquet_without_its_extra_names_the_remedy(
    perm: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where PyArrow is absent, the command that installs it is named, and nothing is left."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(mr.UnsupportedDataError) as raised:
        WRITE["parquet"](perm, tmp_path / "o.parquet", "en")

    assert raised.value.diagnostics[0].name == "package-missing"
    assert list(tmp_path.iterdir()) == []
