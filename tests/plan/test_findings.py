"""Findings: which rules are true of a unit, and of which of its nodes."""

import json
from pathlib import Path
from typing import Any

import mumrules as mr
from mumrules.assessment.listing import listing
from mumrules.explanation.text import render
from mumrules.writers.json import document
from tests.written import assessed, planned

MUM = Path(__file__).parents[2] / "methodologies" / "mum" / "2022.yaml"
PARTS = ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4")

RULES = """\
inputs: {late: {kind: yes or no, optional: yes}}
total:
  aggregate: sum
  parts:
    "1":
      title: First
      parts:
        "1.1": {scale: points, maximum: 10}
        "1.2": {scale: points, maximum: 10}
      findings:
        weak: {title: Weak, nodes: parameters, if: percent < 40}
        uneven: {title: Uneven, if: max(parts) - min(parts) > 5}
    "2": {scale: points, maximum: 10}
findings:
  late:
    title: Late
    if: late
    causes:
      - cause: Nobody answers for it
        remedy: Name somebody
  low: {title: Low, nodes: [total, "2", dimensions], if: score < 8}
"""


def _found(**row: Any) -> list[tuple[str, str]]:
    unit = assessed(RULES, [{"unit": "A", **row}])["A"]
    return [(rule.id, rule.code) for rule in unit.findings]


def test_a_rule_is_asked_of_its_nodes() -> None:
    """A rule is asked of the nodes that it names: those below it, all of a sort, or its own."""
    row = {"1.1": 1, "1.2": 7, "2": 3, "late": "yes"}
    assert _found(**row) == [
        ("late", "total"),
        ("low", "2"),
        ("weak", "1.1"),
        ("uneven", "1"),
    ]
    assert _found(**{**row, "1.1": 0}) == [
        ("late", "total"),
        ("low", "2"),
        ("low", "1"),
        ("weak", "1.1"),
        ("uneven", "1"),
    ]


def test_a_condition_that_is_a_hole_says_nothing() -> None:
    """Where a condition has no answer, no finding is made."""
    assert _found(**{"1.1": None, "1.2": 9, "2": 9}) == []


def test_one_unit_alone_has_the_same_findings() -> None:
    """A unit that is scored without a table has the findings that it has in one."""
    row = {"1.1": 1, "1.2": 7, "2": 3, "late": True}
    alone = planned(RULES).assess(row)
    assert [(rule.id, rule.code) for rule in alone.findings] == _found(**row)


def test_findings_stand_in_every_form_of_the_results() -> None:
    """The listing has titles; JSON and the ledger have nodes, causes and remedies as well."""
    found = assessed(RULES, [{"unit": "A", "1.1": 9, "1.2": 9, "2": 9, "late": "yes"}])
    assert listing(found.results)["findings"] == ["Late"]
    (unit,) = document(found.results)["units"]
    assert unit["findings"] == [
        {
            "id": "late",
            "title": "Late",
            "node": "total",
            "node_title": "total",
            "causes": [{"cause": "Nobody answers for it", "remedy": "Name somebody"}],
        }
    ]
    assert json.dumps(unit)
    told = render(found.explain("A"), "en").split("Findings:\n")[1]
    assert told == (
        "  – Late: total\n    may be because: Nobody answers for it; what to do: Name somebody"
    )


def test_a_methodology_without_findings_has_no_column_for_them() -> None:
    """A table has the column only where the file has rules; the list of JSON is empty."""
    text = 'total: {aggregate: sum, parts: {"1": {scale: points, maximum: 5}}}\n'
    found = assessed(text, [{"unit": "A", "1": 5}])
    assert "findings" not in listing(found.results)
    assert document(found.results)["units"][0]["findings"] == []


def _mum(rows: list[dict[str, Any]]) -> mr.Assessment:
    found: mr.Assessment = mr.load(str(MUM)).assess(rows, unit_column="муниципалитет")
    return found


def test_the_three_shortcomings_of_mum() -> None:
    """A document that was not submitted, requirements that were broken, results that are low."""
    full = dict.fromkeys(PARTS, 15)
    found = _mum(
        [
            {"муниципалитет": "А", **full, "2.1": None, "нарушение размещения": "да"},
            {"муниципалитет": "Б", **full, "нарушение размещения": "нет"},
        ]
    )
    assert [(rule.id, rule.code) for rule in found["А"].findings] == [
        ("отсутствие документа", "2.1"),
        ("нарушение требований", "total"),
        *(("низкие показатели", code) for code in ("1.3", "1.4", "2.2", "2.3")),
    ]
    assert {rule.id for rule in found["Б"].findings} == {"низкие показатели"}


def test_a_total_alone_shows_no_missing_document() -> None:
    """Where only totals are known nobody can say which document is missing; low is low."""
    found = _mum([{"муниципалитет": "А", "итог": 304}, {"муниципалитет": "Б", "итог": 100}])
    assert [rule.id for rule in found["А"].findings] == []
    assert [rule.id for rule in found["Б"].findings] == ["низкие показатели"]


def test_who_submitted_nothing_lacks_every_document() -> None:
    """A unit that submitted nothing has no score, and the finding for every parameter."""
    full = dict.fromkeys(PARTS, 15)
    empty = dict.fromkeys(PARTS)
    found = _mum([{"муниципалитет": "А", **full}, {"муниципалитет": "Е", **empty}])
    assert [(rule.id, rule.code) for rule in found["Е"].findings] == [
        ("отсутствие документа", code) for code in PARTS
    ]
