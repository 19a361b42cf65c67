"""Scales with several outputs: single values, lists, and what is said where there is none."""

from typing import Any

from mumrules.assessment.listing import listing
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.writers.json import document
from tests.written import assessed, planned, prepared

SEVERAL = """\
inputs: {age: number, risk: text}
total:
  scale:
    method: decision table
    inputs:
      age: age
      risk: {formula: risk, values: [low, high]}
    outputs:
      status: text
      rate: number
    rules:
      - {age: ">= 18", risk: low, status: yes, rate: 0.5}
      - {age: "< 18", status: no, rate: 1/3}
outputs:
  doubled: {value: "[total rate] * 2", scale: points}
  asked: {value: '[total status] == "yes"', scale: yes or no}
""".replace("status: text", "status: {kind: text}")

LISTED = """\
inputs: {days: whole}
total:
  scale:
    method: decision table
    hit policy: collect
    inputs: {days: days}
    outputs: {remark: text, points: number}
    rules:
      - {days: "> 30", remark: late, points: 1}
      - {days: "> 60", remark: very late, points: 0.5}
outputs:
  many: {value: total * 10, scale: points}
"""


def test_further_outputs_are_figures() -> None:
    """The first output is the score; others are read in formulas and stand in the results."""
    found = assessed(SEVERAL, [{"unit": "A", "age": 18, "risk": "low"}])
    unit = found["A"]
    assert unit.parts["total"].outputs == {"status": "yes", "rate": 0.5}
    assert unit.parts["doubled"].score == 1
    assert unit.parts["asked"].score == 1
    columns = listing(found.results)
    assert (list(columns["score"]), list(columns["rate"])) == (["yes"], [0.5])
    (said,) = document(found.results)["units"]
    assert (said["score"], said["outputs"]) == ("yes", {"status": "yes", "rate": 0.5})


def test_one_unit_alone_has_the_same_outputs() -> None:
    """A unit that is scored without a table has the outputs that it has in one."""
    alone = planned(SEVERAL).assess({"age": 18, "risk": "low"})
    assert alone.parts["total"].outputs == {"status": "yes", "rate": 0.5}


def test_lists_are_results() -> None:
    """A list is a tuple, a list of JSON, and one text of a table; the score is its length."""
    rows: list[dict[str, Any]] = [
        {"unit": "A", "days": 61},
        {"unit": "B", "days": 10},
        {"unit": "C", "days": None, "other": 1},
    ]
    found = assessed(LISTED, rows)
    assert found["A"].parts["total"].outputs == {
        "remark": ("late", "very late"),
        "points": (1, 0.5),
    }
    assert found["B"].parts["total"].outputs == {"remark": (), "points": ()}
    assert [found[unit].score for unit in "AB"] == [2, 0]
    assert found["A"].parts["many"].score == 20
    columns = listing(found.results)
    assert columns["remark"] == ["late; very late", "", None]
    assert columns["points"] == ["1; 0.5", "", None]
    first = document(found.results)["units"][0]
    assert first["outputs"] == {"remark": ["late", "very late"], "points": [1, 0.5]}


def test_a_hole_in_what_is_asked_is_a_hole_of_the_list() -> None:
    """A list whose rules cannot be answered is that hole."""
    rows = [{"unit": "A", "days": 61}, {"unit": "C", "days": "н/п"}]
    text = LISTED + "defaults: {missing: {any: no score, words: {н/п: not submitted}}}\n"
    found = assessed(text.replace("many: {", "x: {"), rows)
    assert found["C"].parts["total"].outputs["remark"] == Hole(NOT_SUBMITTED)


def test_no_formula_takes_a_list() -> None:
    """A formula that names a list is told what it may name instead."""
    text = LISTED.replace("total * 10", '"[total remark]"')
    (fault,) = prepared(text).diagnostics
    assert (fault.name, fault.message, fault.help) == (
        "list-as-operand",
        Text(
            "`total remark` is a list, and a formula takes single values",
            "`total remark` — список, а формуле нужны отдельные значения",
        ),
        (
            Text(
                "`[total]` is how many rules fire; or let the table give one value",
                "`[total]` — сколько правил сработало; или пусть таблица даёт одно значение",
            ),
        ),
    )


def _said(text: str, row: dict[str, Any]) -> tuple[Text, list[int]]:
    """Return what is said of a unit without a result, and the lines that bear on it."""
    found = assessed(text, [{"unit": "A", **row}])
    (fault,) = (d for d in found.diagnostics if d.name == "undefined" and "total" in d.message.en)
    lines = [getattr(other.place, "line", 0) for other in fault.others]
    return fault.message, lines


def test_it_is_said_that_no_rule_fires() -> None:
    """Where no rule fires, unit, node and the values that were asked are named."""
    message, _ = _said(SEVERAL, {"age": 18, "risk": "high"})
    assert message == Text(
        "`total` of `A` is undefined: no rule fires: age = 18; risk = high",
        "для «A» `total` не определён: не сработало ни одно правило: age = 18; risk = high",
    )


def test_it_is_said_which_value_is_not_allowed() -> None:
    """Where a value may not be, its column is named."""
    message, lines = _said(SEVERAL, {"age": 18, "risk": "middling"})
    assert message == Text(
        "`total` of `A` is undefined: `risk` may not be this: age = 18; risk = middling",
        "для «A» `total` не определён: `risk` таким быть не может: age = 18; risk = middling",
    )
    assert lines == [11]


def test_it_is_said_which_rules_fire() -> None:
    """Where several rules fire that must not, they are named and pointed at."""
    text = """\
inputs: {a: number, b: number}
total:
  scale:
    method: decision table
    hit policy: any
    inputs: {sum: a + b, a: a}
    outputs: {points: {kind: number, otherwise: 0}}
    rules:
      - {sum: "> 1", points: 1}
      - {a: "[0..2)", points: 2}
      - {sum: "> 0", points: 1}
"""
    made = prepared(text)
    assert {(d.name, d.is_error) for d in made.diagnostics} == {("clashing-rules", False)}
    assert assessed(text, [{"unit": "A", "a": 3, "b": 5}])["A"].score == 1
    message, lines = _said(text, {"a": 1.5, "b": 5})
    assert message == Text(
        "`total` of `A` is undefined: rules 1, 2, 3 fire: sum = 6.5; a = 1.5",
        "для «A» `total` не определён: сработали правила 1, 2, 3: sum = 6.5; a = 1.5",
    )
    assert lines == [13, 14, 15]
