"""What an embedder holds after scoring."""

import pytest

import mumrules as mr
from tests.engine.perm import POINTS_2021, POINTS_2022

PERM = "Муниципальное образование город Пермь"


@pytest.fixture(scope="module")
def assessment() -> mr.Assessment:
    """The assessment of 2022."""
    return mr.load("mum@2022").assess(POINTS_2022)


def test_units_are_found_by_name_and_in_order(assessment: mr.Assessment):
    """An assessment is a sequence in the order of the table, with names for keys."""
    assert len(assessment) == len(assessment.units) == 16
    assert [unit.unit for unit in assessment] == list(assessment.units)
    assert assessment[PERM].unit == PERM


def test_an_unknown_unit_is_told(assessment: mr.Assessment):
    """A misspelt name is an error of ours that offers the near one."""
    for ask in (assessment.__getitem__, assessment.explain):
        with pytest.raises(mr.UnknownUnitError, match="unknown-unit") as raised:
            ask("Муниципальное образование город Перьм")
        (fault,) = raised.value.diagnostics
        assert PERM in fault.help[0].en


def test_an_assessment_carries_its_receipt_and_assumptions(assessment: mr.Assessment):
    """What the results rest on can be read off them."""
    assert assessment.receipt.methodology == "mum@2022"
    assert assessment.receipt.engine == mr.__version__
    assert len(assessment.assumptions) == 4
    assert assessment.diagnostics == ()
    assert PERM in str(assessment.explain(PERM))


def test_the_input_hash_follows_the_values_alone(assessment: mr.Assessment):
    """The same values in records give the same hash, one other value another."""
    plan = mr.load("mum@2022")
    rows = [{"unit": unit.unit, "total": unit.score} for unit in assessment]

    assert plan.assess(rows).receipt.input_hash == assessment.receipt.input_hash
    rows[0]["total"] = 305
    assert plan.assess(rows).receipt.input_hash != assessment.receipt.input_hash


def test_a_reference_of_other_rules_is_refused():
    """A cohort scored by other rules is no cohort for these."""
    plan = mr.load("r293@2022")
    stranger = mr.load("mum@2021").reference(POINTS_2021)

    asked = [i.name for i in plan.graph.inputs if i.required]
    with pytest.raises(mr.ReferenceNeededError, match="reference-unlike"):
        plan.assess([{"unit": "A", **dict.fromkeys(asked, 1)}], against=stranger)
    with pytest.raises(mr.ReferenceNeededError, match="reference-unlike"):
        plan.scorer(stranger)


def test_one_unit_alone_needs_a_reference():
    """A unit is never a cohort of one that is its own best."""
    with pytest.raises(mr.ReferenceNeededError, match="reference-needed"):
        mr.load("r293@2022").assess({"П1": 1})


def test_a_reference_serves_a_plan_that_is_loaded_again():
    """A reference belongs to the rules, not to the object that made it."""
    rows = [{"unit": f"U{i}", **{f"П{k}": i + k for k in range(1, 4)}} for i in range(3)]
    asked = [i.name for i in mr.load("r293@2022").graph.inputs if i.required]
    rows = [{**dict.fromkeys(asked, 1), **row} for row in rows]
    reference = mr.Engine(installed=False).load("r293@2022").reference(rows)

    again = mr.Engine(installed=False).load("r293@2022").assess(rows, against=reference)
    assert [u.zone for u in again] == [u.zone for u in mr.load("r293@2022").assess(rows)]
