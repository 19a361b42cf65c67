"""Ledgers as people read them, held to the letter."""

from pathlib import Path
from typing import get_args

import pytest

from mumrules.explanation.explain import explain
from mumrules.explanation.text import render
from mumrules.explanation.wording.intervals import BY
from mumrules.explanation.wording.phrases import REDUCTIONS
from mumrules.expression import cohort
from mumrules.methodology.zones import ZoneBasis
from tests.explanation.run import results_of

CASES = Path(__file__).parent / "cases"


def rendered(name: str, language: str) -> str:
    """Return the ledgers of all units of a case, read from where its files lie."""
    text = Path(f"{name}.yaml").read_text("utf-8")
    results = results_of(text, Path(f"{name}.csv"), f"{name}.yaml")
    ledgers = [explain(results, row) for row in range(len(results.dataset.units))]
    return "\n\n\n".join(render(ledger, language) for ledger in ledgers) + "\n"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", ["school", "district"])
def test_ledgers_read_as_they_should(name, language, monkeypatch):
    """The ledgers of a small table are exactly the text that lies beside it."""
    monkeypatch.chdir(CASES)
    expected = (CASES / f"{name}.{language}.txt").read_text("utf-8")

    assert rendered(name, language) == expected


def test_a_ledger_prints_in_english():
    """`print` shows a ledger in English."""
    results = results_of((CASES / "school.yaml").read_text("utf-8"), CASES / "school.csv")
    ledger = explain(results, 0)

    assert str(ledger) == render(ledger, "en")


BALANCED = """\
mumrules: 1
methodology: chain@2024
title: Chain
status: draft
defaults:
  scale: points
total:
  aggregate: weakest part
  parts:
    a:
      maximum: 20
    b:
      maximum: 20
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "effect of “weakest part” against the arithmetic mean: 15 → 10"),
        ("ru", "действие способа «слабейшая часть» против среднего арифметического: 15 → 10"),
    ],
)
def test_what_does_not_add_up_is_balanced(language, said):
    """An aggregate that is no sum of its parts is held against their arithmetic mean."""
    results = results_of(BALANCED, [{"unit": "U", "a": 20, "b": 10}])
    rows = render(explain(results, 0), language).splitlines()

    assert [" ".join(row.split()) for row in rows if "15" in row] == [f"{said} −5"]


def test_every_reduction_and_every_basis_has_words():
    """Whatever a cohort gives, and whatever decides a zone, can be said."""
    assert {f"cohort {name}" for name in REDUCTIONS} == set(cohort.REDUCTIONS)
    assert set(BY) == set(get_args(ZoneBasis))
