"""What the strategies draw can be scored, and is what they say."""

import tomllib
from fractions import Fraction
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from mumrules.checks.builtin import CHECKS
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import prepare_text
from mumrules.holes import Hole
from mumrules.testing import cohorts, methodologies, tables, units
from tests.checks.reading import METHODS
from tests.engine.rules import ENGINE, EVERY
from tests.written import planned

MUM = ENGINE.load("mum@2022")
PLANS = (EVERY, MUM, ENGINE.load("r293@2022"), ENGINE.load("checklist@2023"))
# The first example that comes, as it is.
FIRST = settings(max_examples=1, phases=[Phase.generate])
HOLES = planned("""
defaults:
  missing: {reasons: {закрыто: zero}, words: {x: закрыто, н/д: not submitted}}
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2": {scale: points, maximum: 10, measure: percent}
""")
PANEL = planned("""
inputs: {year: number}
cohort: {period: year}
total:
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10, missing: {any: previous}}
""")
few = settings(max_examples=30)
every = pytest.mark.parametrize("plan", [*PLANS, HOLES, PANEL])


@every
@few
@given(st.data())
def test_every_cohort_can_be_scored(plan, data):
    """Whatever is drawn, the data have no fault that forbids to score them."""
    rows = data.draw(cohorts(plan))
    assessment = plan.assess(rows)
    assert len(assessment) == len(rows)


@every
@few
@given(st.data())
def test_every_table_can_be_scored(plan, data):
    """In any order of columns and any spelling, and with headers alone."""
    table = data.draw(tables(plan))
    assert len(plan.assess(table)) == len(table.rows)


@every
@settings(max_examples=8)
@given(st.data())
def test_every_unit_can_be_scored_alone(plan, data):
    """A record goes the short way."""
    reference = plan.reference(data.draw(cohorts(plan, with_holes=False)))
    assert plan.scorer(reference)(data.draw(units(plan))) is not None


@pytest.mark.parametrize(
    "wanted",
    [
        lambda unit: unit.percent == 60,
        lambda unit: unit.percent == 40,
        lambda unit: unit.percent is not None and 60 - unit.percent == Fraction(1, 442),
        lambda unit: unit.hole is not None and unit.hole.reason == "suppressed",
    ],
)
def test_units_stand_on_the_bounds_of_totals(wanted):
    """A unit exactly on a bound of the percent is soon met, and so are its neighbours."""
    unit = find(
        units(MUM), lambda unit: wanted(MUM.assess(unit)), settings=settings(max_examples=2000)
    )
    assert wanted(MUM.assess(unit))


@pytest.mark.parametrize("reason", ["suppressed", "not applicable", "закрыто"])
def test_holes_have_every_reason(reason):
    """The standing reasons, and those of the author."""
    found = find(units(HOLES), lambda unit: Hole(reason) in unit.values())
    assert sorted(map(str, found.values())) == sorted(["0", reason])


def test_a_cohort_shrinks_to_what_a_person_can_read():
    """Two units that tie: short names, small whole numbers, nothing else."""
    plan = planned('total: {aggregate: sum, parts: {"1": {scale: points, maximum: 10}}}\n')
    found = find(
        cohorts(plan), lambda rows: len(rows) > 1 and rows[0]["1"] and rows[0]["1"] == rows[1]["1"]
    )
    assert found == [{"unit": "А", "1": 10}, {"unit": "Б", "1": 10}]


def test_a_unit_stands_in_two_periods():
    """Where the rules look at periods, a unit has a row in each."""
    found = find(cohorts(PANEL, 4), lambda _: True)
    assert [(row["unit"], row["year"]) for row in found] == [
        ("А", 2021),
        ("А", 2022),
        ("Б", 2021),
        ("Б", 2022),
    ]


def test_names_do_not_run_out():
    """More units than letters still have names of their own."""
    found = find(cohorts(HOLES, 60, 60), lambda _: True, settings=FIRST)
    assert len({row["unit"] for row in found}) == 60


@settings(max_examples=60)
@given(methodologies())
def test_methodologies_have_no_fault(text):
    """Every document becomes a plan."""
    made = prepare_text(text, "random.yaml", METHODS, CHECKS)
    assert not has_errors(made.diagnostics), made.diagnostics


def test_a_plan_comes_by_its_type():
    """What the entry point names tells Hypothesis how to make plans."""
    described = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    [hook] = described["project"]["entry-points"]["hypothesis"].values()

    EntryPoint("mumrules", hook, "hypothesis").load()()

    plan = find(st.from_type(Plan), lambda _: True, settings=FIRST)
    assert plan.id == "random@2024"
