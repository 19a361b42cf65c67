"""Taking a raw value in exactly: what it is as a whole number of input steps."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules import numbers
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.holes import NOT_SUBMITTED, Hole

Take: TypeAlias = Callable[[Any, str], Any]

BLANK = Hole(NOT_SUBMITTED)
YES_NO = {"yes": True, "no": False, "true": True, "false": False, "да": True, "нет": False}


class BadValueError(Exception):
    """A raw value is not of the kind that its input is due.

    Caught by the reader that called generated code; never reaches a user.

    Attributes:
        name: The input's name.
        value: The raw value.
    """

    def __init__(self, name: str, value: object) -> None:
        self.name = name
        self.value = value
        super().__init__(name, value)


def takers(hole_words: Mapping[str, str]) -> dict[Kind, Take]:
    """Return how a raw value of each kind is taken in; *hole_words* maps text to reason."""

    def value(raw: Any, name: str, read: Callable[[Any], Value | None]) -> Value:
        if raw is None or raw != raw:  # noqa: PLR0124 - NaN and its kin differ from themselves
            return BLANK
        if isinstance(raw, Hole):
            return raw
        if isinstance(raw, str):
            raw = raw.strip()
            if not raw:
                return BLANK
            word = " ".join(raw.casefold().split())
            if word in hole_words:
                return Hole(hole_words[word])
        found = read(raw)
        if found is None:
            raise BadValueError(name, raw)
        return found

    return {
        Kind.NUMBER: lambda raw, name: _steps(value(raw, name, exact_number)),
        Kind.TEXT: lambda raw, name: value(raw, name, _text),
        Kind.BOOLEAN: lambda raw, name: value(raw, name, _condition),
        Kind.DATE: lambda raw, name: value(raw, name, _date),
    }


def exact_number(raw: Any) -> numbers.Exact | None:
    """Return the exact number that a raw value shows, or None if it is none."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | Fraction):
        return raw
    if isinstance(raw, str):
        return numbers.from_text(raw)
    if isinstance(raw, Decimal):
        return numbers.from_decimal(raw)
    if isinstance(raw, float):
        return numbers.from_float(raw)
    return _of_array_scalar(raw)


def _of_array_scalar(raw: Any) -> numbers.Exact | None:
    """A NumPy scalar: an integer, or a float at the shortest decimal of its own width."""
    item = getattr(raw, "item", None)
    if item is None:
        return None
    plain = item()
    whole = isinstance(plain, int) and not isinstance(plain, bool)
    return plain if whole else numbers.from_text(str(raw))


def _steps(value: Value) -> Value:
    if isinstance(value, Hole):
        return value
    scaled = value * 100  # type: ignore[operator]  # a number by now
    return numbers.plain(Fraction(scaled)) if isinstance(scaled, Fraction) else scaled


def _text(raw: Any) -> str | None:
    return raw if isinstance(raw, str) else str(raw) if isinstance(raw, int) else None


def _condition(raw: Any) -> bool | None:
    if isinstance(raw, str):
        return YES_NO.get(raw.casefold())
    return bool(raw) if raw in {0, 1} else None


def _date(raw: Any) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    return raw if isinstance(raw, date) else None
