"""What a ledger says of one entry, in both languages."""

from collections.abc import Iterator

from mumrules.diagnostics.render.words import place_in_words
from mumrules.explanation.entry import CohortFact, Entry, HoleRule, Observed, Scoring, ZoneFact
from mumrules.explanation.speech import figure, interval, names, quoted, said, word
from mumrules.explanation.stretches import Fired, Stretch
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text
from mumrules.methodology.sources import Citation
from mumrules.numbers import Exact

BY = {
    "score": Text("score", "балл"),
    "percent": Text("percent", "процент"),
    "shown score": Text("shown score", "показанный балл"),
    "shown percent": Text("shown percent", "показанный процент"),
    "value": Text("value", "значение"),
    "rank": Text("place", "место"),
    "share of places ahead": Text("share of places ahead", "доля мест впереди"),
}

_REDUCTIONS = {
    "max": Text("greatest in the cohort", "наибольшее в когорте"),
    "min": Text("least in the cohort", "наименьшее в когорте"),
    "sum": Text("sum over the cohort", "сумма по когорте"),
    "count": Text("units in the cohort", "объектов в когорте"),
    "mean": Text("mean of the cohort", "среднее по когорте"),
    "median": Text("median of the cohort", "медиана когорты"),
}


def phrases(entry: Entry, language: Language) -> Iterator[str]:
    """Give the lines that stand below an entry."""
    yield "; ".join(text.in_language(language) for text in _basics(entry, language))
    if entry.scoring is not None:
        yield from _scored(entry.scoring, language)
    if entry.zone is not None:
        yield zone(entry.zone, language)


def zone(fact: ZoneFact, language: Language) -> str:
    """Say which zone it is, where it begins and ends, and how far its neighbours are."""
    by, own = BY[fact.by].in_language(language), quoted(_titled(fact, fact.zone), language)
    if fact.fired is None:
        return Text(f"zone {own}, by {by}", f"зона {own}, её решает {by}").in_language(language)
    bounds, value = interval(fact.fired.stretch, language), figure(fact.fired.value, language)
    told = Text(
        f"zone {own}: {by} {bounds}, here {value}", f"зона {own}: {by} {bounds}, здесь {value}"
    )
    near = [
        Text(f"{distance} to zone {name}", f"до зоны {name} {distance}").in_language(language)
        for name, distance in _near(fact, language)
    ]
    return "; ".join([told.in_language(language), *near])


def _titled(fact: ZoneFact, zone: str) -> str:
    return fact.titles.get(zone, zone)


def _near(fact: ZoneFact, language: Language) -> Iterator[tuple[str, str]]:
    assert fact.fired is not None
    for stretch, distance in _neighbours(fact.fired):
        if isinstance(stretch.result, str):
            yield quoted(_titled(fact, stretch.result), language), figure(distance, language)


def _neighbours(found: Fired) -> Iterator[tuple[Stretch, Exact]]:
    """Give the stretches above and below, and how far it is to them."""
    if found.above is not None and found.to_high is not None:
        yield found.above, found.to_high
    if found.below is not None and found.to_low is not None:
        yield found.below, found.to_low


def _basics(entry: Entry, language: Language) -> Iterator[Text]:
    method = quoted(entry.method.in_language(language), language)
    if entry.scoring is None:
        yield Text(f"aggregate {method}", f"свод {method}")
    else:
        yield Text(f"scale {method}", f"шкала {method}")
    if entry.weight is not None:
        weight = figure(entry.weight, language)
        yield Text(f"weight {weight}", f"вес {weight}")
    yield from _figures(entry, language)
    yield from _where(entry, language)


def _figures(entry: Entry, language: Language) -> Iterator[Text]:
    if entry.shown_score is not None:
        score = figure(entry.shown_score, language)
        yield Text(f"shown as {score}", f"показан {score}")
    if entry.scoring is None and entry.percent is not None:
        percent = figure(entry.percent, language)
        yield Text(f"percent {percent}", f"процент {percent}")
        if entry.shown_percent is not None:
            shown = figure(entry.shown_percent, language)
            yield Text(f"shown as {shown}", f"показан {shown}")
    if entry.scoring is None and entry.coverage not in {None, 1}:
        covered = figure(entry.coverage or 0, language)
        yield Text(f"coverage {covered}", f"полнота {covered}")


def _where(entry: Entry, language: Language) -> Iterator[Text]:
    found = entry.provenance
    if found.place is not None:
        yield Text(f"line {found.place.line}", f"строка {found.place.line}")
    if found.citations:
        cited = "; ".join(citation(c, language) for c in found.citations)
        yield Text(f"source: {cited}", f"источник: {cited}")
    if found.assumptions:
        numbered = ", ".join(str(index + 1) for index in found.assumptions)
        yield Text(f"assumed: {numbered}", f"допущено: {numbered}")


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
    yield "; ".join(_value(scoring, language))
    for bands in scoring.bands:
        yield _bands(bands, language)
    for fact in scoring.cohort:
        yield _cohort(fact, language)
    if scoring.hole is not None:
        yield _hole(scoring.hole, language)


def _value(scoring: Scoring, language: Language) -> Iterator[str]:
    single = len(scoring.observed) == 1 and scoring.observed[0].value == scoring.value
    value = said(scoring.value, language)
    if not single:
        yield from (_observed(observed, language) for observed in scoring.observed)
    told = Text(f"value: {value}", f"значение: {value}").in_language(language)
    yield f"{told}{_cell(scoring.observed[0], language)}" if single else told


def _observed(observed: Observed, language: Language) -> str:
    return f"{observed.name}: {said(observed.value, language)}{_cell(observed, language)}"


def _cell(observed: Observed, language: Language) -> str:
    return f" ({place_in_words(observed.place, language)})" if observed.place else ""


def _bands(found: Fired, language: Language) -> str:
    bounds, gives = interval(found.stretch, language), _gives(found.stretch, language)
    told = Text(f"band {bounds}: {gives}", f"ступень {bounds}: {gives}").in_language(language)
    near = [
        Text(
            f"{figure(distance, language)} to the band of {_gives(stretch, language)}",
            f"до ступени {_gives(stretch, language)} {figure(distance, language)}",
        ).in_language(language)
        for stretch, distance in _neighbours(found)
    ]
    return "; ".join([told, *near])


def _gives(stretch: Stretch, language: Language) -> str:
    if stretch.result is None:
        return Text("by formula", "по формуле").in_language(language)
    if is_hole(stretch.result):
        return word("no score", language)
    score = said(stretch.result, language)
    return Text(f"score {score}", f"балл {score}").in_language(language)


def _cohort(fact: CohortFact, language: Language) -> str:
    told = _REDUCTIONS[fact.reduction].in_language(language)
    held = f" ({names(fact.holders, language)})" if fact.holders else ""
    return f"{told}: {said(fact.value, language)}{held}"


def _hole(rule: HoleRule, language: Language) -> str:
    action = quoted(word(rule.action, language), language)
    why = said(rule.hole, language)
    told = Text(
        f"no data ({why}): the rule is {action}", f"нет данных ({why}): правило {action}"
    ).in_language(language)
    if rule.excluded:
        left = Text("left out of the node above", "в вышестоящий балл не входит")
        return f"{told}, {left.in_language(language)}"
    if rule.gave is None:
        return told
    gave = figure(rule.gave, language)
    return f"{told}, {Text(f'which gives {gave}', f'получено {gave}').in_language(language)}"
