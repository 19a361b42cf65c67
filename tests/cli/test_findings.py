"""Findings at the command line and in a workbook."""

from pathlib import Path

import openpyxl

from tests.cli.conftest import Run

MUM = Path(__file__).parents[2] / "methodologies" / "mum" / "2022.yaml"
TABLE = """\
муниципалитет,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,нарушение размещения
А,25,15,49,155,20,86,72,20,нет
Б,25,15,49,155,,86,2,20,да
"""
LINE = (
    "  – Б: Отсутствие документа (2.1); "
    "Нарушение требований к представлению и размещению документов; Низкие показатели (2.3)"
)


def test_score_prints_the_findings_of_each_unit(mumrules: Run, tmp_path: Path) -> None:
    """Below the ranking stands a line for each unit with findings, with the nodes of each."""
    table = tmp_path / "table.csv"
    table.write_text(TABLE, "utf-8")
    printed = mumrules("score", MUM, table, "--language", "ru").out
    lines = printed.split("Выводы:\n")[1].split("Результаты опираются")[0]
    assert lines == f"{LINE}\n"


def test_a_workbook_has_a_sheet_of_findings(mumrules: Run, tmp_path: Path) -> None:
    """A workbook lists every cause of every finding: unit, node, finding, cause, remedy."""
    table, book = tmp_path / "table.csv", tmp_path / "results.xlsx"
    table.write_text(TABLE, "utf-8")
    mumrules("score", MUM, table, "--language", "ru", "--output", book)
    sheet = openpyxl.load_workbook(book)["выводы"]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert [(row[0], row[2]) for row in rows] == [
        ("Б", "Отсутствие документа"),
        ("Б", "Отсутствие документа"),
        ("Б", "Нарушение требований к представлению и размещению документов"),
        ("Б", "Низкие показатели"),
    ]
    assert rows[3][1] == "Система организации воспитания обучающихся"
    assert rows[1][3] == "Документ размещён в иной вкладке"
    assert rows[3][4] == "Создание управленческого механизма проведения мониторинга"
