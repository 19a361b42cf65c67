"""Mutants of whole methodologies."""

import pytest

from mumrules.testing.mutation.edit import edited
from mumrules.testing.mutation.mutant import mutants
from mumrules.testing.mutation.operators.table import OPERATORS
from tests.engine.perm import ROOT
from tests.testing.mutation.planting import SCHOOLS, planted, rules

EDITIONS = sorted(
    path for path in (ROOT / "methodologies").rglob("*.yaml") if ".cases." not in path.name
)
IN_RUSSIAN = """\
итог:
  свод: взвешенное среднее
  части:
    а: {вес: 1, шкала: {способ: ступени, таблица: [{от: 5, балл: 1}, {меньше: 5, балл: 0}]}}
    б: {вес: 3, лучше: меньше, нет данных: ноль}
"""
IN_ENGLISH = """\
total:
  aggregate: weighted mean
  parts:
    а: {weight: 1, scale: {method: bands, table: [{from: 5, score: 1}, {below: 5, score: 0}]}}
    б: {weight: 3, better: lower, missing: zero}
"""


@pytest.mark.parametrize("path", EDITIONS, ids=str)
def test_mutants_differ_from_the_rules_and_from_one_another(path):
    """No mutant of a shipped methodology says what the original or another mutant says."""
    place = rules(path.read_text("utf-8"))
    found = mutants(place, OPERATORS)

    trees = {edited(place.tree, mutant.edits) for mutant in found}

    assert len(found) > 50
    assert len({mutant.name for mutant in found}) == len(found)
    assert place.tree not in trees


def test_names_do_not_depend_on_the_language():
    """The same mistakes bear the same names in a file in Russian and in one in English."""
    assert list(planted(IN_RUSSIAN, *OPERATORS)) == list(planted(IN_ENGLISH, *OPERATORS))


def test_mutants_come_in_the_order_of_the_file():
    """The places of mutants never go up."""
    lines = [mutant.place.line for mutant in mutants(rules(SCHOOLS), OPERATORS)]

    assert lines == sorted(lines)


def test_a_mistake_in_a_template_is_one_mutant():
    """What a template says is mistaken once, for all its uses."""
    text = "templates: {t: {maximum: 5, parts: {'1': {maximum: 5}}}}\ntotal: {use: t}\n"

    assert "templates.t.1.maximum+1" in planted(text, *OPERATORS)
