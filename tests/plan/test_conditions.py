"""Gates, bounds and special cases that look at other nodes."""

from typing import Any

import pytest

from mumrules.language import Text
from tests.written import assessed, prepared

RULES = """\
defaults:
  scale: points
  missing: {not applicable: exclude, any: no score, words: {н/п: not applicable}}
total:
  aggregate: sum
  at most: max(parts) * 2
  parts:
    a: {maximum: 10}
    b: {maximum: 10, only if: "[a] >= 5"}
    c: {maximum: 10}
  zones:
    list: [{zone: green, from: 10}, {zone: yellow}]
  overrides:
    - if: any(parts == 0)
      zone: red
    - if: count(parts >= 9) >= 2
      score: "30"
"""


@pytest.mark.parametrize(
    ("a", "b", "c", "score", "zone"),
    [
        (5, 6, 7, 14, "green"),
        (4, 9, 4, 8, "yellow"),
        (9, 9, 1, 30, "green"),
        (9, 0, 1, 10, "red"),
        (4, 0, 5, 9, "yellow"),
        (6, "н/п", 6, 12, "green"),
        (6, "н/п", 0, 6, "red"),
    ],
)
def test_conditions_look_at_what_counts(a: Any, b: Any, c: Any, score: int, zone: str) -> None:
    """A bound, a gate and special cases leave out the parts that do not count for a unit."""
    unit = assessed(RULES, [{"unit": "A", "a": a, "b": b, "c": c}])["A"]
    assert (unit.score, unit.zone) == (score, zone)


def test_a_hole_in_a_part_reaches_the_conditions() -> None:
    """A part without a score leaves the bound, and so the whole, without one."""
    unit = assessed(RULES, [{"unit": "A", "a": 5, "b": 1, "c": None}])["A"]
    assert (unit.score, unit.zone) == (None, None)


def test_figures_of_parts_by_name() -> None:
    """Other figures of the parts are named beside the word for the parts."""
    text = """\
total:
  aggregate: sum
  parts:
    a: {scale: points, maximum: 10, zones: {list: [{zone: red, below: 5}, {zone: green}]}}
    b: {scale: points, maximum: 20, zones: {list: [{zone: red, below: 5}, {zone: green}]}}
  overrides:
    - if: count([parts zone] == "red") == 2 or max([parts percent]) > 99
      score: "0"
"""
    rows = [{"unit": "A", "a": 1, "b": 2}, {"unit": "B", "a": 1, "b": 19}]
    found = assessed(text, [*rows, {"unit": "C", "a": 1, "b": 20}])
    assert [found[unit].score for unit in "ABC"] == [0, 20, 0]


def test_a_parameter_has_no_parts() -> None:
    """At a parameter the word for the parts stands for nothing."""
    text = (
        'total: {aggregate: sum, parts: {"1": {scale: points, maximum: 5, at most: max(parts)}}}\n'
    )
    (fault,) = prepared(text).diagnostics
    assert fault.message == Text("the name `parts` is unknown", "имя `parts` неизвестно")


def test_the_root_has_a_name_in_both_languages() -> None:
    """The root is called `total` or «итог», whatever language the file is in."""
    text = """\
total:
  aggregate: sum
  parts:
    a: {scale: points, maximum: 10}
outputs:
  half: {value: "[итог процент] + total", scale: points}
"""
    assert assessed(text, [{"unit": "A", "a": 5}])["A"].parts["half"].score == 55


def test_a_reason_is_compared_in_either_language() -> None:
    """A reason may be written in either language where it is compared."""
    text = """\
total:
  aggregate: sum
  parts:
    a:
      inputs: {x: number}
      value: если(причина(x) == «не представлено»; 1; если(причина(x) != "not applicable"; 2; 3))
      scale: points
      missing: {any: no score, words: {н/п: not applicable}}
"""
    rows = [{"unit": "A", "x": None, "y": 1}, {"unit": "B", "x": "н/п"}, {"unit": "C", "x": 5}]
    found = assessed(text, rows)
    assert [found[unit].parts["a"].score for unit in "BC"] == [3, 2]
