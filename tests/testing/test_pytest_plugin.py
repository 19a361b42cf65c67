"""The plugin of pytest, run by pytest."""

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from mumrules.engine.default import default_engine
from mumrules.testing import Suites
from mumrules.testing.render import render
from tests.engine.perm import ROOT

pytest_plugins = ["pytester"]

HERE = ROOT / "tests/testing/renderings"
INSTALLED = any(found.name == "mumrules" for found in entry_points(group="pytest11"))
LOADED = () if INSTALLED else ("-p", "mumrules.testing.pytest_plugin")


@pytest.fixture
def folder(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a methodology and cases, one of three passing."""
    monkeypatch.setenv("MUMRULES_LANGUAGE", "en")
    for name in ("points.yaml", "failing.cases.yaml"):
        (pytester.path / name).write_bytes((HERE / name).read_bytes())
    return pytester.path


@pytest.fixture(autouse=True)
def _found_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes that are started in another folder find the package."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))


def run(pytester: pytest.Pytester, *words: str) -> pytest.RunResult:
    """Run pytest with the plugin."""
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *LOADED, *words)


def test_every_case_is_an_item(pytester: pytest.Pytester, folder: Path):
    """The items of a file bear the titles of its cases, in their order."""
    done = run(pytester, "--collect-only", "-q")

    names = [line.rpartition("::")[2] for line in done.outlines if "::" in line]
    assert names == ["Parts add up", "The total of one unit", "A cohort"]


def test_a_failure_says_what_the_command_line_says(pytester: pytest.Pytester, folder: Path):
    """The report of a case is the text of the command line, line by line, and no traceback."""
    done = run(pytester, "-k", "total")

    suite = Suites(default_engine()).read(folder / "failing.cases.yaml")
    (outcome,) = (o for o in suite.run() if o.case.title == "The total of one unit")
    done.assert_outcomes(failed=1, deselected=2)
    assert render(outcome, suite.sources, "en") in "\n".join(done.outlines)
    assert "Traceback" not in str(done.stdout)


def test_it_stops_after_the_first_failure(pytester: pytest.Pytester, folder: Path):
    """The option -x holds for cases as it does for functions."""
    run(pytester, "-x").assert_outcomes(passed=1, failed=1)


def test_cases_run_beside_functions(pytester: pytest.Pytester, folder: Path):
    """Cases and functions are counted together."""
    pytester.makepyfile("def test_nothing(): pass")

    run(pytester).assert_outcomes(passed=2, failed=2)


def test_junit_knows_the_cases(pytester: pytest.Pytester, folder: Path):
    """The report of JUnit names every case."""
    run(pytester, "--junitxml", "out.xml")

    assert 'name="Parts add up"' in (folder / "out.xml").read_text("utf-8")


def test_cases_run_in_several_processes(pytester: pytest.Pytester, folder: Path):
    """The plugin for several processes gives cases to its workers."""
    done = pytester.runpytest_subprocess("-p", "no:cacheprovider", *LOADED, "-n", "2")

    done.assert_outcomes(passed=1, failed=2)


def test_faults_of_a_file_are_errors_of_its_collection(pytester: pytest.Pytester, folder: Path):
    """All faults of a file of cases are told where it is collected."""
    (folder / "failing.cases.yaml").write_bytes((HERE / "faulty.cases.yaml").read_bytes())

    done = run(pytester)

    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*unknown-key*no key `givn` is known here*"])


def test_nothing_happens_where_there_are_no_cases(pytester: pytest.Pytester):
    """Without files of cases nothing but the plugin itself is loaded."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            assert "mumrules.engine.engine" not in sys.modules
            assert "pydantic" not in sys.modules
        """
    )

    pytester.runpytest_subprocess("-p", "no:cacheprovider", *LOADED).assert_outcomes(passed=1)
