"""What a ledger says of one entry, in both languages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mumrules.diagnostics.place import Span
from mumrules.diagnostics.render.words import place_in_words
from mumrules.explanation.entry import Entry
from mumrules.explanation.facts import CohortFact, HoleRule, Observed, Provenance, Scoring
from mumrules.explanation.wording.columns import glued
from mumrules.explanation.wording.intervals import bands, zone
from mumrules.explanation.wording.speech import figure, names, quoted, said, word
from mumrules.language import Language, Text
from mumrules.methodology.sources import Citation
from mumrules.numbers import Number

_EXCLUDED = Text("left out of the node above", "в вышестоящий балл не входит")
REDUCTIONS = {
    "max": Text("greatest in the cohort", "наибольшее в когорте"),
    "min": Text("least in the cohort", "наименьшее в когорте"),
    "sum": Text("sum over the cohort", "сумма по когорте"),
    "count": Text("units in the cohort", "объектов в когорте"),
    "mean": Text("mean of the cohort", "среднее по когорте"),
    "median": Text("median of the cohort", "медиана когорты"),
    "quantile": Text("quantile of the cohort", "квантиль когорты"),
    "sample variance": Text("sample variance of the cohort", "выборочная дисперсия когорты"),
    "population variance": Text("variance of the cohort", "дисперсия когорты"),
    "sample sd": Text("sample deviation of the cohort", "выборочное отклонение когорты"),
    "population sd": Text("deviation of the cohort", "стандартное отклонение когорты"),
}


def phrases(entry: Entry, language: Language) -> Iterator[str]:
    """Give the lines that stand below an entry."""
    values = [] if entry.scoring is None else _values(entry.scoring, language)
    yield "; ".join(map(glued, [*values, *_basics(entry, language)]))
    if entry.scoring is not None:
        yield from _scored(entry.scoring, language)
    if entry.excluded:
        yield _EXCLUDED.in_language(language)
    # The head says it of the root.
    if entry.zone is not None and entry.depth > 0:
        yield zone(entry.zone, language)


def _basics(entry: Entry, language: Language) -> Iterator[str]:
    method = quoted(entry.method.in_language(language), language)
    kind = Text("aggregate", "свод") if entry.scoring is None else Text("scale", "шкала")
    elsewhere = entry.provenance.method_place
    at = "" if elsewhere is None else f" ({_line(elsewhere, language)})"
    yield f"{kind.in_language(language)} {method}{at}"
    if entry.weight is not None:
        yield f"{word('weight', language)} {figure(entry.weight, language)}"
    if entry.depth > 0:
        yield from _figures(entry, language)
    if entry.coverage not in {None, 1} and entry.parts:
        yield f"{word('coverage', language)} {figure(entry.coverage or 0, language)}"
    yield from _where(entry.provenance, language)


def _figures(entry: Entry, language: Language) -> Iterator[str]:
    if entry.shown_score is not None:
        yield shown(entry.shown_score, language)
    if entry.parts and has_percent(entry):
        yield percent(entry, language)


def has_percent(entry: Entry) -> bool:
    """Whether the percent says what the score does not say already."""
    differs = entry.percent != entry.score or entry.shown_percent is not None
    return entry.percent is not None and differs


def percent(entry: Entry, language: Language) -> str:
    """Say what percent of its maximum an entry has."""
    exact = said(entry.percent or 0, language)
    told = Text(f"percent {exact}", f"процент {exact}").in_language(language)
    if entry.shown_percent is None:
        return told
    return f"{told}, {shown(entry.shown_percent, language)}"


def shown(value: Number, language: Language) -> str:
    """Say how a figure is printed."""
    printed = figure(value, language)
    return Text(f"shown as {printed}", f"показан {printed}").in_language(language)


def _where(found: Provenance, language: Language) -> Iterator[str]:
    if found.place is not None:
        yield _line(found.place, language)
    if found.citations:
        cited = "; ".join(citation(c, language) for c in found.citations)
        yield f"{word('source', language)}: {cited}"
    if found.assumptions:
        one = len(found.assumptions) == 1
        noun = Text("assumption", "допущение") if one else Text("assumptions", "допущения")
        numbered = ", ".join(str(index + 1) for index in found.assumptions)
        yield f"{noun.in_language(language)} {numbered}"


def _line(place: Span, language: Language) -> str:
    return Text(f"line {place.line}", f"строка {place.line}").in_language(language)


def citation(cited: Citation, language: Language) -> str:
    """Return a reference to a source; a bare number is told what it counts."""
    clause = _counted(cited.clause, Text("clause", "пункт"), language)
    slide = _counted(cited.slide, Text("slide", "слайд"), language)
    return ", ".join(part for part in (cited.of, clause, slide) if part)


def _counted(written: str | None, what: Text, language: Language) -> str:
    if not written or not written[0].isdigit():
        return written or ""
    return f"{what.in_language(language)} {written}"


def _scored(scoring: Scoring, language: Language) -> Iterator[str]:
    if scoring.rules:
        lines = ", ".join(str(rule.line) for rule in scoring.rules)
        fired = Text(f"rules that fired, by line: {lines}", f"сработали правила, строки: {lines}")
        yield fired.in_language(language)
    for name, value in scoring.outputs:
        yield f"{name}: {said(value, language)}"
    for found in scoring.bands:
        yield bands(found, language)
    for fact in scoring.cohort:
        yield _cohort(fact, language)
    if scoring.hole is not None:
        yield _hole(scoring.hole, language)


def _values(scoring: Scoring, language: Language) -> Iterator[str]:
    if scoring.value is None:
        yield from (_observed(observed, language) for observed in scoring.observed)
        return
    single = len(scoring.observed) == 1 and scoring.observed[0].value == scoring.value
    value = said(scoring.value, language)
    if not single:
        yield from (_observed(observed, language) for observed in scoring.observed)
    told = Text(f"value: {value}", f"значение: {value}").in_language(language)
    yield f"{told}{cell(scoring.observed[0], language)}" if single else told


def _observed(observed: Observed, language: Language) -> str:
    return f"{observed.name}: {said(observed.value, language)}{cell(observed, language)}"


def cell(observed: Observed, language: Language) -> str:
    """Return where a value stands, in brackets; nothing where there is no file to open."""
    place = observed.place
    # Data that a caller holds has a name in angle brackets, and no cell to look up.
    if place is None or place.file.startswith("<"):
        return ""
    within = replace(place, file=Path(place.file).name)
    return f" ({place_in_words(within, language)})"


def _cohort(fact: CohortFact, language: Language) -> str:
    told = REDUCTIONS[fact.reduction].in_language(language)
    held = f" ({names(fact.holders, language)})" if fact.holders else ""
    return f"{told}: {said(fact.value, language)}{held}"


def policy(action: str, language: Language) -> str:
    """Return a policy for holes: `value 0.5` is a word and what the author wrote."""
    kind, _, rest = action.partition(" ")
    if kind in {"value", "score"} and rest:
        return f"{word(kind, language)} {rest}"
    return word(action, language)


def _hole(rule: HoleRule, language: Language) -> str:
    action = quoted(policy(rule.action, language), language)
    why = said(rule.hole, language)
    told = Text(
        f"no data ({why}): the rule is {action}", f"нет данных ({why}): правило {action}"
    ).in_language(language)
    if rule.gave is None:
        return told
    gave = figure(rule.gave, language)
    return f"{told}, {Text(f'which gives {gave}', f'получено {gave}').in_language(language)}"
