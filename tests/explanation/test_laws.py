"""The laws of a ledger, for any methodology and any table."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from mumrules.explanation.cohort import others
from mumrules.explanation.entry import Entry
from mumrules.explanation.explain import explain
from mumrules.explanation.facts import Kind
from mumrules.explanation.json import document
from mumrules.explanation.ledger import Ledger
from mumrules.explanation.text import render
from mumrules.explanation.valuation import valued
from mumrules.explanation.wording.columns import WIDTH
from mumrules.expression.values import is_hole, number
from mumrules.numbers import from_float
from tests.explanation.run import results_of
from tests.explanation.strategies import methodologies


def ledgers(case: tuple[str, list[dict[str, Any]]]) -> list[Ledger]:
    """Return the ledger of every unit."""
    results = results_of(*case)
    return [explain(results, row) for row in range(len(results.dataset.units))]


def entries(case: tuple[str, list[dict[str, Any]]]) -> list[Entry]:
    """Return the entries of every unit."""
    return [entry for ledger in ledgers(case) for entry in ledger.root.walk()]


@given(methodologies())
def test_entries_add_up_exactly(case):
    """A score is what its parts bring and what its own steps add."""
    for entry in entries(case):
        if not is_hole(entry.score):
            brought = sum(part.brought for part in entry.parts if part.brought is not None)

            assert brought + sum(step.amount for step in entry.steps) == entry.score


@given(methodologies())
def test_without_a_score_nothing_is_brought(case):
    """No part brings anything to a score that is not there."""
    for entry in entries(case):
        if is_hole(entry.score):
            assert not entry.steps
            assert not any(part.brought for part in entry.parts)


@given(methodologies())
def test_additive_parts_need_no_balance(case):
    """Under sums and means nothing but rounding and given totals stands beside the parts."""
    for entry in entries(case):
        if entry.parts and entry.method.en != "weakest part":
            assert Kind.BALANCE not in {step.kind for step in entry.steps}


@given(methodologies())
def test_losses_add_up_to_what_is_missing(case):
    """What the parts lose is the maximum less what they bring.

    A given total counts whole, and a rounded maximum is not the sum of what could be brought.
    """
    for entry in entries(case):
        if entry.given is not None or entry.rounding is not None:
            continue
        losses = [part.lost for part in entry.parts if not is_hole(entry.score)]
        known = losses and None not in losses and entry.maximum is not None
        if known and entry.method.en != "weakest part":
            brought = sum(part.brought for part in entry.parts)

            assert sum(losses) == entry.maximum - brought


@given(methodologies())
def test_excluded_parts_bring_and_lose_nothing(case):
    """A part that is left out neither brings nor loses."""
    for entry in entries(case):
        if entry.excluded:
            assert (entry.brought, entry.lost) == (0, 0)


@given(methodologies())
def test_steps_lead_from_one_to_the_next(case):
    """Each step begins where the one before it ended, and the last ends at the score."""
    for entry in entries(case):
        afters = [step.after for step in entry.steps]
        if afters:
            assert [step.before for step in entry.steps][1:] == afters[:-1]
            assert afters[-1] == entry.score


@given(methodologies())
def test_valuation_is_the_exact_reader(case):
    """The values that a ledger reads off an expression are those of the assessment."""
    results = results_of(*case)
    for code, node in results.graph.nodes.items():
        for row in range(len(results.dataset.units)):
            inputs = {name: values[row] for name, values in results.dataset.columns.items()}
            if any(not is_hole(value) for value in inputs.values()):
                known = valued((node.score,), inputs, results.reference, others(results, row))

                assert known[node.score] == results.figure(code, "score", row)


@given(methodologies())
def test_json_says_the_figures_in_full(case):
    """JSON survives its own text, and its figures are those of the ledger."""
    for ledger in ledgers(case):
        said = document(ledger)

        assert json.loads(json.dumps(said)) == said
        for entry, object_ in zip(ledger.root.walk(), objects(said["total"]), strict=True):
            assert [figure(object_, name) for name in ("score", "brought", "lost")] == [
                number(entry.score),
                entry.brought,
                entry.lost,
            ]


def objects(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of an entry and of all below it."""
    return [entry, *(found for part in entry["parts"] for found in objects(part))]


def figure(object_: dict[str, Any], name: str) -> Any:
    """Return the exact figure that an object says."""
    if name in object_.get("exact", {}):
        return Fraction(object_["exact"][name])
    value = object_[name]
    return from_float(value) if isinstance(value, float) else value


@pytest.mark.parametrize("language", ["en", "ru"])
@given(methodologies())
def test_text_is_no_wider_than_a_page(language, case):
    """Every row of a rendering fits."""
    for ledger in ledgers(case):
        assert max(map(len, render(ledger, language).splitlines())) <= WIDTH
