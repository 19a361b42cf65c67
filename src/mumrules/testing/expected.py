"""An expected value, as it is written, held against the one that was found."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from mumrules import dates
from mumrules.assessment.answers import Answer
from mumrules.expression.rounding import for_show
from mumrules.expression.values import Value, is_hole
from mumrules.glossary import WORDS, normalise
from mumrules.holes import Hole
from mumrules.language import Language, Text
from mumrules.methodology.fields import FLAGS
from mumrules.numbers import Exact, Number, difference, from_text, is_number, to_text

NO_SCORE = "no score"
_ABOUT = re.compile(r"\s*(?:±|\+/-)\s*")
_PLACES = 12
_YES, _NO = Text("yes", "да"), Text("no", "нет")


def meets(
    written: Sequence[str], found: Answer | None, tolerance: Exact = 0, *, starts: bool = False
) -> bool:
    """Whether what was found is what is *written*.

    Args:
        written: The expected value; several where a list is expected.
        found: The figure.
        tolerance: How far a number may be from the expected one where the text says nothing.
        starts: Whether an expected item of a list stands for all that begin with its words.
    """
    if isinstance(found, tuple):
        return _meets_list(written, found, tolerance, starts=starts)
    return len(written) == 1 and found is not None and _meets_one(written[0], found, tolerance)


def _meets_list(
    written: Sequence[str], found: tuple[Value, ...], tolerance: Exact, *, starts: bool
) -> bool:
    if not starts:
        pairs = zip(written, found, strict=False)
        return len(written) == len(found) and all(_meets_one(w, f, tolerance) for w, f in pairs)

    def covers(name: str, whole: str) -> bool:
        return whole == name or whole.startswith(f"{name} ")

    names = [str(item) for item in found]
    return all(any(covers(w, n) for n in names) for w in written) and all(
        any(covers(w, n) for w in written) for n in names
    )


def _meets_one(written: str, found: Value, tolerance: Exact) -> bool:
    if is_hole(found):
        return _meets_hole(written, found)
    if isinstance(found, bool):
        return FLAGS.get(written.strip().casefold()) is found
    if is_number(found):
        return _meets_number(written, found, tolerance)
    if isinstance(found, date):
        return dates.from_text(written.strip()) == found
    return written == found


def _meets_hole(written: str, found: Hole) -> bool:
    inner = written.strip()
    if inner.startswith("(") and inner.endswith(")"):
        inner = inner[1:-1]
    reason, _, cause = inner.partition(":")
    known = (NO_SCORE, found.reason)
    meant = WORDS.meaning(reason, known)
    return meant is not None and (not cause or normalise(cause) == normalise(found.cause))


def _meets_number(written: str, found: Number, tolerance: Exact) -> bool:
    number, *about = (from_text(part) for part in _ABOUT.split(written.strip(), maxsplit=1))
    if number is None or None in about:
        return False
    allowed = about[0] if about else tolerance
    away = difference(found, number)
    return allowed is not None and -allowed <= away <= allowed


def as_expected(written: Sequence[str]) -> str:
    """Return what was expected as a person reads it: a value, or a list in brackets."""
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def in_words(value: Answer | None, language: Language) -> str:
    """Return what was found as a person reads it, exact where a number is a short decimal."""
    if value is None:
        return "–"
    if isinstance(value, tuple):
        return f"[{', '.join(in_words(item, language) for item in value)}]"
    if is_hole(value):
        return as_written(value, language)
    if is_number(value):
        text = to_text(value, _PLACES)
        shown = text.replace(".", ",") if language == "ru" else text
        return f"{as_written(value, language)} ({shown})" if text.endswith("…") else shown
    return as_written(value, language)


def as_written(value: Value, language: Language) -> str:
    """Return a value as a case writes it, so that it is met exactly where that can be said."""
    if is_hole(value):
        return f"({WORDS.spelling(value.reason, language)})"
    if isinstance(value, bool):
        return (_YES if value else _NO).in_language(language)
    if isinstance(value, int):
        return str(value)
    if is_number(value):
        return _number_as_written(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _number_as_written(value: Number) -> str:
    text = to_text(value, _PLACES)
    if not text.endswith("…"):
        return text
    return (
        str(value)
        if isinstance(value, Exact)
        else f"{text[:-1]} ± {to_text(Fraction(1, 10**_PLACES))}"
    )


def about(written: str, found: Number) -> str | None:
    """Return *found* about as exactly as *written* says it, with its tolerance; None without."""
    number, *said = _ABOUT.split(written.strip(), maxsplit=1)
    if not said:
        return None
    decimals = max(len(text.replace(",", ".").partition(".")[2]) for text in (number, *said))
    near = for_show(found, Fraction(1, 10**decimals), "half up")
    return f"{to_text(near, decimals)} ± {said[0]}"
