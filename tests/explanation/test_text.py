"""Ledgers as people read them, held to the letter."""

from pathlib import Path

import pytest

from mumrules.explanation.explain import explain
from mumrules.explanation.text import render
from tests.explanation.run import results_of

CASES = Path(__file__).parent / "cases"


def rendered(name: str, language: str) -> str:
    """Return the ledgers of all units of a case."""
    text = (CASES / f"{name}.yaml").read_text("utf-8")
    results = results_of(text, CASES / f"{name}.csv", f"{name}.yaml")
    ledgers = [explain(results, row) for row in range(len(results.dataset.units))]
    return "\n\n\n".join(render(ledger, language) for ledger in ledgers) + "\n"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", ["school", "district"])
def test_ledgers_read_as_they_should(name, language):
    """The ledgers of a small table are exactly the text that lies beside it."""
    expected = (CASES / f"{name}.{language}.txt").read_text("utf-8")

    assert rendered(name, language) == expected


def test_a_ledger_prints_in_english():
    """`print` shows a ledger in English."""
    results = results_of((CASES / "school.yaml").read_text("utf-8"), CASES / "school.csv")
    ledger = explain(results, 0)

    assert str(ledger) == render(ledger, "en")
