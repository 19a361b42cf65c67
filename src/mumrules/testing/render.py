"""A case that did not pass, as a person reads it."""

from collections.abc import Mapping

from mumrules.diagnostics.render import full
from mumrules.explanation import text
from mumrules.explanation.explain import explain
from mumrules.language import Language, Text
from mumrules.plan.resolve import ROOT
from mumrules.testing.expected import as_expected, in_words
from mumrules.testing.outcome import Difference, Outcome


def render(
    outcome: Outcome, sources: Mapping[str, str], language: Language, *, with_ledger: bool = True
) -> str:
    """Return why a case did not pass: its lines, the first step that differs, the ledger.

    The ledger is that of the unit in which the first step that is not as expected stands.

    Args:
        outcome: What came of the case.
        sources: The texts of the files that faults stand in.
        language: The language of the sentences.
        with_ledger: Whether the first step and the ledger are shown.
    """
    blocks = [full.render(outcome.diagnostics, sources=sources, language=language)]
    if outcome.first is not None and with_ledger:
        blocks += [_first(outcome, outcome.first, language), _ledger(outcome, language)]
    return "\n\n".join(block for block in blocks if block)


def _first(outcome: Outcome, first: Difference, language: Language) -> str:
    """Return the first step that is not as expected, in one line."""
    assert outcome.assessment is not None
    results = outcome.assessment.results
    title = results.graph.nodes[first.code or ROOT].title
    written, unit = as_expected(first.written), results.dataset.units[first.row or 0]
    of = "" if outcome.case.alone else f"{unit}: "
    return Text(
        f"The first step that differs: {of}`{first.figure}` ({title}): "
        f"expected {written}, got {in_words(first.found, 'en')}",
        f"Первый шаг, который расходится: {of}`{first.figure}` ({title}): "
        f"ожидалось {written}, получено {in_words(first.found, 'ru')}",
    ).in_language(language)


def _ledger(outcome: Outcome, language: Language) -> str:
    assert outcome.assessment is not None
    assert outcome.first is not None
    row = outcome.first.row or 0
    return text.render(explain(outcome.assessment.results, row), language)
