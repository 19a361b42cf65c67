"""The head of a ledger: the score, the zone and the place of the unit."""

from collections.abc import Iterator

from mumrules.explanation.entry import Entry
from mumrules.explanation.ledger import Ledger
from mumrules.explanation.standing import Neighbours, Standing
from mumrules.explanation.wording.columns import WIDTH, Line, glued, hanging
from mumrules.explanation.wording.intervals import BY, zone
from mumrules.explanation.wording.phrases import has_percent, percent, shown
from mumrules.explanation.wording.speech import figure, names, said, word
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text


def head(ledger: Ledger, language: Language) -> Iterator[str]:
    """Give the lines above the table."""
    yield ledger.unit
    yield f"{ledger.title} ({ledger.methodology})"
    found = [_score(ledger.root, language)]
    if ledger.root.zone is not None:
        found.append(zone(ledger.root.zone, language))
    if ledger.standing is not None:
        found.append("; ".join(map(glued, _standing(ledger.standing, language))))
    for text in found:
        yield from hanging(Line(2, "", text), WIDTH)


def _score(root: Entry, language: Language) -> str:
    if is_hole(root.score):
        lacking = "" if root.silent else names(_lacking(root), language)
        told = f"{word('no score', language)}: {said(root.score, language)}"
        return f"{told} ({lacking})" if lacking else told
    score = said(root.score, language)
    told = Text(f"score {score}", f"балл {score}").in_language(language)
    if root.maximum is not None:
        most = figure(root.maximum, language)
        told += Text(f" of {most}", f" из {most}").in_language(language)
    if root.shown_score is not None:
        told += f", {shown(root.shown_score, language)}"
    return f"{told}; {percent(root, language)}" if has_percent(root) else told


def _lacking(root: Entry) -> list[str]:
    """Return the parameters for want of which the root has no score."""
    leaves = (entry for entry in root.walk() if not entry.parts)
    return [leaf.code for leaf in leaves if is_hole(leaf.score) and not leaf.excluded]


def _standing(found: Standing, language: Language) -> Iterator[str]:
    if found.place is None:
        why = "" if found.hole is None else said(found.hole, language)
        yield Text(f"not ranked: {why}", f"места нет: {why}").in_language(language)
        return
    place, by = figure(found.place, language), BY[found.by].in_language(language)
    of = Text("of", "из")
    if found.fixed:
        of = Text("against a fixed cohort of", "относительно заданной когорты из")
    yield Text(
        f"place {place} {of.en} {found.ranked}, by {by}",
        f"место {place} {of.ru} {found.ranked}, решает {by}",
    ).in_language(language)
    if found.tied:
        tied = names(found.tied, language)
        yield Text(f"shared with {tied}", f"вместе с ним: {tied}").in_language(language)
    if found.above is not None:
        yield _next(Text("above", "выше"), found.above, language)
    if found.below is not None:
        yield _next(Text("below", "ниже"), found.below, language)


def _next(where: Text, found: Neighbours, language: Language) -> str:
    place, units = figure(found.place, language), names(found.units, language)
    distance = figure(found.distance, language)
    return Text(
        f"{where.en}, place {place}: {units}, {distance} away",
        f"{where.ru} место {place}: {units}, разница {distance}",
    ).in_language(language)
