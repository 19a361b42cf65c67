"""Locks of published editions: what they hold, and what is said when something moves."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.default import default_engine
from mumrules.testing import methodologies
from mumrules.testing.locks.checking import checked
from mumrules.testing.locks.lock import Lock, path_of, read
from mumrules.testing.locks.locking import is_published, locked, moved
from mumrules.testing.planned import planned as planned_whole
from tests.engine.perm import ROOT
from tests.written import planned

SHIPPED = sorted(
    file for file in (ROOT / "methodologies").glob("*/*.yaml") if not file.stem.endswith(".cases")
)
RULES = """
sources: {order: {title: An order}}
total:
  title: Whole
  source: {of: order, clause: "7"}
  aggregate: sum
  parts:
    "1": {scale: points, maximum: 10}
    "2":
      inputs: {x: number}
      value: x
      scale: {method: thresholds, reaches: [10, 20]}
  zones:
    list:
      - {zone: green, from: 5}
      - {zone: red}
ranks: {by: score}
"""


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.parent.name}@{file.stem}")
def test_a_published_edition_is_as_it_was_locked(file: Path):
    """What we have published says the same and gives the same; drafts have no lock."""
    plan = default_engine().load(file)

    if is_published(plan):
        assert checked(file, plan) == ()
    else:
        assert not path_of(file).exists()


def told(text: str, lock: Lock) -> list[Diagnostic]:
    """Return what has moved in *text* since the lock."""
    return list(moved(planned(text), lock))


@settings(max_examples=25)
@given(methodologies())
def test_nothing_moves_by_itself(text: str):
    """An edition that was just locked is as it was locked, and the lock is always the same."""
    one, other = (planned_whole(text, "example.yaml", default_engine()) for _ in range(2))

    lock = locked(one)

    assert list(moved(other, lock)) == []
    assert locked(other) == lock


def test_a_lock_is_read_as_it_was_written(tmp_path: Path):
    """The file holds all of a lock."""
    lock = locked(planned(RULES))
    (tmp_path / "lock.json").write_text(lock.to_json(), "utf-8")

    assert read(tmp_path / "lock.json") == lock


def test_the_language_and_the_layout_of_a_file_are_not_its_meaning():
    """Comments, Russian keywords and another order of keys move nothing."""
    again = RULES.replace("maximum: 10", "максимум: 10.0").replace("\nranks", "\n# said\nranks")
    again = again.replace("  title: Whole\n", "").replace("total:", "total:\n  title: Whole")

    assert told(again, locked(planned(RULES))) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "maximum: 10",
            "maximum: 12",
            ["`total › parts › 1 › maximum` (order, clause 7): `10` → `12`"],
        ),
        (
            "[10, 20]",
            "[10]",
            ["`total › parts › 2 › scale › reaches › 2` (order, clause 7): `20` → nothing"],
        ),
        (
            "  title: Whole\n",
            "  title: Whole\n  round: to 1, half up\n",
            [
                "`total › round › step` (order, clause 7): nothing → `1`",
                "`total › round › mode` (order, clause 7): nothing → `half up`",
            ],
        ),
    ],
)
def test_a_rule_that_moves_is_named(before: str, after: str, said: list[str]):
    """The path of the rule, its clause, and both of its values are told, at its place."""
    changed = RULES.replace(before, after)

    found = [d for d in told(changed, locked(planned(RULES))) if d.name == "rule-moved"]

    assert [d.message.en for d in found] == said
    assert all(d.place is not None for d in found)


def test_scores_that_move_with_a_rule_are_told_unit_by_unit():
    """With a bound other units change their zone, and only these are told."""
    lock = locked(planned(RULES))

    found = told(RULES.replace("from: 5", "from: 8"), lock)

    header, *rows = lock.assessment
    score, zone = header.index("score"), header.index("zone")
    fallen = [row[0] for row in rows if row[zone] == "green" and float(row[score]) < 8]
    assert fallen
    assert [d.message.en for d in found[1:]] == [
        f"unit `{unit}` of the frozen cohort: `zone` green → red" for unit in fallen
    ]


def test_scores_that_move_without_a_rule_are_told():
    """A change of the engine shows in the assessment alone."""
    plan = planned(RULES)
    lock = locked(plan)
    header, first, *rows = lock.assessment
    before = replace(lock, assessment=(header, (first[0], "999", *first[2:]), *rows))

    [found] = moved(plan, before)

    assert found.name == "score-moved"
    assert found.message.en == f"unit `1` of the frozen cohort: `score` 999 → {first[1]}"


def test_the_order_of_parts_is_told_as_well():
    """The same rules in another order are another file for a reader."""
    one = 'total: {aggregate: sum, parts: {"1": {scale: value}, "2": {scale: value}}}\n'
    other = 'total: {aggregate: sum, parts: {"2": {scale: value}, "1": {scale: value}}}\n'

    [found] = told(other, locked(planned(one)))

    assert "order" in found.message.en


def test_a_cohort_that_no_longer_fits_is_told_and_made_anew():
    """An input more makes the frozen cohort one that cannot be scored; a new lock has its own."""
    lock = locked(planned(RULES))
    changed = planned(RULES.replace('"1": {', '"1": {inputs: {y: number}, value: y, '))

    found = list(moved(changed, lock))

    assert "can no longer be scored" in found[-1].message.en
    assert locked(changed, lock).cohort != lock.cohort


def test_the_cohort_stays_when_an_edition_is_locked_again():
    """A correction is seen on the same units as before."""
    lock = locked(planned(RULES))

    again = locked(planned(RULES.replace("from: 5", "from: 8")), lock)

    assert again.cohort == lock.cohort
    assert again.assessment != lock.assessment


def test_a_lock_that_was_touched_is_told(tmp_path: Path):
    """A lock whose hash does not fit what stands in it, or that is none, is a fault."""
    lock = locked(planned(RULES))
    touched = lock.to_json().replace(f'"{lock.assessment[1][1]}", ', '"7", ')
    for spoiled in (touched, "{}", "[1]", "not json"):
        (tmp_path / "lock.json").write_text(spoiled, "utf-8")
        found = read(tmp_path / "lock.json")
        assert isinstance(found, Diagnostic)
        assert found.name == "lock-spoiled"
