"""Cohorts whose units gave totals, kept and read again."""

from typing import Any

import pytest

import mumrules as mr
from tests.written import planned

RULES = """
defaults: {aggregate: sum, better: higher, missing: zero}
total:
  parts:
    A:
      parts:
        "1": {scale: {method: share of the best, if best is zero: 0}}
        "2": {scale: points}
    B: {value: "cohort_max([A]) - [A]", scale: value}
ranks: {by: score}
"""
PARTS = [{"unit": f"U{i}", "1": i * 3 % 7, "2": i % 3} for i in range(6)]
TOTALS: list[dict[str, Any]] = [
    {**row, "A": 300 if i == 2 else None} for i, row in enumerate(PARTS)
]
TOTALS[2] |= {"1": None, "2": None}


def shown(assessment: mr.Assessment) -> dict[str, Any]:
    """Return the score and the place of each unit."""
    return {unit.unit: (unit.score, unit.rank) for unit in assessment}


def test_shards_of_a_table_with_totals_are_as_the_whole() -> None:
    """Also those parts that give no total, and one unit after another."""
    plan = planned(RULES)
    whole = plan.assess(TOTALS)
    kept = plan.saved_reference(whole.reference.to_json())
    without = [row for row in PARTS if row["unit"] != "U2"]

    found = shown(plan.assess(TOTALS[:3], against=kept)) | shown(plan.assess(without, against=kept))

    assert kept.given == {"A"}
    assert found == shown(whole)
    for row, unit in zip(TOTALS, whole, strict=True):
        alone = plan.scorer(kept)({k: v for k, v in row.items() if k != "unit" and v is not None})
        assert (alone.score, alone.rank) == (unit.score, unit.rank)


def test_totals_beside_a_cohort_that_gave_none_are_refused() -> None:
    """The cohort does not say what it would be with totals."""
    plan = planned(RULES)

    with pytest.raises(mr.ReferenceNeededError, match="reference-unlike"):
        plan.assess(TOTALS, against=plan.reference(PARTS))


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (("1", "2"), "reference-unreadable"),
        (('"given": ["A"]', '"given": ["Z"]'), "reference-unlike"),
        (('"given": ["A"]', '"given": 5'), "reference-unreadable"),
        (('"counts": [', '"counts": [1, '), "reference-unreadable"),
    ],
)
def test_a_text_that_was_changed_is_refused(change: tuple[str, str], name: str) -> None:
    """By the name of what is wrong with it."""
    plan = planned(RULES)
    text = plan.reference(TOTALS).to_json()
    old, new = (
        ('"mumrules reference": 1', '"mumrules reference": 2') if change[0] == "1" else change
    )
    assert old in text

    with pytest.raises(mr.ReferenceNeededError, match=name):
        plan.saved_reference(text.replace(old, new))
