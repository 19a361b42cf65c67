"""What becomes of mutants, and the cases that tell them apart."""

from pathlib import Path

import pytest

from mumrules.engine.default import default_engine
from mumrules.errors import DiagnosedError
from mumrules.testing import Suites, run
from mumrules.testing.mutation.edit import edited
from mumrules.testing.mutation.trial import Trial
from mumrules.testing.mutation.verdict import Verdict
from tests.testing.mutation.planting import HEAD, SCHOOLS, trial

ONE = '  - {case: Sixty, given: {"1": 12, "2": 6}, expect: {zone: green, percent: 60}}\n'
COHORT = """\
  - case: Shares
    cohort:
      A: {a: 10, b: 4}
      B: {a: 5, b: 8}
      C: {a: n/a, b: 8}
    expect: {A: {a: 100, b: 50, score: 75, rank: 1}, B: {score: 75}, C: {rank: 3}}
"""
SHARES = f"""{HEAD}
defaults:
  scale: {{method: share of the best, if best is zero: 0}}
  better: higher
  missing: {{any: zero, words: {{n/a: not submitted}}}}
total:
  title: All
  aggregate: mean
  parts: {{a: {{title: A}}, b: {{title: B}}}}
ranks: {{by: score}}
"""


def verdict(tried: Trial, name: str) -> Verdict:
    """Return what became of the mutant of this name."""
    names = [mutant.name for mutant in tried.mutants]
    return tried.verdict(names.index(name))


@pytest.mark.parametrize(
    ("name", "fate", "by"),
    [
        ("1.maximum*10", "case", "Sixty"),
        ("total.zones.list.green.from+1", "case", "Sixty"),
        ("total.zones.list.red left out", "check", "gap"),
        ("total.zones.by=score", "check", "unreachable-zone"),
        ("total.zones.by=shown percent", "survivor", ""),
        ("total.show.percent=floor", "survivor", ""),
        ("ranks.by=shown score", "equivalent", ""),
        ("ranks.ties=mean", "survivor", ""),
    ],
)
def test_a_mutant_meets_its_fate(tmp_path: Path, name: str, fate: str, by: str):
    """Checks and cases notice mistakes; what changes nothing is no mistake."""
    text = SCHOOLS.replace("by: score}", "by: score, ties: competition}")

    found = verdict(trial(tmp_path, text, ONE), name)

    assert (found.fate, found.by) == (fate, by)


@pytest.mark.parametrize(
    ("text", "cases"), [(SCHOOLS, ONE), (SHARES, COHORT)], ids=["alone", "cohort"]
)
def test_a_case_to_confirm_tells_the_mutant_apart(tmp_path: Path, text: str, cases: str):
    """What is printed for a survivor passes with the original and fails with the mutant."""
    tried = trial(tmp_path, text, cases)
    engine = default_engine()
    prepared = engine.prepare(tmp_path / "rules.yaml")
    confirmed = 0
    for index, mutant in enumerate(tried.mutants):
        found = tried.verdict(index)
        if found.confirm:
            path = tmp_path / "rules.cases.yaml"
            suite = Suites(engine).read_text(path, f"cases:\n{found.confirm}")
            assert suite.cases is not None, suite.diagnostics
            (case,) = suite.cases.cases
            wrong = engine.plan(engine.prepare_tree(prepared, edited(prepared.tree, mutant.edits)))
            assert run(case, suite.plan).passed
            assert not run(case, wrong).passed
            confirmed += 1
    assert confirmed


def test_a_bound_is_found(tmp_path: Path):
    """The case to confirm stands on the bound that the mutant moves."""
    case = ONE.replace("12", "20").replace("60}", "26/30*100}").replace("26/30*100", "260/3")

    found = verdict(trial(tmp_path, SCHOOLS, case), "total.zones.list.green.from as above")

    assert found.fate == "survivor"
    assert found.lines == (("      - {zone: green, from: 60}", "      - {zone: green, above: 60}"),)
    assert found.confirm == (
        '  - case: "To confirm: total.zones.list.green.from as above"\n'
        '    given: {"1": 12, "2": 6}\n'
        "    expect: {zone: green}\n"
    )


def test_cases_that_do_not_pass_are_no_measure(tmp_path: Path):
    """Where a case fails with the original, nothing is tried."""
    with pytest.raises(DiagnosedError):
        trial(tmp_path, SCHOOLS, ONE.replace("60", "61"))
