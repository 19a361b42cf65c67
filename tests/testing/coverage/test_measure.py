"""What is covered by which cases."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.engine.default import default_engine
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import prepare_text
from mumrules.plan.resolve import Methods
from mumrules.testing import Case, Coverage, Suites, case_of, coverage_of
from mumrules_desirability.scale import DESIRABILITY
from tests.checks.reading import completed
from tests.engine.perm import ROOT
from tests.written import planned

BANDS = planned("""
total:
  inputs: {x: number}
  value: x
  scale:
    method: bands
    table:
      - {below: 10, score: 0}
      - {from: 10, to: 20, score: 1}
      - {above: 20, score: 2}
""")
NESTED = """
defaults: {scale: points, missing: {any: zero, not applicable: exclude}}
total:
  aggregate: sum
  parts:
    "1": {aggregate: sum, parts: {"1.1": {maximum: 10}, "1.2": {maximum: 10}}}
    "2": {maximum: 10}
  zones:
    by: percent
    list:
      - {zone: green, from: 60}
      - {zone: red}
"""
SHIPPED = sorted((ROOT / "methodologies").glob("*/*.cases.yaml"))


def one(x: int) -> Case:
    """Return a case of one unit."""
    return case_of(f"{x}", given={"x": x}, expect={})


def hits(covered: Coverage) -> dict[str, int]:
    """Return how often each rule was gone by."""
    return {rule.text.en: rule.hits for rule in covered.rules}


@given(st.lists(st.integers(0, 30), max_size=6, unique=True))
def test_a_band_counts_the_units_within_it(values):
    """Each row of a table is hit by the values that lie in it, and by no others."""
    found = hits(coverage_of(BANDS, [one(x) for x in values]))

    assert found["value below 10"] == sum(x < 10 for x in values)
    assert found["value at least 10 and at most 20"] == sum(10 <= x <= 20 for x in values)
    assert found["value above 20"] == sum(x > 20 for x in values)


@given(st.lists(st.integers(0, 30), max_size=5, unique=True), st.integers(31, 40))
def test_one_more_case_never_covers_less(values, more):
    """Coverage only grows with cases, and what is counted stays the same."""
    cases = [one(x) for x in values]

    before, after = coverage_of(BANDS, cases), coverage_of(BANDS, [*cases, one(more)])

    assert before.percent <= after.percent
    assert [rule.text for rule in before.rules] == [rule.text for rule in after.rules]


def test_cases_that_do_not_pass_cover_nothing():
    """Only what is as expected counts; the others are named."""
    wrong = case_of("wrong", given={"x": 5}, expect={"score": 7})

    covered = coverage_of(BANDS, [wrong])

    assert (covered.failing, covered.percent) == (("wrong",), 0)


def test_a_total_that_is_given_covers_what_is_made_of_it():
    """The zone of a total is covered by a table of totals alone, its parts are not."""
    covered = hits(coverage_of(planned(NESTED), [case_of("a", given={"total": 20}, expect={})]))

    assert covered["zone `green`"] == 1
    assert covered["zone `red`"] == 0


def test_what_is_written_once_is_one_rule():
    """What `defaults` say of holes is covered by any node; each is asked if it is scored."""
    cohort = {"A": {"1.1": None, "1.2": 1, "2": 1}}

    covered = coverage_of(planned(NESTED), [case_of("a", cohort=cohort, expect={})])

    [zero] = [rule for rule in covered.rules if rule.text.en == "a hole, any: zero"]
    assert zero.hits == 1
    assert zero.codes == ("total", "1", "1.1", "1.2", "2")
    assert sum(rule.text.en == "is scored" for rule in covered.rules) == 5


def test_what_cannot_happen_is_told_and_not_counted():
    """A limit that nothing exceeds is no gap in the cases."""
    plan = planned(
        "total: {aggregate: sum, at most: 20, parts: {'1': {scale: points, maximum: 10}}}\n"
    )

    covered = coverage_of(plan, [case_of("a", given={"1": 5}, expect={})])

    assert [rule.text.en for rule in covered.impossible] == ["cut to the most"]
    assert (covered.missing, covered.percent) == ((), 100)


def test_a_rule_knows_its_line_and_its_clause():
    """A rule stands where the file writes it, and names what its node cites."""
    plan = planned("""
sources: {order: {title: An order}}
total:
  source: {of: order, clause: "5"}
  inputs: {x: number}
  value: x
  scale:
    method: bands
    table:
      - {below: 10, score: 0}
      - {from: 10, score: 1}
""")
    covered = coverage_of(plan, [])

    low, high = (rule for rule in covered.rules if rule.text.en.startswith("value"))
    assert (low.place.line, high.place.line) == (14, 15)
    assert str(low.citations[0]) == "order, 5"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}@{path.stem}")
def test_every_rule_that_we_ship_has_a_case(path: Path):
    """No rule of an edition that we ship is without a case that goes by it."""
    suite = Suites(default_engine()).read(path)
    assert suite.plan is not None, suite.diagnostics

    covered = coverage_of(suite.plan, suite)

    assert [(rule.place, rule.text.en) for rule in covered.missing] == []
    assert covered.failing == ()


def test_the_scale_of_a_plugin_is_covered_as_well():
    """Rules come from what a scale makes, so that one that nobody knew before has them too."""
    text = completed("""
total:
  inputs: {x: number}
  value: x
  scale: {method: desirability, low: 0, target: 10, high: 20}
""")
    made = prepare_text(text, "example.yaml", Methods.of([DESIRABILITY], []), ())
    plan = Plan(made.draft, made.graph, (), default_engine().loaded.readers)

    covered = coverage_of(plan, [one(5)])
    whole = coverage_of(plan, [one(5), one(15), one(25)])

    assert {rule.text.en for rule in covered.missing} == {
        "the least is (20 − value) / 10",
        "would be below 0",
    }
    assert [rule.text.en for rule in whole.impossible] == ["would be above 1"]
    assert whole.percent == 100
