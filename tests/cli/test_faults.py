"""Whatever a person does wrong is a named fault in both languages, and the exit code tells it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import POINTS_2021, POINTS_2022, ROOT

FINE, FINDINGS, USAGE = 0, 1, 2
GOOD = "муниципалитет,итог\nА,3\nБ,4\n"
JUNK = bytes(range(256)) * 20

TABLES: dict[str, tuple[str, str | bytes, int, str]] = {
    # what is wrong: the name of the file, what it holds, the exit code, the name of the fault
    "a wrong column": ("t.csv", "муниципалитет,балы\nА,3\n", FINDINGS, "column-not-found"),
    "no table": ("t.csv", "", FINDINGS, "empty-table"),
    "a header alone": ("t.csv", "муниципалитет,итог\n", FINE, "no-units"),
    "a unit twice": ("t.csv", GOOD + "А,5\n", FINDINGS, "duplicate-unit"),
    "no names": ("t.csv", "итог\n3\n4\n", FINE, "unnamed-rows"),
    "a word for a number": ("t.csv", GOOD + "В,много\n", FINDINGS, "not-a-number"),
    "a word for a hole": ("t.csv", GOOD + "В,прочерк\n", FINDINGS, "not-a-number"),
    "junk": ("t.csv", JUNK, FINDINGS, "unknown-encoding"),
    "junk for a workbook": ("t.xlsx", JUNK, FINDINGS, "broken-workbook"),
    "junk for JSON": ("t.json", JUNK, FINDINGS, "unknown-encoding"),
    "text for a workbook": ("t.xlsx", GOOD, FINDINGS, "broken-workbook"),
    "a workbook for text": ("t.csv", b"PK\x03\x04" + JUNK, FINDINGS, "workbook-as-text"),
    "too many columns": ("t.csv", ",".join(map(str, range(20_000))), FINDINGS, "too-many-columns"),
    "an unknown ending": ("t.docx", GOOD, USAGE, "unknown-format"),
    "no ending": ("table", GOOD, USAGE, "unknown-format"),
    "too many points": ("t.csv", "муниципалитет,итог\nА,443\n", FINE, "above-maximum"),
    "too few points": ("t.csv", "муниципалитет,итог\nА,-1\n", FINE, "below-minimum"),
    "a total that is not the sum": (
        "t.csv", "unit,итог,1,2\nА,10,5,5\nБ,10,5,4\n", FINDINGS, "total-contradicts-parts",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("wrong", TABLES)
def test_a_faulty_table_is_told(mumrules: Run, tmp_path: Path, wrong: str, language: str):
    """Every fault of a table has a name, and stands on the standard error."""
    name, content, code, fault = TABLES[wrong]
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())

    done = mumrules("score", "mum@2022", file, "--language", language)

    assert done.code == code
    assert f"[{fault}]" in done.err
    assert "[" not in done.out or "│" in done.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_common_ways_to_save_a_table_are_read(
    mumrules: Run, tmp_path: Path, encoding: str, separator: str
):
    """Whatever Excel makes of a table, its points come out the same; a decimal comma too."""
    file = tmp_path / "t.csv"
    text = f"муниципалитет{separator}итог\nПермь{separator}303,5\n"
    quoted = text.replace("303,5", '"303,5"') if separator == "," else text
    file.write_bytes(quoted.encode(encoding))

    done = mumrules("score", "mum@2022", file, "--format", "json")

    assert (done.code, done.err) == (FINE, "")
    (unit,) = json.loads(done.out)["units"]
    assert (unit["unit"], unit["score"]) == ("Пермь", 303.5)


MISTAKES: dict[str, tuple[list[str | Path], int, str]] = {
    "no such edition": (["score", "mum@2025", POINTS_2022], USAGE, "unknown-edition"),
    "a misspelt id": (["score", "mun@2022", POINTS_2022], USAGE, "unknown-methodology"),
    "an id alone": (["score", "mum", POINTS_2022], USAGE, "several-editions"),
    "no id": (["show", ""], USAGE, "unknown-methodology"),
    "no file of rules": (["check", "nowhere.yaml"], USAGE, "file-not-found"),
    "a table for rules": (["check", POINTS_2022], FINDINGS, "wrong-shape"),
    "a table for a result": (["verify", POINTS_2022, POINTS_2022], USAGE, "not-a-result"),
    "a table for claims": (["reconcile", POINTS_2022], FINDINGS, "wrong-shape"),
    "no claims": (["reconcile", "nowhere.yaml"], USAGE, "file-not-found"),
    "no table": (["score", "mum@2022", "nowhere.csv"], USAGE, "file-not-found"),
    "a folder for a table": (["score", "mum@2022", ROOT], USAGE, "unknown-format"),
    "a misspelt unit": (
        ["explain", "mum@2022", POINTS_2022, "--unit", "Чайковский городской окрук"],
        USAGE, "unknown-unit",
    ),
    "a misspelt check": (["checks", "gapp"], USAGE, "unknown-check"),
    "no such column": (
        ["score", "mum@2022", POINTS_2022, "--unit-column", "zz"], FINDINGS, "column-not-found",
    ),
    "two characters that part": (
        ["score", "mum@2022", POINTS_2022, "--separator", "ab"], USAGE, "wrong-separator",
    ),
    "no such encoding": (
        ["score", "mum@2022", POINTS_2022, "--encoding", "zz"], FINDINGS, "unknown-encoding",
    ),
    "no such format": (["score", "mum@2022", POINTS_2022, "-o", "x.pdf"], USAGE, "unknown-format"),
    "no such folder": (
        ["score", "mum@2022", POINTS_2022, "-o", "/nowhere/x.csv"], USAGE, "system-refused",
    ),
    "its own input": (
        ["score", "mum@2022", POINTS_2022, "-o", POINTS_2022], USAGE, "input-overwritten",
    ),
    "an earlier input": (
        ["score", "mum@2022", POINTS_2022, "--before", "mum@2021", POINTS_2021, "-o", POINTS_2021],
        USAGE, "input-overwritten",
    ),
    "no such crosswalk": (
        ["score", "mum@2022", POINTS_2022, "--crosswalk", "zz"], USAGE, "unknown-crosswalk",
    ),
    "no such plugins": (["plugins", "--plugins", "/nowhere"], FINDINGS, "folder-missing"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_wrong_command_is_told(mumrules: Run, mistake: str, language: str):
    """Every mistake on the command line has a name and the exit code that design promises."""
    arguments, code, fault = MISTAKES[mistake]

    done = mumrules(*arguments, "--language", language)

    assert done.code == code
    assert f"[{fault}]" in done.err + done.out
    assert ("ошибка" in done.err + done.out) == (language == "ru")


@pytest.mark.parametrize(
    ("arguments", "offered"),
    [
        (["show", "mun@2022"], "`mum`"),
        (["show", "mum"], "`mum@2021`, `mum@2022`"),
        (["checks", "gapp"], "`gap`"),
        (["explain", "mum@2022", POINTS_2022, "--unit", "Очерский округ"], "`Очерский городской"),
    ],
)
def test_the_near_word_is_offered(mumrules: Run, arguments: list[str], offered: str):
    """A misspelt word is met with the one that was meant."""
    assert offered in mumrules(*arguments).err


@pytest.mark.parametrize("arguments", [["score"], ["nothing"], ["explain", "a", "b"], ["check"]])
def test_wrong_usage_is_told(mumrules: Run, arguments: list[str]):
    """What the parser of arguments refuses ends with 2, and names the program."""
    done = mumrules(*arguments)

    assert done.code == USAGE
    assert "mumrules" in done.err


def test_the_inputs_are_untouched(mumrules: Run, tmp_path: Path):
    """A refused output leaves the table as it was, whatever path it is named by."""
    file = tmp_path / "t.csv"
    file.write_text(GOOD, encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to(file)

    for path in (file, link, tmp_path / "." / "t.csv"):
        assert mumrules("score", "mum@2022", file, "-o", path).code == USAGE
    assert file.read_text(encoding="utf-8") == GOOD


def test_thirty_faults_come_in_one_go(mumrules: Run, tmp_path: Path):
    """All the faults of a methodology are told, each at its line, by every command."""
    file = tmp_path / "m.yaml"
    parts = "".join(f'    "{i}":\n      titel: x\n      scale: pointz\n' for i in range(15))
    head = "mumrules: 1\nmethodology: a@1\ntitle: A\nstatus: draft\ntotal:\n  parts:\n"
    file.write_text(head + parts, encoding="utf-8")

    done = mumrules("check", file, "--format", "json")
    told = json.loads(done.out)

    assert done.code == FINDINGS
    assert len({(fault["place"]["line"], fault["name"]) for fault in told}) >= 15
    assert all(fault["place"]["file"] == str(file) for fault in told)
    for fault in {fault["name"] for fault in told}:
        assert fault in mumrules("score", file, POINTS_2022).err
