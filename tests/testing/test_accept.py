"""Expectations rewritten in their file."""

from pathlib import Path

import pytest

from mumrules.engine.default import default_engine
from mumrules.testing import Suites
from mumrules.testing.accept import accept
from tests.engine.perm import ROOT

RULES = (ROOT / "tests/testing/renderings/points.yaml").read_text("utf-8")
WRONG = """\
# above
methodology: points.yaml
cases:
  - case: One unit   # a comment
    given: {"1.1": 5, "1.2": "0.25", "2": 10}
    expect:
      score: 1      # stays
      '1': '2'
      percent: 50 ± 0.01
      zone: red
      findings:
        - more
        - less   # gone
      "1.1": 5
  - case: A cohort

    cohort:
      A: {"1.1": n/a, "1.2": 1, "2": 1}
    expect: {A: {score: 3,  rank: 1}}
    diagnostics: undefined
  - case: A word is no number   # stays
    given: {"1.1": a word}
    expect:
      score: 1
      # gone
      zone: red   # stays
    tolerance: 1
  - {case: Nor is this, given: {"1.1": a word}, diagnostics: [], tolerance: 1}
"""
RIGHT = """\
# above
methodology: points.yaml
cases:
  - case: One unit   # a comment
    given: {"1.1": 5, "1.2": "0.25", "2": 10}
    expect:
      score: 15.25      # stays
      '1': '5.25'
      percent: 50.83 ± 0.01
      zone: red
      findings:
        [few plans 1.1]   # gone
      "1.1": 5
  - case: A cohort

    cohort:
      A: {"1.1": n/a, "1.2": 1, "2": 1}
    expect: {A: {score: (not submitted),  rank: (not submitted)}}
    diagnostics: []
  - case: A word is no number   # stays
    given: {"1.1": a word}
    refused: [not-a-number]   # stays
    tolerance: 1
  - {case: Nor is this, given: {"1.1": a word}, refused: [not-a-number], tolerance: 1}
"""


def accepted(folder: Path, text: str) -> str:
    """Return *text* once all that differs is accepted."""
    (folder / "points.yaml").write_text(RULES, "utf-8")
    path = folder / "points.cases.yaml"
    path.write_bytes(text.encode("utf-8"))
    suite = Suites(default_engine()).read(path)
    assert suite.cases is not None, suite.diagnostics
    accept(path, [d for outcome in suite.run() for d in outcome.differences], "en")
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("start", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_the_values_change(tmp_path: Path, start: str, line_end: str):
    """Comments, blanks, quotes, line ends and all other lines stay as they are."""
    wrong = start + WRONG.replace("\n", line_end)

    assert accepted(tmp_path, wrong) == start + RIGHT.replace("\n", line_end)


def test_what_is_accepted_passes(tmp_path: Path):
    """A file whose differences were accepted has none, and accepting again changes nothing."""
    once = accepted(tmp_path, WRONG)

    assert accepted(tmp_path, once) == once
    suite = Suites(default_engine()).read(tmp_path / "points.cases.yaml")
    assert all(outcome.passed for outcome in suite.run())


def test_no_draft_is_left(tmp_path: Path):
    """Only the two files stand in the folder afterwards."""
    accepted(tmp_path, WRONG)

    assert {file.name for file in tmp_path.iterdir()} == {"points.yaml", "points.cases.yaml"}
