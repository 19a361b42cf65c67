"""`mumrules coverage`, its options and its exit codes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import ROOT

HERE = ROOT / "tests/testing/renderings"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A methodology with a case that passes and one that does not."""
    for name in ("points.yaml", "failing.cases.yaml"):
        (tmp_path / name).write_bytes((HERE / name).read_bytes())
    (tmp_path / "failing.cases.yaml").rename(tmp_path / "points.cases.yaml")
    return tmp_path / "points.yaml"


def test_all_that_is_covered_is_one_line(mumrules: Run):
    """Where nothing is missing there is no table, and no demand is failed."""
    done = mumrules("coverage", "mum@2021", "--fail-under", "100", "--language", "en")

    assert (done.code, done.err) == (0, "")
    assert done.out == "mum@2021: 100 % of the rules are covered, 7 of 7\n"


def test_what_is_missing_stands_with_its_line(mumrules: Run, rules: Path):
    """A rule that no case goes by is told with its node and its place, in both languages."""
    for language, said in (("en", "equal units: competition"), ("ru", "равные: делят место")):
        out = mumrules("coverage", rules, "--language", language).out
        [line] = [line for line in out.splitlines() if said in line]
        assert "total" in line
        assert "points.yaml:" in line


def test_a_case_that_does_not_pass_is_named(mumrules: Run, rules: Path):
    """It covers nothing, and the exit code tells of it."""
    done = mumrules("coverage", rules)

    assert "does not pass, covers nothing: The total of one unit" in done.out
    assert done.code == 1


def test_less_than_is_demanded_fails(mumrules: Run, rules: Path):
    """With --fail-under the exit code is 1 where less is covered."""
    one = rules.with_name("one.cases.yaml")
    one.write_text(
        'methodology: points.yaml\ncases: [{case: a, given: {"2": 1}, diagnostics: []}]\n'
    )

    assert mumrules("coverage", one).code == 0
    assert mumrules("coverage", one, "--fail-under", "10").code == 0
    assert mumrules("coverage", one, "--fail-under", "90").code == 1


def test_json_tells_every_rule(mumrules: Run, rules: Path, tmp_path: Path):
    """A program learns of every rule where it stands and how often it was gone by."""
    mumrules("coverage", rules, "--json", tmp_path / "coverage.json")

    [told] = json.loads((tmp_path / "coverage.json").read_text("utf-8"))
    assert told["methodology"] == "points@2022"
    assert {rule["line"] for rule in told["rules"]} >= {8, 17, 26}
    assert all(rule["possible"] for rule in told["rules"])
    assert len(told["failing"]) == 2


def test_the_page_holds_the_lines_of_the_file(mumrules: Run, rules: Path, tmp_path: Path):
    """The HTML shows the text of the methodology."""
    mumrules("coverage", rules, "--html", tmp_path / "coverage.html", "--language", "ru")

    shown = (tmp_path / "coverage.html").read_text("utf-8")
    assert '<html lang="ru">' in shown
    assert "    list:\n" not in shown
    assert "- zone: red" in shown


def test_faults_of_a_file_are_told(mumrules: Run, tmp_path: Path):
    """Cases that cannot be read are no coverage, and the faults are shown in full."""
    (tmp_path / "x.cases.yaml").write_text("cases: []\n")

    done = mumrules("coverage", tmp_path / "x.cases.yaml")

    assert (done.code, done.out) == (1, "")
    assert "no-cases" in done.err


def test_several_files_of_cases_cover_together(mumrules: Run, rules: Path):
    """All cases of a methodology that are asked for count for it once."""
    second = rules.with_name("second.cases.yaml")
    second.write_text(
        'methodology: points.yaml\ncases: [{case: a, given: {"2": 1}, diagnostics: []}]\n'
    )

    out = mumrules("coverage", rules.parent).out

    assert out.count("points@2022:") == 1
