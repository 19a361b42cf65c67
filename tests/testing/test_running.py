"""Cases run in memory."""

from fractions import Fraction
from typing import Any

import pytest

from mumrules.testing import Case, case_of, run
from tests.written import planned

PLAN = planned("""
total:
  aggregate: sum
  parts:
    "1":
      title: Schools
      aggregate: mean
      parts:
        "1.1": {scale: {method: share of the best, if best is zero: 0}, better: higher}
        "1.2": {scale: points, maximum: 100, measure: percent}
    "2": {scale: points, maximum: 100}
  show: {score: 'to 0.1, half up'}
ranks: {by: score}
rankings: {second: {ties: dense}}
crosswalks:
  other:
    title: Other
    parts:
      half: {nodes: {"2": 1/2}}
      rest: {nodes: {"1": 1, "2": 1/2}}
outputs:
  double: {value: '[2] * 2', scale: value}
""")
COHORT = {"A": {"1.1": 10, "1.2": 50, "2": 80}, "B": {"1.1": 5, "1.2": 20, "2": 100}}


def case(**expect: Any) -> Case:
    """Return a case of the cohort that expects figures of A."""
    return case_of("a case", cohort=COHORT, expect={"A": expect})


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("score", "155"),
        ("балл", "155,0"),
        ("total", "155"),
        ("итог балл", "155"),
        ("1.1", "100"),
        ("1.1 value", "10"),
        ("1", "75"),
        ("1 coverage", "1"),
        ("percent", "77.5"),
        ("maximum", "200"),
        ("2 максимум", "100"),
        ("shown score", "155"),
        ("rank", "1"),
        ("rank second", "1"),
        ("место second", "1"),
        ("other", "155"),
        ("other half", "40"),
        ("other half percent", "80"),
        ("double", "160"),
        ("findings", ()),
    ],
)
def test_every_figure_can_be_expected(figure: str, value: Any):
    """A figure of any node, of the unit, of an output and of a crosswalk has a name."""
    assert run(case(**{figure: value}), PLAN).passed


def test_the_first_step_is_the_deepest_that_differs():
    """Of all figures that differ, the one deepest in the tree is the first step."""
    outcome = run(case(**{"score": 1, "1": 2, "1.1": 3, "2": 80}), PLAN)

    assert not outcome.passed
    assert [d.written for d in outcome.differences] == [("1",), ("2",), ("3",)]
    assert outcome.first is outcome.differences[2]
    assert (outcome.first.code, outcome.first.found) == ("1.1", 100)
    assert {d.name for d in outcome.diagnostics} == {"not-as-expected"}


def test_one_unit_alone_is_no_cohort():
    """One unit cannot be compared with itself: the data are refused."""
    outcome = run(case_of("alone", given=COHORT["A"], expect={"score": 1}), PLAN)

    assert [d.name for d in outcome.diagnostics] == ["reference-needed"]
    assert outcome.assessment is None


def test_one_unit_may_leave_out_inputs():
    """What is not given of one unit is blank, as it is for the library."""
    plan = planned('total: {aggregate: sum, parts: {"1": {scale: points}, "2": {scale: points}}}')

    assert run(case_of("", given={"1": 1}, expect={"2": "(not submitted)"}), plan).passed


def test_all_faults_of_a_case_come_in_one_go():
    """A misspelt figure, a misspelt unit and a wrong value are told together."""
    units = {"A": {"scor": 1, "score": 2}, "C": {"score": 1}}
    outcome = run(case_of("", cohort=COHORT, expect=units), PLAN)

    names = [d.name for d in outcome.diagnostics]
    assert sorted(names) == ["not-as-expected", "unknown-figure", "unknown-unit"]


def test_values_given_as_numbers_are_exact():
    """A case made in memory takes fractions, and expects them."""
    made = case_of(
        "thirds",
        cohort={"A": {"1.1": 1, "1.2": 1, "2": Fraction(1, 3)}},
        expect={"A": {"2": Fraction(1, 3)}},
    )
    assert run(made, PLAN).passed
