"""Intervals in words: zones and bands, their ends and their neighbours."""

from collections.abc import Iterator

from mumrules.explanation.facts import ZoneFact
from mumrules.explanation.stretches import Fired, Stretch
from mumrules.explanation.wording.speech import figure, quoted, said, word
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text
from mumrules.numbers import Number

BY = {
    "score": Text("score", "балл"),
    "percent": Text("percent", "процент"),
    "shown score": Text("shown score", "показанный балл"),
    "shown percent": Text("shown percent", "показанный процент"),
    "value": Text("value", "значение"),
    "rank": Text("place", "место"),
    "share of places ahead": Text("share of places ahead", "доля мест впереди"),
}


def interval(stretch: Stretch, language: Language) -> str:
    """Return an interval in words that leave no doubt about its ends."""
    low, high = stretch.low, stretch.high
    if low is not None and high is not None and low.value == high.value:
        exactly = figure(low.value, language)
        return Text(f"exactly {exactly}", f"ровно {exactly}").in_language(language)
    ends: list[Text] = []
    if low is not None:
        bound = figure(low.value, language)
        at_least = Text(f"at least {bound}", f"не меньше {bound}")
        ends.append(at_least if low.inside else Text(f"above {bound}", f"больше {bound}"))
    if high is not None:
        bound = figure(high.value, language)
        at_most = Text(f"at most {bound}", f"не больше {bound}")
        ends.append(at_most if high.inside else Text(f"below {bound}", f"меньше {bound}"))
    if not ends:
        return Text("any", "любое").in_language(language)
    return Text(" and ", " и ").in_language(language).join(e.in_language(language) for e in ends)


def zone(fact: ZoneFact, language: Language) -> str:
    """Say which zone it is, where it begins and ends, and how far its neighbours are."""
    by, own = BY[fact.by].in_language(language), quoted(_titled(fact, fact.zone), language)
    if fact.fired is None:
        return Text(f"zone {own}, by {by}", f"зона {own}, её решает {by}").in_language(language)
    bounds, value = interval(fact.fired.stretch, language), figure(fact.fired.value, language)
    told = Text(
        f"zone {own}: {by} {bounds}, here {value}", f"зона {own}: {by} {bounds}, здесь {value}"
    )
    return "; ".join([told.in_language(language), *_near_zones(fact, fact.fired, language)])


def bands(found: Fired, language: Language) -> str:
    """Say which band it is, what it gives, and how far its neighbours are."""
    bounds, gives = interval(found.stretch, language), _gives(found.stretch, language)
    told = Text(f"band {bounds}: {gives}", f"ступень {bounds}: {gives}").in_language(language)
    return "; ".join([told, *_near_bands(found, language)])


def _titled(fact: ZoneFact, zone: str) -> str:
    return fact.titles.get(zone, zone)


def _near_zones(fact: ZoneFact, found: Fired, language: Language) -> Iterator[str]:
    for stretch, distance in _neighbours(found):
        if isinstance(stretch.result, str):
            name, far = quoted(_titled(fact, stretch.result), language), figure(distance, language)
            away = Text(f"{far} to zone {name}", f"до зоны {name} – {far}")
            at = Text(f"at the bound of zone {name}", f"на границе с зоной {name}")
            yield (away if distance else at).in_language(language)


def _near_bands(found: Fired, language: Language) -> Iterator[str]:
    for stretch, distance in _neighbours(found):
        name, far = quoted(_gives(stretch, language), language), figure(distance, language)
        away = Text(f"{far} to band {name}", f"до ступени {name} – {far}")
        at = Text(f"at the bound of band {name}", f"на границе со ступенью {name}")
        yield (away if distance else at).in_language(language)


def _neighbours(found: Fired) -> Iterator[tuple[Stretch, Number]]:
    """Give the stretches above and below, and how far it is to them."""
    if found.above is not None and found.to_high is not None:
        yield found.above, found.to_high
    if found.below is not None and found.to_low is not None:
        yield found.below, found.to_low


def _gives(stretch: Stretch, language: Language) -> str:
    if stretch.result is None:
        return Text("by formula", "по формуле").in_language(language)
    if is_hole(stretch.result):
        return word("no score", language)
    score = said(stretch.result, language)
    return Text(f"score {score}", f"балл {score}").in_language(language)
