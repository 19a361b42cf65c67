"""The semantics that are promised, as small files: methodology, data and what must come out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conformance import answer as answering
from tests.conformance import run
from tests.conformance.export import FILES, PAGES, cases, export

ROOT = Path(__file__).parents[2]
CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_promised_holds(case: dict[str, Any]) -> None:
    """A methodology and its data give exactly what the suite says."""
    found = answering.answer(run.request_of(case))

    assert list(run.differences(case, json.dumps(found))) == []


def test_there_are_some_forty_files() -> None:
    """The promises are covered: no folder is empty, and none was lost."""
    assert len(FILES) >= 40


def test_every_example_with_results_is_in_the_suite() -> None:
    """What the pages show of a table stands in the suite under the page and its line."""
    names = {case["name"] for case in CASES}
    for page in PAGES:
        for at, line in enumerate(page.read_text("utf-8").splitlines(), start=1):
            if line.startswith("```csv result="):
                assert f"docs/{page.name}:{at}" in names


def test_no_two_cases_bear_one_name() -> None:
    """A case can be spoken of by its name."""
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("found", "due"),
    [
        ("2/3", "0.67"),
        ("0.665", "0.67"),
        ("-0.665", "-0.66"),
        ("green", "green"),
        ("(undefined)", ""),
    ],
)
def test_shown_numbers_are_rounded_half_up(found: str, due: str) -> None:
    """A page shows decimals; the suite compares at those, and a gap with any hole."""
    assert run.same_as_shown(found, due)


@pytest.mark.parametrize(("found", "due"), [("0.664", "0.67"), ("0", ""), ("red", "green")])
def test_what_is_shown_otherwise_differs(found: str, due: str) -> None:
    """A number beyond the half, a number in a gap, another zone."""
    assert not run.same_as_shown(found, due)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The suite and its runner in a folder of their own."""
    folder = tmp_path_factory.mktemp("suite")
    export(folder)
    return folder


def verdict(folder: Path, *command: str) -> tuple[int, str]:
    """Run the suite as whoever has another engine does; return the exit code and the last line."""
    done = subprocess.run(
        [sys.executable, "run.py", "suite.json", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    return done.returncode, done.stdout.splitlines()[-1]


def test_mumrules_conforms_by_the_command_too(exported: Path) -> None:
    """The suite needs nothing of an engine but a command that answers."""
    found = verdict(exported, sys.executable, str(Path(answering.__file__)))

    assert found == (0, f"{len(CASES)} of {len(CASES)} hold")


@pytest.mark.parametrize(
    "engine", ["for line in sys.stdin: print('{}')", "", "for line in sys.stdin: print('?')"]
)
def test_an_engine_that_knows_nothing_fails_every_case(exported: Path, engine: str) -> None:
    """No case is met by silence, by an empty answer, or by one that is no JSON."""
    found = verdict(exported, sys.executable, "-c", f"import sys\n{engine}")

    assert found == (1, f"0 of {len(CASES)} hold")
