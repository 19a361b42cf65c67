"""Tables of which a formula chooses one."""

from typing import Any

import pytest

from mumrules.holes import NOT_SUBMITTED, UNDEFINED
from mumrules.language import Text
from tests.written import assessed

TABLES = """\
inputs: {kind: text, grade: whole, drink: yes or no}
total:
  aggregate: sum
  parts:
    bands:
      scale:
        method: bands
        chosen by: kind
        tables:
          fats: [{from: 10, score: 5}, {score: 0}]
        table: [{from: 10, score: 1}, {score: 0}]
    choice:
      inputs: {answer: text}
      scale:
        method: choice
        chosen by: grade
        tables:
          "9": {a: 1, b: 2}
          "11": {a: 3}
        otherwise: 0
    thresholds:
      scale:
        method: thresholds
        chosen by: drink
        tables:
          yes: {exceeds: [1, 2]}
          no: {reaches: [1, 2]}
  zones:
    chosen by: kind
    tables:
      fats: [{zone: low, below: 5}, {zone: high}]
"""


def _row(**changed: Any) -> dict[str, Any]:
    first = {"unit": "A", "kind": "fats", "grade": 9, "drink": "yes"}
    return {**first, "bands": 10, "answer": "b", "thresholds": 2, **changed}


@pytest.mark.parametrize(
    ("changed", "scores"),
    [
        ({}, (5, 2, 1)),
        ({"kind": "other", "grade": 11, "drink": "no"}, (1, 0, 2)),
        ({"grade": 11, "answer": "a"}, (5, 3, 1)),
    ],
)
def test_the_formula_chooses_the_table(changed: dict[str, Any], scores: tuple[int, ...]) -> None:
    """Each scale reads the table that the formula names, by a text, a number, or yes or no."""
    parts = assessed(TABLES, [_row(**changed)])["A"].parts
    assert tuple(parts[code].score for code in ("bands", "choice", "thresholds")) == scores


def test_no_such_table_is_undefined() -> None:
    """Where no table is named and there is no other, the result is undefined, and it is said."""
    found = assessed(TABLES, [_row(grade=10)])
    hole = found["A"].parts["choice"].hole
    assert hole is not None
    assert (hole.reason, hole.cause) == (UNDEFINED, "no such table")
    (fault,) = (d for d in found.diagnostics if d.name == "undefined")
    assert fault.message == Text(
        "`choice` of `A` (b) is undefined: no such table",
        "для «A» `choice` (b) не определён: такой таблицы нет",
    )


def test_a_hole_chooses_nothing() -> None:
    """A hole in the choice makes the result that hole."""
    hole = assessed(TABLES, [_row(grade=None)])["A"].parts["choice"].hole
    assert hole is not None
    assert hole.reason == NOT_SUBMITTED


@pytest.mark.parametrize(("kind", "zone"), [("fats", "high"), ("other", None)])
def test_zones_are_chosen_too(kind: str, zone: str | None) -> None:
    """The zones of a node are those that the formula names."""
    assert assessed(TABLES, [_row(kind=kind)])["A"].zone == zone
