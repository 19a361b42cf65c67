"""Files of cases, read and run."""

from pathlib import Path

import pytest

from mumrules.engine.default import default_engine
from mumrules.testing import Suite, Suites
from tests.engine.perm import ROOT

RULES = ROOT / "tests/testing/renderings/points.yaml"
MAPPING = '\n      A: {"1.1": 10, "1.2": 8, "2": 1}\n      B: {"1.1": 1, "1.2": (suppressed)}\n'
TEXT = " |\n      unit,1.1,1.2,2\n      A,10,8,1\n      B,1,(suppressed),\n"
SEMICOLONS = ' |\n      unit; 1.1; 1.2; 2\n      A; "10,0"; 8,0; 1\n      B; 1; (suppressed);\n'
FILE = " table.csv\n"


def suite(folder: Path, text: str) -> Suite:
    """Return the suite of a text that stands beside the rules."""
    (folder / "points.yaml").write_bytes(RULES.read_bytes())
    (folder / "table.csv").write_text("unit,1.1,1.2,2\nA,10,8,1\nB,1,,\n", "utf-8")
    return Suites(default_engine()).read_text(folder / "points.cases.yaml", text)


@pytest.mark.parametrize("written", [MAPPING, TEXT, SEMICOLONS, FILE])
def test_units_may_be_written_in_any_of_these_ways(tmp_path: Path, written: str):
    """By name, as the text of a table or as a file, the same units give the same figures."""
    cases = (
        f"cases:\n  - case: a\n    cohort:{written}    expect:\n      A: {{score: 19, rank: 1}}\n"
    )
    cases += '      B: {score: (no score), "1.1": 1}\n'

    (outcome,) = suite(tmp_path, cases).run()

    assert outcome.passed, outcome.diagnostics


@pytest.mark.parametrize("written", [MAPPING, TEXT, FILE])
def test_a_unit_may_stand_against_a_cohort(tmp_path: Path, written: str):
    """A unit that is compared with a cohort has the place that it would take there."""
    cases = f'cases:\n  - case: a\n    given: {{"1.1": 1, "1.2": 1, "2": 1}}\n    against:{written}'
    cases += "    expect: {score: 3, rank: 2}\n"

    (outcome,) = suite(tmp_path, cases).run()

    assert outcome.passed, outcome.diagnostics


@pytest.mark.parametrize(("tolerance", "faults"), [("0.5", 0), ("0,4", 1)])
def test_a_tolerance_holds_for_all_numbers_of_a_case(tmp_path: Path, tolerance: str, faults: int):
    """The key allows every number of the case to be so far from the expected one."""
    cases = 'cases:\n  - case: a\n    given: {"1.1": 1.5, "1.2": 1, "2": 1}\n'
    cases += f'    expect: {{score: 4, "1.1": 1}}\n    tolerance: "{tolerance}"\n'

    (outcome,) = suite(tmp_path, cases).run()

    assert bool(outcome.diagnostics) == bool(faults)


def test_codes_are_text(tmp_path: Path):
    """A code that looks like a number is the code that is written: 1.10 is not 1.1."""
    cases = 'cases:\n  - case: a\n    given: {"1.1": 1}\n    expect: {1.10: 1, 1.1: 1}\n'

    (outcome,) = suite(tmp_path, cases).run()

    assert [d.name for d in outcome.diagnostics] == ["unknown-figure"]


def test_a_value_of_the_data_is_at_its_place(tmp_path: Path):
    """A fault of a value points into the case, and one of a text table to its line."""
    cases = 'cases:\n  - case: a\n    given: {"1.1": x}\n    expect: {score: 1}\n'
    cases += "  - case: b\n    cohort: |\n      unit,1.1,1.2,2\n      A,1,1,1\n      B,1,y,1\n"
    cases += "    expect: {A: {score: 1}}\n"

    places = [o.diagnostics[0].place for o in suite(tmp_path, cases).run()]

    assert [(p.line, p.column) for p in places] == [(3, 20), (9, 1)]


def test_a_faulty_methodology_is_told_in_its_own_lines(tmp_path: Path):
    """Faults of the rules are faults of their cases, with the text to show them in."""
    cases = "methodology: wrong.yaml\ncases:\n  - {case: a, given: {a: 1}, refused: b}\n"
    (tmp_path / "wrong.yaml").write_text("mumrules: 1\ntotl: {}\n", "utf-8")

    found = suite(tmp_path, cases)

    assert "unknown-key" in {d.name for d in found.diagnostics}
    assert str(tmp_path / "wrong.yaml") in found.sources
    assert list(found.run()) == []
