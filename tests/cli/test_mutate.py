"""`mumrules mutate`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.testing.mutation.planting import SCHOOLS

NOTICED = """\
cases:
  - {case: Sixty, given: {"1": 12, "2": 6}, expect: {zone: green, percent: 60}}
"""
EXPLAINED = f"""\
{NOTICED}
explained:
  total.show.percent=floor: no school has such a percent
"""


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """A methodology beside its cases."""
    path = tmp_path / "schools.yaml"
    path.write_text(SCHOOLS, "utf-8")
    path.with_name("schools.cases.yaml").write_text(NOTICED, "utf-8")
    return path


def test_a_mutant_that_nobody_notices_is_shown(mumrules: Run, schools: Path):
    """The lines that change are shown, a case that would notice it, and the exit code is 1."""
    done = mumrules("mutate", schools, "-k", "percent=floor")

    assert done.code == 1
    assert done.out == (
        "SURVIVED total.show.percent=floor\n"
        f"  --> {schools}:13:19\n"
        "  - show: {percent: 'to 1, half up'}\n"
        "  + show: {percent: 'to 1, floor'}\n"
        "  a case that notices it; read whether the rules say so, and paste it among the cases:\n"
        '  - case: "To confirm: total.show.percent=floor"\n'
        '    given: {"1": 8.85, "2": 6}\n'
        "    expect: {shown percent: 50}\n"
        "\n"
        "test@1: 1 mutants; noticed by cases 0, by checks 0; no mistake 0; explained 0; "
        "survived 1\n"
    )


def test_all_that_is_noticed_is_fine(mumrules: Run, schools: Path):
    """Where checks and cases notice every mistake, the exit code is 0."""
    done = mumrules("mutate", schools, "-k", "green.from+1", "--language", "ru")

    assert done.code == 0
    assert done.out == (
        "test@1: мутантов 1; замечено случаями 1, проверками 0; не ошибка 0; объяснено 0; "
        "выжило 0\n"
    )


def test_a_survivor_may_be_explained(mumrules: Run, schools: Path):
    """An explanation in the file of cases stands for a case."""
    schools.with_name("schools.cases.yaml").write_text(EXPLAINED, "utf-8")

    done = mumrules("mutate", schools, "-k", "percent=floor")

    assert done.code == 0
    assert "explained 1; survived 0" in done.out


def test_an_explanation_that_fits_nothing_is_told(mumrules: Run, schools: Path):
    """A mutant that a case notices needs no explanation."""
    text = EXPLAINED.replace("total.show.percent=floor", "1.maximum+1")
    schools.with_name("schools.cases.yaml").write_text(text, "utf-8")

    done = mumrules("mutate", schools)

    assert done.code == 1
    assert "[idle-explanation]: no mutant `1.maximum+1` survives" in done.err


def test_what_became_of_every_mutant_is_written(mumrules: Run, schools: Path, tmp_path: Path):
    """`--json` holds all mutants in the order of the file, the same in one process and in two."""
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    mumrules("mutate", schools, "--json", one, "--jobs", "1")
    mumrules("mutate", schools, "--json", two, "--jobs", "2")

    assert one.read_text("utf-8") == two.read_text("utf-8")
    (report,) = json.loads(one.read_text("utf-8"))
    assert report["methodology"] == "test@1"
    assert {mutant["fate"] for mutant in report["mutants"]} >= {"case", "check", "survivor"}


def test_cases_that_do_not_pass_are_shown(mumrules: Run, schools: Path):
    """A case that fails with the rules as they are is told, and nothing is tried."""
    cases = schools.with_name("schools.cases.yaml")
    cases.write_text(NOTICED.replace("percent: 60", "percent: 61"), "utf-8")

    done = mumrules("mutate", schools)

    assert done.code == 1
    assert "[not-as-expected]" in done.err
    assert done.out == ""


def test_rules_without_cases_are_told(mumrules: Run, tmp_path: Path):
    """Where there are no cases, that is wrong usage."""
    (tmp_path / "bare.yaml").write_text(SCHOOLS, "utf-8")

    assert mumrules("mutate", tmp_path / "bare.yaml").code == 2
