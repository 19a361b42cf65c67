"""Editions of a day and crosswalks on the command line."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from mumrules.cli.app import app

TABLE = "unit,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4\nA,20,10,49,100,10,50,60,5\nB,20,,49,100,10,50,60,5\n"
SCHOOL = "школа минпросвещения"


@pytest.fixture
def table(tmp_path: Path) -> str:
    """Return the path of a small table."""
    path = tmp_path / "table.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def _run(*arguments: str) -> tuple[int, str, str]:
    found = CliRunner().invoke(app, [*arguments, "--language", "ru"])
    return found.exit_code, found.stdout, found.stderr


def test_show_takes_the_edition_of_a_day():
    """The id alone is enough where a day is given."""
    code, out, _ = _run("show", "r293", "--on", "01.02.2023")

    assert code == 0
    assert out.startswith("r293@2022")


def test_a_day_without_an_edition_is_a_finding():
    """The fault is shown in full, with the line of the file, and the exit code is 1."""
    code, _, err = _run("show", "r293", "--on", "2022-10-01")

    assert code == 1
    assert "ошибка[not-yet-in-force]: `r293@2022` на 01.10.2022 ещё не действует" in err
    assert "действует с: 06.12.2022" in err


def test_a_day_that_is_no_date_is_wrong_usage():
    """Exit code 2, as for any wrong option."""
    code, _, err = _run("show", "r293", "--on", "вчера")

    assert code == 2
    assert "2022-10-01" in err


def test_show_prints_the_tree_of_a_crosswalk():
    """Parts, the nodes that they take, maxima and notes."""
    _, out, _ = _run("show", "mum@2022")

    assert "Школа Минпросвещения России  (максимум 442)" in out
    assert "Учитель  (2.2; максимум 86; Учителями славиться Россия!)" in out


def test_score_shows_a_crosswalk_that_is_asked_for(table: str):
    """Points and percents by part, holes with their reason."""
    code, out, _ = _run("score", "mum@2022", table, "--crosswalk", SCHOOL)

    assert code == 0
    assert "49 (100 %)" in out
    assert out.count("не представлено") == 3


def test_csv_gives_the_columns_of_a_crosswalk(table: str):
    """For programs, the crosswalk stands in the place of the tree."""
    _, out, _ = _run("score", "mum@2022", table, "--crosswalk", SCHOOL, "--format", "csv")

    assert out.splitlines()[0].startswith("unit,score,percent,Знание,Знание percent")
    assert out.splitlines()[2].startswith("B,,,20,80,,,49,100")


def test_an_unknown_crosswalk_is_wrong_usage(table: str):
    """The crosswalks that there are are named."""
    code, _, err = _run("score", "mum@2022", table, "--crosswalk", "школа")

    assert code == 2
    assert SCHOOL in err


def test_check_shows_the_lines_of_a_base(tmp_path: Path):
    """A fault of the base is shown in the base, one of the changes in the changes."""
    head = "mumrules: 1\nсостояние: проект\n"
    base = f"{head}методология: x@1\nназвание: X\nитог: {{шкала: баллы, максимум: пять}}\n"
    own = f"{head}методология: x@2\nна основе: base.yaml\nубрать: [места]\n"
    (tmp_path / "base.yaml").write_text(base, "utf-8")
    (tmp_path / "own.yaml").write_text(own, "utf-8")
    code, out, _ = _run("check", str(tmp_path / "own.yaml"))

    assert code == 1
    assert "5 | итог: {шкала: баллы, максимум: пять}" in out
    assert "5 | убрать: [места]" in out
