"""The shipped methodologies that use templates and crosswalks."""

import csv
import json
from fractions import Fraction
from pathlib import Path

import pytest

from mumrules.assessment.listing import crosswalk_listing
from mumrules.engine.engine import Engine
from mumrules.errors import UnknownCrosswalkError
from mumrules.writers.json import document

ROOT = Path(__file__).parents[2]
TOTALS = ROOT / "examples" / "perm-2022" / "points-2022.csv"
SCHOOL = "школа минпросвещения"
MAXIMA = {"1.1": 25, "1.2": 15, "1.3": 49, "1.4": 155, "2.1": 20, "2.2": 86, "2.3": 72, "2.4": 20}
STEPS = [
    "Цели и задачи",
    "Показатели и мониторинг показателей",
    "Анализ результатов мониторинга",
    "Адресные рекомендации по результатам анализа",
    "Мероприятия, меры, управленческие решения",
    "Анализ эффективности принятых мер",
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Return an engine with the shipped methodologies alone."""
    return Engine(installed=False)


def test_every_direction_has_the_six_steps_of_the_cycle(engine: Engine):
    """Eight directions by six steps, in their order, one point each."""
    graph = engine.load("mum-cycle@2022").graph

    assert graph.root.maximum == 48
    for code in MAXIMA:
        steps = [graph.nodes[f"{code}.{n}"] for n in range(1, 7)]
        assert [step.title for step in steps] == STEPS
        assert graph.nodes[code].maximum == 6


def test_a_direction_scores_the_steps_that_are_taken(engine: Engine):
    """«да» brings a point, «нет» none."""
    plan = engine.load("mum-cycle@2022")
    record = {f"{code}.{n}": "да" if n <= 2 else "нет" for code in MAXIMA for n in range(1, 7)}
    unit = plan.assess(record)

    assert (unit.score, unit.percent) == (16, Fraction(100, 3))
    assert unit.parts["2.4"].score == 2


def test_an_assumption_of_a_template_is_carried_once(engine: Engine):
    """What the template supposes is one assumption, not one for each of its eight uses."""
    supposed = [a.text.ru for a in engine.load("mum-cycle@2022").graph.assumptions]

    assert (
        supposed.count("слайды перечисляют шаги цикла и не дают баллов; каждый шаг стоит один балл")
        == 1
    )


def test_the_checklist_asks_six_sections_for_the_cycle(engine: Engine):
    """Item 4 is the cycle in all sections but 1.1 and 1.2; that six are meant is an assumption."""
    graph = engine.load("checklist@2023").graph

    assert graph.root.maximum == 46
    assert graph.nodes["4"].resolved.parts == ("4.1.3", "4.1.4", "4.2.1", "4.2.2", "4.2.3", "4.2.4")
    assert [graph.nodes[f"4.2.4.{n}"].title for n in range(1, 7)] == STEPS
    assert any("семи разделах" in a.text.ru for a in graph.assumptions)


def test_directions_are_shown_by_those_of_the_school(engine: Engine):
    """Every direction of the school has the points and the maximum of its own."""
    points = {code: most // 2 for code, most in MAXIMA.items()}
    found = engine.load("mum@2022").assess([{"unit": "A", **points}])
    columns = found.crosswalk(SCHOOL)

    assert columns["score"] == [sum(points.values())]
    assert columns["percent"] == [Fraction(100 * sum(points.values()), 442)]
    assert columns["Профориентация"] == [77]
    assert columns["Здоровье percent"] == [50]


def test_totals_alone_leave_the_directions_of_the_school_open(engine: Engine):
    """Where only the total is known, a direction is a hole with its reason."""
    found = engine.load("mum@2022").assess(TOTALS)
    with TOTALS.open(encoding="utf-8-sig") as file:
        units = len(list(csv.reader(file))) - 1
    holes = found.results.figures[SCHOOL, "Учитель", "score"]

    assert {str(hole) for hole in holes} == {"not submitted"}
    assert len(holes) == units
    assert found.results.figure("total", "score", 0) is not None
    assert list(crosswalk_listing(found.results, SCHOOL)["score"]) == [None] * units


def test_the_json_of_a_result_has_the_crosswalks(engine: Engine):
    """Each unit holds the whole and the parts, exact where a double cannot say it."""
    found = engine.load("mum@2022").assess([{"unit": "A", **dict.fromkeys(MAXIMA, 5)}])
    (unit,) = json.loads(json.dumps(document(found.results)))["units"]
    crosswalk = unit["crosswalks"][SCHOOL]

    assert (crosswalk["score"], crosswalk["maximum"]) == (40, 442)
    assert crosswalk["exact"] == {"percent": "2000/221"}
    assert crosswalk["parts"]["Знание"] == {"score": 5, "maximum": 25, "percent": 20}


def test_an_unknown_crosswalk_is_named(engine: Engine):
    """The error lists the crosswalks that there are."""
    found = engine.load("mum@2022").assess([{"unit": "A", **dict.fromkeys(MAXIMA, 5)}])

    with pytest.raises(UnknownCrosswalkError, match="no crosswalk is named `школа`") as raised:
        found.crosswalk("школа")
    assert SCHOOL in str(raised.value.diagnostics[0].help)
