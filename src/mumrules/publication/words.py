"""Numbers and readings in words, in both languages."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from mumrules.expression.rounding import MODES, for_show
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import Exact, Number, to_text

MOST_DECIMALS: Final = 12


def number(value: Number, decimals: int = 0) -> Text:
    """Return *value* with a digit more than the *decimals* that were printed, two at least.

    Where these would hide on which side of a rounding it lies, more digits are shown.
    """
    step = Fraction(1, 10**decimals)
    for digits in range(max(decimals + 1, 2), MOST_DECIMALS):
        near = for_show(value, Fraction(1, 10**digits), "half up")
        if all(for_show(near, step, r) == for_show(value, step, r) for r in MODES):
            return decimal(near)
    return decimal(value)


def decimal(value: Number) -> Text:
    """Return a decimal with the mark of each language."""
    return as_printed(to_text(value))


def as_printed(text: str) -> Text:
    """Return the text of a number with the mark of each language."""
    return Text(text, text.replace(".", ","))


def rounding(step: Exact, mode: str) -> Text:
    """Return a rounding as a claim would write it."""
    return Text(f"to {to_text(step)}, {mode}", f"до {to_text(step)}, {WORDS.spelling(mode, 'ru')}")


def ties(name: str) -> Text:
    """Return what equal units get in a ranking."""
    if name == "ordinal":
        return Text("ordinal, one after another", "подряд, без равных мест")
    shown = {"mean": "среднее место"}.get(name, WORDS.spelling(name, "ru"))
    return Text(name, shown)


def joined(texts: Iterable[Text], between: str = ", ") -> Text:
    """Join texts."""
    listed = tuple(texts)
    return Text(between.join(text.en for text in listed), between.join(text.ru for text in listed))


ROUNDED: Final = {
    "half up": Text("rounded half up", "округлённое половиной вверх"),
    "half even": Text("rounded half to even", "округлённое половиной к чётному"),
    "half down": Text("rounded half down", "округлённое половиной вниз"),
    "truncate": Text("cut, not rounded", "отброшенное, а не округлённое"),
    "down": Text("cut, not rounded", "отброшенное, а не округлённое"),
    "up": Text("rounded up", "округлённое вверх"),
    "floor": Text("rounded down", "округлённое к меньшему"),
    "ceiling": Text("rounded up", "округлённое к большему"),
    "as is": Text("without any rounding", "без всякого округления"),
}
"""What a number is after a rounding: «38 — это 38,58, отброшенное, а не округлённое»."""

ROUNDED_ALL: Final = {
    "half up": Text("rounded half up", "округлены половиной вверх"),
    "half even": Text("rounded half to even", "округлены половиной к чётному"),
    "half down": Text("rounded half down", "округлены половиной вниз"),
    "truncate": Text("cut, not rounded", "отброшены, а не округлены"),
    "down": Text("cut, not rounded", "отброшены, а не округлены"),
    "up": Text("rounded up", "округлены вверх"),
    "floor": Text("rounded down", "округлены к меньшему"),
    "ceiling": Text("rounded up", "округлены к большему"),
    "as is": Text("not rounded at all", "не округлены вовсе"),
}
"""The same of many figures: «средние отброшены, а не округлены»."""
