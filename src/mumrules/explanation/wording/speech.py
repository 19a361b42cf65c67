"""Figures, names and lists in words."""

from collections.abc import Sequence
from datetime import date

from mumrules.assessment.faults import CAUSES
from mumrules.expression.values import Value, is_hole
from mumrules.glossary import WORDS, normalise
from mumrules.holes import Hole
from mumrules.language import Language, Text
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Number, is_number, to_text

PLACES = 4
LONGEST = 16
NAMED = 3

_YES, _NO = Text("yes", "да"), Text("no", "нет")


def figure(value: Number, language: Language) -> str:
    """Return a number in full, or its first decimal places and an ellipsis."""
    text = to_text(value, PLACES)
    whole, point, part = text.partition(".")
    if len(text) > LONGEST and len(part) > PLACES:
        text = f"{whole}{point}{part[:PLACES]}…"
    return (text.replace(".", ",") if language == "ru" else text).replace("-", "−")


def signed(value: Number, language: Language) -> str:
    """Return a number with its sign; zero has none."""
    return f"+{figure(value, language)}" if value > 0 else figure(value, language)


def said(value: Value, language: Language) -> str:
    """Return any value in words."""
    if is_hole(value):
        return absence(value, language)
    if isinstance(value, bool):
        return (_YES if value else _NO).in_language(language)
    if is_number(value):
        return figure(value, language)
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y") if language == "ru" else value.isoformat()
    return quoted(str(value), language)


def absence(hole: Hole, language: Language) -> str:
    """Return why a value is not there."""
    why = word(hole.reason, language)
    if not hole.cause:
        return why
    cause = CAUSES.get(hole.cause, hole.cause) if language == "ru" else hole.cause
    return f"{why}, {cause}"


def word(keyword: str, language: Language) -> str:
    """Return a keyword of the dictionary, or an author's own word as it is."""
    return WORDS.spelling(keyword, language) if normalise(keyword) in WORDS.russian else keyword


def quoted(text: str, language: Language) -> str:
    """Return a name in quotation marks."""
    return f"«{text}»" if language == "ru" else f"“{text}”"


def names(units: Sequence[str], language: Language) -> str:
    """Return the first names of a list, and how many more there are."""
    named = ", ".join(units[:NAMED])
    more = len(units) - NAMED
    rest = Text(f" and {more} more", f" и ещё {more}").in_language(language)
    return named + rest if more > 0 else named


def rounding(rule: Rounding, language: Language) -> str:
    """Return a rounding as a methodology writes it."""
    step, mode = figure(rule.step, language), word(rule.mode, language)
    return Text(f"to {step}, {mode}", f"до {step}, {mode}").in_language(language)
