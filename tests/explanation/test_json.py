"""Ledgers for other programs."""

import pytest

from mumrules.explanation.explain import explain
from mumrules.explanation.json import document
from mumrules.explanation.text import render
from tests.explanation.run import plan_of, results_of
from tests.explanation.test_text import CASES


def ledger(unit: int):
    """Return the JSON of a unit of the case `school`."""
    text = (CASES / "school.yaml").read_text("utf-8")
    results = results_of(text, CASES / "school.csv", "school.yaml")
    return document(explain(results, unit), "ru")


def test_what_a_double_cannot_say_is_said_as_a_ratio():
    """A figure without a finite decimal stands beside its ratio."""
    [share, *_] = ledger(0)["total"]["parts"]

    assert share["brought"] == 150 / 7
    assert share["exact"] == {"value": "100/3", "brought": "150/7", "lost": "150/7"}


def test_a_missing_figure_says_why():
    """A hole is null, with its reason and cause beside it."""
    total = ledger(2)["total"]

    assert total["score"] is None
    assert total["hole"] == {"reason": "undefined", "cause": "division by zero"}


def test_policies_bands_and_cohort_are_told():
    """What was done for a hole, which band fired and who holds the best value are told."""
    [share, breaches, turnout, _] = ledger(1)["total"]["parts"]

    assert breaches["excluded"]
    assert breaches["policy"] == {"reason": "not applicable", "action": "exclude", "gave": None}
    assert turnout["bands"][0]["to above"] == 30
    assert turnout["bands"][0]["above"]["result"] == 100
    assert share["cohort"][0]["units"] == ["Школа 2"]


def test_each_entry_stands_in_its_file():
    """An entry names the line of the methodology and the sources that it cites."""
    total = ledger(0)["total"]

    assert (total["place"]["file"], total["place"]["line"]) == ("school.yaml", 16)
    assert total["sources"] == [{"of": "приказ", "clause": "3.1"}]


def test_a_cohort_of_others_holds_the_best_values():
    """A unit that is compared with a saved cohort is explained without the names of its units."""
    plan = plan_of((CASES / "school.yaml").read_text("utf-8"))
    cohort = plan.reference(CASES / "school.csv")
    guest = {"unit": "Гость", "с_категорией": 1, "всего": 2, "Б": 4, "В": 90, "Г": "да"}
    said = document(plan.assess([guest], against=cohort).explain("Гость"))

    assert said["total"]["parts"][0]["cohort"][0]["exact"] == {"value": "200/3"}
    assert said["total"]["parts"][0]["cohort"][0]["units"] == []
    assert (said["rank"]["place"], said["rank"]["ranked"], said["rank"]["fixed"]) == (2, 3, True)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "place 2 against a fixed cohort of 3"),
        ("ru", "место 2 относительно заданной когорты из 3"),
    ],
)
def test_a_place_in_a_cohort_of_others_is_told_as_such(language: str, told: str):
    """Its units have no names, so that nobody is told to stand above or below."""
    plan = plan_of((CASES / "school.yaml").read_text("utf-8"))
    guest = {"unit": "Гость", "с_категорией": 1, "всего": 2, "Б": 4, "В": 90, "Г": "да"}
    found = plan.assess([guest], against=plan.reference(CASES / "school.csv"))

    text = render(found.explain("Гость"), language)

    assert told in " ".join(text.split())
