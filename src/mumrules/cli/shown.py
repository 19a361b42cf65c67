"""Figures as a person reads them."""

from fractions import Fraction

from mumrules.expression.rounding import for_show
from mumrules.expression.values import Value, is_hole
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import is_number, to_text

HUNDREDTH = Fraction(1, 100)


def figure(value: Value | None, rounding: Rounding | None, language: Language) -> str:
    """Return a figure as it is shown: rounded as the methodology says, else to 0.01."""
    if value is None:
        return ""
    if is_hole(value):
        return WORDS.spelling(value.reason, language)
    if not is_number(value):
        return str(value)
    step, mode = (rounding.step, rounding.mode) if rounding else (HUNDREDTH, "half up")
    return decimal(to_text(for_show(value, step, mode)), language)


def signed(value: Value | None, language: Language) -> str:
    """Return a change with its sign, to 0.01."""
    text = figure(value, None, language)
    return f"+{text}" if text and text[0] not in "-0" else text.replace("-", "\u2212")


def decimal(text: str, language: Language) -> str:
    """Return a number with the decimal mark of a language."""
    return text.replace(".", ",") if language == "ru" else text
