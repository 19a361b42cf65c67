"""`mumrules test`, its options and its exit codes."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import ROOT

HERE = ROOT / "tests/testing/renderings"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A file of three cases, two of which fail."""
    for name in ("points.yaml", "failing.cases.yaml"):
        (tmp_path / name).write_bytes((HERE / name).read_bytes())
    return tmp_path / "failing.cases.yaml"


def test_cases_that_pass_are_counted(mumrules: Run):
    """Success is one line, and the exit code 0."""
    done = mumrules("test", "mum@2021", "--language", "en")

    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"\d+ passed\n", done.out)


def test_words_choose_cases(mumrules: Run, cases: Path):
    """The option -k keeps the cases whose titles hold the words, in any case of letters."""
    assert mumrules("test", cases, "-k", "ADD UP").out == "1 passed\n"


def test_words_that_no_title_holds_are_told(mumrules: Run, cases: Path):
    """A filter that leaves nothing is wrong usage."""
    done = mumrules("test", cases, "-k", "nothing like it")

    assert (done.code, done.out) == (2, "")
    assert "no-case-matches" in done.err


def test_it_stops_after_the_first_failure(mumrules: Run, cases: Path):
    """The option -x runs nothing after a case that fails."""
    done = mumrules("test", cases, "-x")

    assert done.code == 1
    assert done.out.endswith("1 passed, 1 failed\n")


def test_json_tells_every_case(mumrules: Run, cases: Path):
    """A program learns of every case whether it passed, and why not."""
    done = mumrules("test", cases, "--format", "json")

    told = json.loads(done.out)
    assert [one["passed"] for one in told] == [True, False, False]
    assert told[1]["case"] == "The total of one unit"
    assert told[1]["diagnostics"][0]["name"] == "not-as-expected"
    assert done.code == 1


def test_junit_tells_every_case(mumrules: Run, cases: Path):
    """A build server gets a suite a file and a test a case."""
    (suite,) = ET.fromstring(mumrules("test", cases, "--format", "junit").out)

    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert [len(test) for test in suite] == [0, 1, 1]


def test_accepted_cases_pass_the_next_time(mumrules: Run, cases: Path):
    """The differences are shown without ledgers, written, and gone the next time."""
    before = cases.read_text("utf-8")

    done = mumrules("test", cases, "--accept", "--language", "en")

    assert done.code == 0
    assert "expected 6, got 5.5" in done.out
    assert "Lines are those of" not in done.out
    assert done.out.endswith(f"{cases}: 6 accepted\n")
    assert '"1.1": 5.5  # as the order says' in cases.read_text("utf-8")
    assert len(cases.read_text("utf-8").splitlines()) == len(before.splitlines())
    assert mumrules("test", cases).code == 0


def test_what_cannot_be_accepted_is_told(mumrules: Run, cases: Path):
    """A figure that the methodology does not have stays as it is written."""
    cases.write_text(
        'methodology: points.yaml\ncases:\n- {case: a, given: {"1": 1}, expect: {scor: 1}}\n'
    )
    before = cases.read_text("utf-8")

    done = mumrules("test", cases, "--accept")

    assert (done.code, cases.read_text("utf-8")) == (1, before)
    assert done.out.endswith("1 still failed\n")


def test_what_is_not_there_is_told(mumrules: Run):
    """An edition that is not known is wrong usage."""
    assert mumrules("test", "no-such-methodology").code == 2


def test_json_stays_json_while_cases_are_accepted(mumrules: Run, cases: Path):
    """What was accepted is said aside, so that a program reads nothing but its object."""
    done = mumrules("test", cases, "--accept", "--format", "json", "--language", "en")

    assert len(json.loads(done.out)) == 3
    assert done.err == f"{cases}: 6 accepted\n"
