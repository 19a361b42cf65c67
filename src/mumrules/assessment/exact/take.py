"""Taking a raw value in exactly: what it is, and for a number how many input steps it has."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import NoneType
from typing import Any, TypeAlias

from mumrules import numbers
from mumrules.assessment.exact.looks import PASSES
from mumrules.dataset.hundredths import Hundredths
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.values import cell_reader, plain_word
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.holes import Hole

MOST_KNOWN = 100_000

Read: TypeAlias = Callable[[Any, str], Value]
"""Reads a raw value of the input of this name."""


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
    """How raw values are taken in; texts, floats and decimals that were read are remembered.

    *hole_words* maps the text of a cell to the reason of its hole.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._hole_words = frozenset(map(plain_word, hole_words))
        self._read = {kind: cell_reader(Input("", kind=kind.value), hole_words) for kind in Kind}
        self._names: dict[str, object] = {}
        self._taking = {kind: Remembering(self._reading(kind)) for kind in Kind}
        for kind, taking in self._taking.items():
            self._add(kind.value, taking)
        for look, passes in PASSES.items():
            self._add(look, Remembering(self._looking(passes)))

    def names(self) -> dict[str, object]:
        """Return what generated code needs: what is known of each kind, and how it is read."""
        return dict(self._names)

    def value(self, raw: Any, name: str, kind: Kind) -> Value:
        """Return the value that *raw* shows.

        Raises:
            BadValueError: It shows no value of *kind*.
        """
        found = self._read[kind](raw)
        if isinstance(found, Misfit):
            raise BadValueError(name, raw)
        return found

    def column(self, raw: Sequence[Any], expr: Expr) -> Sequence[Any]:
        """Return the values of a column for the input *expr*: numbers as their input steps.

        Raises:
            BadValueError: One shows no value of the kind that is due.
        """
        name, kind = str(expr.options[0]), expr.kind
        if isinstance(raw, Hundredths) and kind is Kind.NUMBER:
            return raw.steps
        taking = self._taking[kind]
        try:
            if kind is Kind.NUMBER:
                return [100 * r if r.__class__ is int else taking.taken(r, name) for r in raw]
            return [taking.taken(r, name) for r in raw]
        except TypeError:
            # A signalling NaN can be no key of a dictionary.
            values = [self.value(r, name, kind) for r in raw]
            return [in_steps(v) for v in values] if kind is Kind.NUMBER else values

    def row(self, raw: Sequence[Any], inputs: Sequence[Expr]) -> list[Any]:
        """Return the values of a row, those of *inputs* first, taken in one by one."""
        taken = [
            self.value(r, str(e.options[0]), e.kind) for r, e in zip(raw, inputs, strict=False)
        ]
        return [*taken, *raw[len(inputs) :]]

    def _add(self, way: str, taking: "Remembering") -> None:
        self._names |= {
            f"take_{way}": taking,
            f"known_{way}": taking.known,
            f"decimals_{way}": taking.decimals,
        }

    def _reading(self, kind: Kind) -> Read:
        """Return what reads a value; a number as its input steps."""
        if kind is not Kind.NUMBER:
            return lambda raw, name: self.value(raw, name, kind)
        return self._steps

    def _steps(self, raw: Any, name: str) -> Value:
        steps: Value | None = None
        if raw.__class__ is float:
            steps = _float_steps(raw)
        elif raw.__class__ is Fraction:
            steps = in_steps(raw)
        elif raw.__class__ is str and raw not in self._hole_words:
            steps = _plain_steps(raw)
        return in_steps(self.value(raw, name, Kind.NUMBER)) if steps is None else steps

    def _looking(self, passes: Callable[[Any], bool]) -> Read:
        """Return what reads a number that has to pass a look first."""

        def looked_at(raw: Any, name: str) -> Value:
            if not passes(raw):
                raise BadValueError(name, raw)
            return self._steps(raw, name)

        return looked_at


class Remembering:
    """Takes raw values in, and remembers what most of them are.

    Attributes:
        known: The values of texts, of floats, and of nothing.
        decimals: The values of decimals; one may equal a float that shows another number.
    """

    def __init__(self, read: Read) -> None:
        self.known: dict[Any, Value] = {}
        self.decimals: dict[Any, Value] = {}
        self._read = read
        self._kept: dict[type, dict[Any, Value]] = {
            str: self.known,
            float: self.known,
            NoneType: self.known,
            Decimal: self.decimals,
        }

    def taken(self, raw: Any, name: str) -> Value:
        """Return the value that *raw* shows, from memory where it can; a hole is itself.

        Raises:
            BadValueError: It shows none that is due.
        """
        if raw.__class__ is Hole:
            return raw
        kept = self._kept.get(raw.__class__)
        known = None if kept is None else kept.get(raw)
        return self(raw, name) if known is None else known

    def __call__(self, raw: Any, name: str) -> Value:
        """Return the value that *raw* shows.

        Raises:
            BadValueError: It shows none that is due.
        """
        value = self._read(raw, name)
        kept = self._kept.get(raw.__class__)
        if kept is not None and raw == raw:  # noqa: PLR0124 - NaN is not equal to itself
            if len(kept) >= MOST_KNOWN:
                kept.clear()
            kept[raw] = value
        return value


def in_steps(value: Any) -> Value:
    """Return a number as a number of input steps, hundredths; a hole unchanged."""
    if isinstance(value, Hole):
        return value
    steps, rest = divmod(100 * value.numerator, value.denominator)
    return steps if not rest else Fraction(100 * value.numerator, value.denominator)


def _float_steps(number: float) -> int | None:
    """Return the input steps of a float that shows no more than hundredths."""
    if -1e13 < number < 1e13 and (steps := round(number * 100.0)) / 100.0 == number:
        return steps
    return None


def _plain_steps(text: str) -> int | None:
    """Return the input steps of the plainest texts, `12` and `3,45`; None says nothing."""
    whole, _, part = text.replace(",", ".").partition(".")
    shown = whole + part
    if len(part) > 2 or len(shown) > numbers.LONGEST or not (shown.isascii() and shown.isdecimal()):
        return None
    return int(shown) * (100, 10, 1)[len(part)]
