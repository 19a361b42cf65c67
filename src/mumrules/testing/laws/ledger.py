"""A ledger adds up."""

from collections.abc import Iterator
from fractions import Fraction

from mumrules.explanation.entry import Entry
from mumrules.explanation.explain import explain
from mumrules.expression.values import number
from mumrules.language import Text
from mumrules.numbers import Number
from mumrules.real.real import compare
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import breach, unit_at
from mumrules.testing.laws.subject import Subject

SAYS = Text(
    "the score of a node is exactly what its parts bring and what its own steps add",
    "балл узла – это в точности то, что приносят его части и добавляют его собственные шаги",
)


def ledger_adds_up(subject: Subject, example: Example) -> Iterator[Breach]:
    """What the parts bring and the steps add is the score, whatever the method."""
    results = subject.results(example.before)
    for row in range(len(results.dataset.units)):
        for entry in explain(results, row).root.walk():
            score, brought = number(entry.score), _brought(entry)
            if score is not None and compare(brought, score) in {1, -1}:
                wrong = (unit_at(results, row), (entry.code, "score"), brought, score)
                yield breach(SAYS, example.before, wrong)


def _brought(entry: Entry) -> Number:
    found: Number = Fraction()
    for part in entry.parts:
        found = found + (part.brought or 0)
    for step in entry.steps:
        found = found + step.amount
    return found
