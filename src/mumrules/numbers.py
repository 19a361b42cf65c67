"""Exact numbers: what a text, a float or a decimal says, as a rational.

What is read is an `int` or a `Fraction`; a whole `Fraction` is returned as an `int`. What is
computed may be a `Real` besides: a root, a logarithm, an exponential.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, TypeGuard

from mumrules.real.real import Real
from mumrules.real.show import cut, formula

Exact: TypeAlias = int | Fraction
Number: TypeAlias = int | Fraction | Real

_NUMBERS = (int, Fraction, Real)
_DECIMAL = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?")
_RATIO = re.compile(r"([+-]?\d{1,400})\s*/\s*(\d{1,400})")
_MINUS = str.maketrans({"−": "-", "‒": "-", "–": "-"})
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))")
LONGEST = 400


def plain(value: Fraction) -> Exact:
    """Return a whole fraction as an int, any other unchanged."""
    return value.numerator if value.denominator == 1 else value


def from_text(text: str) -> Exact | None:
    """Return the exact number that *text* shows, or None if it shows none.

    A decimal point or a decimal comma, groups of three digits parted by a space,
    the typographic minus and ratios (`1/3`) are understood.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    text = _THOUSANDS.sub("", text.translate(_MINUS))
    ratio = _RATIO.fullmatch(text)
    if ratio:
        below = int(ratio[2])
        return plain(Fraction(int(ratio[1]), below)) if below else None
    if not _DECIMAL.fullmatch(text):
        return None
    return plain(Fraction(text.replace(",", ".")))


def from_float(value: float) -> Exact | None:
    """Return the shortest decimal that reads back as *value*, or None for NaN and infinities."""
    if value.is_integer() and -1e15 < value < 1e15:
        return int(value)
    return from_decimal(Decimal(float.__repr__(value)))


def from_decimal(value: Decimal) -> Exact | None:
    """Return *value* exactly, or None for NaN, infinities and more digits than LONGEST."""
    if not value.is_finite() or abs(value.adjusted()) > LONGEST:
        return None
    return plain(Fraction(*value.as_integer_ratio()))


def difference(one: Number, other: Number) -> Number:
    """Return *one* less *other*."""
    found = one + -other
    return plain(found) if isinstance(found, Fraction) else found


def is_number(value: object) -> TypeGuard[Number]:
    """Whether *value* is a number; yes and no are none."""
    return isinstance(value, _NUMBERS) and not isinstance(value, bool)


def to_text(value: Number, places: int = 12) -> str:
    """Show *value* as a decimal if it is a finite one, else cut after *places* with an ellipsis."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Real):
        return cut(value, places)
    if value.denominator == 1:
        return str(value.numerator)
    twos = fives = 0
    rest = value.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    digits = max(twos, fives) if rest == 1 else places
    scaled = abs(value.numerator) * 10**digits // value.denominator
    whole, part = divmod(scaled, 10**digits)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{part:0{digits}d}" + ("" if rest == 1 else "…")


def to_json(value: Number) -> int | float:
    """Return *value* as JSON writes it: a whole number, or the nearest double."""
    return value if isinstance(value, int) else float(value)


def exact_text(value: Number) -> str | None:
    """Return what `to_json` leaves unsaid: the exact value as a ratio or a formula, or None.

    A double is read back as the shortest decimal that gives it, so a decimal of up to 15
    digits is said in full.
    """
    if isinstance(value, Real):
        return formula(value)
    if isinstance(value, int) or from_float(to_json(value)) == value:
        return None
    return f"{value.numerator}/{value.denominator}"
