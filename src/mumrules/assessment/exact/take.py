"""Taking a raw value in exactly: what it is, and for a number how many input steps it has."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from mumrules import numbers
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.values import cell_reader, plain_word
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.holes import Hole

MOST_KNOWN = 100_000


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
        self._hole_words = frozenset(map(plain_word, hole_words))
        self._read = {kind: cell_reader(Input("", kind=kind.value), hole_words) for kind in Kind}
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
        found = self._read[kind](raw)
        if isinstance(found, Misfit):
            raise BadValueError(name, raw)
        return found

    def row(self, raw: Sequence[Any], inputs: Sequence[Expr]) -> list[Any]:
        """Return the values of a row, those of *inputs* first, taken in one by one."""
        taken = [
            self.value(r, str(e.options[0]), e.kind) for r, e in zip(raw, inputs, strict=False)
        ]
        return [*taken, *raw[len(inputs) :]]

    def _taker(self, kind: Kind) -> Callable[[Any, str], Value]:
        known, number = self._known[kind], kind is Kind.NUMBER

        def take(raw: Any, name: str) -> Value:
            steps = _plain_steps(raw) if number and raw.__class__ is str else None
            if steps is not None and raw not in self._hole_words:
                value: Value = steps
            else:
                value = self.value(raw, name, kind)
                value = in_steps(value) if number else value
            if raw.__class__ in {str, Decimal} and len(known) < MOST_KNOWN:
                known[raw] = value
            return value

        return take


def in_steps(value: Any) -> Value:
    """Return a number as a number of input steps, hundredths; a hole unchanged."""
    if isinstance(value, Hole):
        return value
    scaled = value * 100
    return numbers.plain(scaled) if isinstance(scaled, Fraction) else int(scaled)


def _plain_steps(text: str) -> int | None:
    """Return the input steps of the plainest texts, `12` and `3,45`; None says nothing."""
    whole, _, part = text.replace(",", ".").partition(".")
    shown = whole + part
    if len(part) > 2 or len(shown) > numbers.LONGEST or not (shown.isascii() and shown.isdecimal()):
        return None
    return int(shown) * (100, 10, 1)[len(part)]
