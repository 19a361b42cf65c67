"""Laws hold of what is right, and are broken by what is not."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

import mumrules as mr
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.engine.default import default_engine
from mumrules.engine.plan import Plan
from mumrules.testing import LawBrokenError, check_methodology, run, tried
from mumrules.testing.laws.table import LAWS
from mumrules.testing.laws.trying import judged
from mumrules.testing.laws.verdict import Standing, Verdict
from mumrules.testing.planned import planned as plan_of_text
from mumrules.testing.strategies.methodologies import methodologies
from tests.testing.laws.rules import CHECKLIST, GOOD, HUMP, SWAPPED
from tests.testing.laws.tampered import Tampered
from tests.written import planned, prepared

BY_NAME = {law.name: law for law in LAWS}
EXAMPLES = 30
SHIPPED = Path(__file__).parents[3] / "methodologies"
EDITIONS = [
    f"{path.parent.name}@{path.stem}"
    for path in sorted(SHIPPED.glob("*/*.yaml"))
    if not path.name.endswith(".cases.yaml")
]


def standings(plan: Plan) -> dict[str, Standing]:
    """Return how each law stands with a plan."""
    return {v.law.name: v.standing for v in tried(plan, examples=EXAMPLES)}


def verdict(plan: Plan, law: str) -> Verdict:
    """Return what came of one law."""
    return next(v for v in tried(plan, examples=EXAMPLES) if v.law.name == law)


def test_all_laws_hold_of_sound_rules():
    """Points, shares, zones and places; a plan without a file has no file to write."""
    found = standings(planned(GOOD))
    assert found.pop("rules-survive-writing") is Standing.UNFIT
    assert set(found.values()) == {Standing.HOLDS}


@settings(max_examples=5, suppress_health_check=[HealthCheck.nested_given])
@given(methodologies())
def test_all_laws_hold_of_random_rules(text):
    """Nothing that the engine does to rules without a fault breaks a law."""
    plan = plan_of_text(text, "random.yaml", default_engine())
    for found in tried(plan, examples=5):
        assert found.standing is not Standing.BROKEN, (found.law.name, found.breach)


def test_a_value_beyond_the_domain_of_a_scale_is_no_better_one():
    """A share of the best knows no negative values; that one has no score breaks no law."""
    share = {"method": "share of the best", "if best is zero": 0}
    rules = {"1": {"better": "lower", "missing": "zero", "scale": share}}
    plan = planned(yaml.safe_dump({"total": {"aggregate": "sum", "parts": rules}}))
    assert verdict(plan, "better-is-not-worse").standing is Standing.HOLDS


def test_a_table_with_a_hump_breaks_the_law_of_direction():
    """The smallest example stands on the bound where the scores fall."""
    found = verdict(planned(HUMP), "better-is-not-worse")
    assert found.standing is Standing.BROKEN
    assert "`1` goes from 10 to 20: `1` is 3, not 5" in found.breach.says.en


def test_the_example_of_a_broken_law_is_a_case():
    """Pasted beside the rules, it shows what the rules give."""
    plan = planned(HUMP)
    found = verdict(plan, "better-is-not-worse")
    assert run(found.breach.case, plan).passed


def test_zones_of_swapped_colours_are_found():
    """Red for the best score is no zone that fits."""
    found = verdict(planned(SWAPPED), "zones-fit-scores")
    assert found.standing is Standing.BROKEN
    assert found.breach.says.en == "zones of `total`: А: 0 → green; Б: 4 → yellow"


def test_a_law_that_says_nothing_tells_why():
    """No direction, no zones, no places, nothing compared."""
    found = {v.law.name: v.why for v in tried(planned(CHECKLIST), examples=5)}
    assert found["zones-fit-scores"].en == "no node has zones"
    assert found["fair-ranks"].ru == "объекты не ранжируются"
    assert {n for n, why in found.items() if why is not None} == {
        "better-is-not-worse",
        "zones-fit-scores",
        "fair-ranks",
        "unit-of-measure",
        "rules-survive-writing",
    }


@pytest.mark.parametrize(
    ("law", "change"),
    [
        ("within-bounds", lambda key, *_: 1000 if key == ("total", "score") else None),
        ("within-bounds", lambda key, *_: "blue" if key == ("total", "zone") else None),
        ("fair-ranks", lambda key, row, _: row + 2 if key == ("total", "rank") else None),
        ("order-of-units", lambda key, row, _: row if key == ("1", "score") else None),
        ("columns-equal-exact", lambda key, *_: 77 if key == ("1", "score") else None),
        ("alone-as-in-table", lambda key, *_: 77 if key == ("1", "score") else None),
        (
            "others-stay-put",
            lambda key, _, results: len(results.dataset.units) if key == ("1", "score") else None,
        ),
        (
            "unit-of-measure",
            lambda key, row, results: (
                results.dataset.columns["2"][row] if key == ("2", "score") else None
            ),
        ),
        (
            "better-is-not-worse",
            lambda key, row, results: (
                100 - results.figures[key][row]
                if key == ("1", "score") and isinstance(results.figures[key][row], int)
                else None
            ),
        ),
        ("table-survives-writing", lambda key, *_: 77 if key == ("1", "score") else None),
        (
            "order-of-columns",
            lambda key, _, results: (
                [*results.dataset.found].index("1") if key == ("1", "score") else None
            ),
        ),
    ],
)
def test_an_engine_at_fault_breaks_the_law_that_names_it(law, change):
    """Whatever figure is not as it should be, a law says so, with an example."""
    subject = Tampered(planned(GOOD), change)
    found = judged(BY_NAME[law], subject, examples=EXAMPLES)
    assert found.standing is Standing.BROKEN
    assert found.breach.case is not None
    assert found.breach.says.ru


def test_a_file_that_says_something_else_breaks_the_law_of_writing(tmp_path):
    """What is read again is held to what was read first."""
    path = tmp_path / "rules.yaml"
    text = "mumrules: 1\nmethodology: a@1\ntitle: A\nstatus: draft\n" + GOOD
    path.write_text(text, "utf-8")
    plan = mr.load(path)
    assert verdict(plan, "rules-survive-writing").standing is Standing.HOLDS

    path.write_text(text.replace("maximum: 10", "maximum: 20"), "utf-8")
    assert verdict(plan, "rules-survive-writing").standing is Standing.BROKEN


def test_an_edition_is_written_with_what_it_extends(tmp_path):
    """The file that is written stands alone."""
    (tmp_path / "base.yaml").write_text(
        "mumrules: 1\nmethodology: a@1\ntitle: A\nstatus: draft\n" + GOOD, "utf-8"
    )
    path = tmp_path / "next.yaml"
    path.write_text("mumrules: 1\nextends: base.yaml\nmethodology: a@2\nstatus: draft\n", "utf-8")
    assert verdict(mr.load(path), "rules-survive-writing").standing is Standing.HOLDS


@pytest.mark.parametrize(
    "waivers", ["waivers: {better is not worse: a hump}", "отступления: {лучшее не хуже: a hump}"]
)
def test_a_law_is_waived_in_the_file_with_a_reason(waivers):
    """In either language; the content of the rules stays the same."""
    plan = planned(HUMP + waivers)
    found = verdict(plan, "better-is-not-worse")
    assert (found.standing, found.why.en, found.passed) == (Standing.WAIVED, "a hump", True)
    assert plan.content_hash == planned(HUMP).content_hash


@pytest.mark.parametrize("law", ["fair ranks", "ledger adds up"])
def test_a_waiver_that_is_not_needed_is_a_finding(law):
    """The law holds, or does not apply."""
    found = verdict(planned(f"{HUMP}waivers: {{{law}: for no reason}}"), law.replace(" ", "-"))
    assert (found.standing, found.passed) == (Standing.IDLE, False)


def test_a_waiver_of_no_law_is_a_fault():
    """The nearest name is suggested."""
    made = prepared(HUMP + "waivers: {better is not worst: a hump}\n")
    assert has_errors(made.diagnostics)
    [fault] = [fault for fault in made.diagnostics if fault.is_error]
    assert fault.name == "unknown-key"
    assert "better is not worse" in fault.help[0].en


def test_every_law_can_be_waived():
    """The file knows the names of all laws, and no other."""
    known = {
        name.replace("_", "-") for name in type(planned(HUMP).methodology.waivers).model_fields
    }
    assert known == {*BY_NAME}
    assert all(law.says.ru and law.breaches.__doc__ for law in LAWS)


def test_the_same_seed_gives_the_same_example():
    """What is found today is found tomorrow."""
    one, other = (verdict(planned(HUMP), "better-is-not-worse").breach for _ in range(2))
    assert one.says == other.says


def test_one_line_of_a_test_tries_all_laws(capsys):
    """The report says what holds, and what does not apply and why."""
    verdicts = check_methodology(planned(CHECKLIST), examples=5)
    assert all(found.passed for found in verdicts)
    assert "zones-fit-scores" in capsys.readouterr().out


def test_one_line_of_a_test_fails_where_a_law_is_broken():
    """With the law, what was found, and a case to paste."""
    with pytest.raises(LawBrokenError) as caught:
        check_methodology(planned(HUMP), examples=EXAMPLES)
    for said in ("better-is-not-worse", "10", "20"):
        assert said in str(caught.value)


@pytest.mark.slow
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_shipped_edition_keeps_the_laws(edition):
    """Or waives them with a reason, none in vain."""
    assert check_methodology(edition, examples=6)
