"""Taking a raw value in exactly: what it is, and for a number how many input steps it has."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules import numbers
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.holes import NOT_SUBMITTED, Hole

Read: TypeAlias = Callable[[Any], Value | None]

BLANK = Hole(NOT_SUBMITTED)
YES_NO = {"yes": True, "no": False, "true": True, "false": False, "да": True, "нет": False}
MOST_KNOWN = 100_000
LARGEST_EXPONENT = 1000


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


class Intake:
    """How raw values are taken in; texts and decimals that were read once are remembered.

    *hole_words* maps the text of a cell to the reason of its hole.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._hole_words = hole_words
        self._known: dict[Kind, dict[Any, Value]] = {kind: {} for kind in Kind}

    def names(self) -> dict[str, object]:
        """Return what generated code needs: for each kind a function and what it remembers."""
        found: dict[str, object] = {}
        for kind in Kind:
            found[f"take_{kind.value}"] = self._taker(kind)
            found[f"known_{kind.value}"] = self._known[kind]
        return found

    def value(self, raw: Any, name: str, kind: Kind) -> Value:
        """Return the value that *raw* shows.

        Raises:
            BadValueError: It shows no value of *kind*.
        """
        hole = self._hole(raw)
        if hole is not None:
            return hole
        found = READ[kind](raw.strip() if isinstance(raw, str) else raw)
        if found is None:
            raise BadValueError(name, raw)
        return found

    def row(self, raw: Sequence[Any], inputs: Sequence[Expr]) -> list[Any]:
        """Return the values of a row, those of *inputs* first, taken in one by one."""
        taken = [
            self.value(r, str(e.options[0]), e.kind) for r, e in zip(raw, inputs, strict=False)
        ]
        return [*taken, *raw[len(inputs) :]]

    def _taker(self, kind: Kind) -> Callable[[Any, str], Value]:
        known = self._known[kind]

        def take(raw: Any, name: str) -> Value:
            value = self.value(raw, name, kind)
            if kind is Kind.NUMBER:
                value = in_steps(value)
            if raw.__class__ in {str, Decimal} and len(known) < MOST_KNOWN:
                known[raw] = value
            return value

        return take

    def _hole(self, raw: Any) -> Hole | None:
        if isinstance(raw, Hole):
            return raw
        if isinstance(raw, str):
            word = " ".join(raw.casefold().split())
            if word in self._hole_words:
                return Hole(self._hole_words[word])
            return None if word else BLANK
        return BLANK if _is_absent(raw) else None


def in_steps(value: Any) -> Value:
    """Return a number as a number of input steps, hundredths; a hole unchanged."""
    if isinstance(value, Hole):
        return value
    scaled = value * 100
    return numbers.plain(scaled) if isinstance(scaled, Fraction) else int(scaled)


def _is_absent(raw: Any) -> bool:
    """Whether a value is None, a NaN or of their kin, which do not equal themselves."""
    if raw is None:
        return True
    if isinstance(raw, Decimal):
        return raw.is_nan()
    try:
        return bool(raw != raw)  # noqa: PLR0124
    except (TypeError, ValueError):
        return str(raw) == "<NA>"


def exact_number(raw: Any) -> numbers.Exact | None:
    """Return the exact number that a raw value shows, or None if it is none."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return int(raw)
    if isinstance(raw, Fraction):
        return numbers.plain(raw)
    if isinstance(raw, str):
        return numbers.from_text(raw)
    if isinstance(raw, Decimal):
        return _of_decimal(raw)
    if isinstance(raw, float):
        return numbers.from_float(raw)
    return _of_array_scalar(raw)


def _of_decimal(raw: Decimal) -> numbers.Exact | None:
    """A decimal, unless its exponent would make a number of thousands of digits."""
    return numbers.from_decimal(raw) if abs(raw.adjusted()) < LARGEST_EXPONENT else None


def _of_array_scalar(raw: Any) -> numbers.Exact | None:
    """A NumPy scalar: an integer, or a float at the shortest decimal of its own width."""
    if getattr(raw, "shape", None) != ():
        return None
    item = raw.item()
    if isinstance(item, bool):
        return None
    return item if isinstance(item, int) else numbers.from_text(str(raw))


def _text(raw: Any) -> str | None:
    if isinstance(raw, str):
        return raw
    return str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else None


def _condition(raw: Any) -> bool | None:
    if isinstance(raw, str):
        return YES_NO.get(raw.casefold())
    if isinstance(raw, int | float) or getattr(raw, "shape", None) == ():
        return bool(raw) if raw in {0, 1} else None
    return None


def _date(raw: Any) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    return raw if isinstance(raw, date) else None


READ: dict[Kind, Read] = {
    Kind.NUMBER: exact_number,
    Kind.TEXT: _text,
    Kind.BOOLEAN: _condition,
    Kind.DATE: _date,
}
