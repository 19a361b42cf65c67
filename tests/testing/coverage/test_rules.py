"""What is counted as a rule, kind by kind, and which values go by it."""

from collections.abc import Mapping
from typing import Any

import pytest

from mumrules.holes import NOT_APPLICABLE, SUPPRESSED, Hole
from mumrules.testing import case_of, coverage_of
from tests.written import planned

Cohort = Mapping[str, Mapping[str, Any]]
CASES: dict[str, tuple[str, Cohort, set[str], Cohort]] = {
    "a band": (
        """
total:
  inputs: {x: number}
  value: x
  scale:
    method: bands
    table:
      - {from: 80, score: 2}
      - {from: 50, score: 1}
      - {score: 0}
""",
        {"A": {"x": 80}, "B": {"x": 10}},
        {"value at least 50 and below 80"},
        {"C": {"x": 79}},
    ),
    "a threshold": (
        """
total: {inputs: {x: number}, value: x, scale: {method: thresholds, exceeds: [10, 20]}}
""",
        {"A": {"x": 15}},
        {"value at most 10", "value above 20"},
        {"B": {"x": 10}, "C": {"x": 20.5}},
    ),
    "an answer": (
        """
total: {scale: {method: choice, table: {low: 0, high: 1}, otherwise: 5}}
""",
        {"A": {"total": "low"}},
        {"value is “high”", "any other value"},
        {"B": {"total": "high"}, "C": {"total": "other"}},
    ),
    "yes and no": (
        "total: {scale: yes or no}\n",
        {"A": {"total": "yes"}},
        {"value is no"},
        {"B": {"total": "no"}},
    ),
    "a stretch of a line": (
        """
total:
  inputs: {x: number}
  value: x
  scale:
    method: piecewise linear
    table:
      - {value: 0, score: 0}
      - {value: 10, score: 5}
      - {value: 20, score: 20}
    beyond: clamp
""",
        {"A": {"x": 0}, "B": {"x": 25}},
        {"value below 0", "value at least 10 and at most 20"},
        {"C": {"x": -1}, "D": {"x": 20}, "E": {"x": 9}},
    ),
    "a zone": (
        """
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
  zones:
    list:
      - {zone: green, from: 5}
      - {zone: red}
""",
        {"A": {"1": 5}},
        {"zone `red`"},
        {"B": {"1": 4.9}},
    ),
    "a limit": (
        """
total:
  at most: 15
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2": {scale: points, maximum: 10}
""",
        {"A": {"1": 10, "2": 5}},
        {"cut to the most"},
        {"B": {"1": 10, "2": 6}},
    ),
    "a condition for a score": (
        """
total:
  scored if: "[1] > 3"
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
""",
        {"A": {"1": 4}},
        {"unless [1] > 3"},
        {"B": {"1": 3}},
    ),
    "a condition to count": (
        """
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10, only if: 'size > 10'}
    "2": {scale: points, maximum: 10}
inputs: {size: number}
""",
        {"A": {"1": 4, "2": 1, "size": 11}},
        {"size > 10: does not hold"},
        {"B": {"1": 4, "2": 1, "size": 10}},
    ),
    "special cases": (
        """
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2": {scale: points, maximum: 10}
  overrides:
    - {if: '[1] < 1', score: 0}
    - {if: '[2] < 1', score: 1}
""",
        {"A": {"1": 0, "2": 0}, "B": {"1": 5, "2": 5}},
        {"if [2] < 1"},
        {"C": {"1": 1, "2": 0.5}},
    ),
    "a branch of a formula": (
        """
total:
  inputs: {x: number, y: number}
  value: if(x > 10, max(x, y), y)
  scale: value
""",
        {"A": {"x": 20, "y": 5}},
        {"unless x > 10", "the greatest is y"},
        {"B": {"x": 10, "y": 5}, "C": {"x": 11, "y": 12}},
    ),
    "what holes do": (
        """
defaults:
  missing: {any: zero, not applicable: exclude, suppressed: no score}
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2": {scale: points, maximum: 10}
""",
        {"A": {"1": None, "2": 1}, "B": {"1": 1, "2": 1}},
        {"a hole, not applicable: exclude", "a hole, suppressed: no score"},
        {"C": {"1": Hole(NOT_APPLICABLE), "2": 1}, "D": {"1": Hole(SUPPRESSED), "2": 1}},
    ),
    "the least coverage of a node": (
        """
defaults: {missing: exclude}
total:
  aggregate: mean
  minimum coverage: 0.6
  missing: no score
  parts:
    "1": {scale: points, maximum: 10, missing: zero}
    "2": {scale: points, maximum: 10, missing: zero}
""",
        {"A": {"1": 1, "2": 1}},
        {"if coverage < 0.6", "a hole, any: no score", "a hole, any: zero"},
        {"B": {"1": None, "2": 1}, "C": {"1": 1, "2": None}},
    ),
    "who belongs to the cohort": (
        """
cohort: {only: kind == "school"}
inputs: {kind: text}
total: {aggregate: sum, parts: {"1": {scale: points, maximum: 10}}}
""",
        {"A": {"1": 1, "kind": "school"}},
        {"stays outside the cohort"},
        {"B": {"1": 1, "kind": "college"}},
    ),
    "ties": (
        """
defaults: {scale: {method: points}}
total:
  aggregate: sum
  parts:
    "1": {maximum: 9}
    "2": {maximum: 9}
    "3": {maximum: 9}
ranks: {then by: ['[1]', '[2]']}
""",
        {"A": {"1": 1, "2": 3, "3": 0}, "B": {"1": 2, "2": 2, "3": 0}},
        {"parts equal units: [2]", "equal units: competition"},
        {"C": {"1": 1, "2": 0, "3": 3}, "D": {"1": 1, "2": 0, "3": 3}},
    ),
    "a finding": (
        """
total: {aggregate: sum, parts: {"1": {scale: points, maximum: 9}}}
findings: {little: {title: Little, if: 'score < 5'}}
""",
        {"A": {"1": 4}},
        {"little: does not hold"},
        {"B": {"1": 5}},
    ),
    "the best of all is zero": (
        """
total: {scale: {method: share of the best, if best is zero: 0}, better: higher}
""",
        {"A": {"total": 4}, "B": {"total": 3}},
        {"if greatest in the cohort = 0", "if value < 0"},
        {"C": {"total": -1}},
    ),
    "a rule of a decision table": (
        """
total:
  inputs: {x: number}
  scale:
    method: decision table
    inputs: {x: x}
    outputs: {points: {kind: number, otherwise: 0}}
    hit policy: first
    rules:
      - {x: '> 10', points: 2}
      - {x: '> 5', points: 1}
""",
        {"A": {"x": 20}, "B": {"x": 0}},
        {"rule 2 decides"},
        {"C": {"x": 6}},
    ),
    "a node": (
        """
defaults: {missing: exclude}
total: {aggregate: sum, parts: {"1": {scale: points, maximum: 9}, "2": {scale: points, maximum: 9}}}
""",
        {"A": {"1": 4, "2": None}},
        {"is scored"},
        {"B": {"1": 4, "2": 1}},
    ),
}


# Only a cohort of zeros can have a best of zero.
ZEROS = case_of("all are zero", cohort={"A": {"total": 0}, "B": {"total": 0}}, expect={})


@pytest.mark.parametrize("kind", CASES)
def test_what_no_unit_goes_by_is_missing(kind: str):
    """These rules are missing and no others; once a unit goes by them, none is."""
    text, cohort, missing, rest = CASES[kind]
    plan = planned(text)
    some = case_of("some units", cohort=cohort, expect={})
    others = case_of("the others", cohort={**cohort, **rest}, expect={})
    zeros = (ZEROS,) if "zero" in kind else ()

    covered, whole = coverage_of(plan, [some]), coverage_of(plan, [some, others, *zeros])

    assert (covered.failing, whole.failing) == ((), ())
    assert {rule.text.en for rule in covered.missing} == missing
    assert (whole.missing, whole.percent) == ((), 100)
