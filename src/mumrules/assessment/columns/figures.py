"""The values of one expression for every unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import INFINITE, WHOLE, Quantity, as_float
from mumrules.assessment.columns.scene import Names
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole
from mumrules.numbers import plain
from mumrules.real.real import Real

HOLE_CODE = np.int16
NOBODY = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """The values of one expression for every unit.

    Conditions, texts, dates, places and rounded numbers are what the exact reader gives. Any
    other number is a float within `error` of it, and exact when asked for by `exact`.

    Attributes:
        values: Floats, booleans, or objects (texts and dates); 0, false or None at a hole.
        holes: The code of each hole, 0 where the value is there.
        reasons: The holes by their codes.
        error: A bound of the difference between a float and the exact number.
        exact: Gives the exact values of the units at some positions.
    """

    values: Array
    holes: Array
    reasons: Sequence[Hole]
    error: float
    exact: Callable[[Sequence[int]], list[Value]]


class Settled:
    """An expression worked out for every unit: a column, and exact values where it was in doubt.

    Attributes:
        kind: The kind of its values.
        quantity: What is known of the numbers.
        values: Its column; one value where it is the same for all.
        known: The exact values of the units in doubt, by row.
        names: The codes of holes and texts.
    """

    def __init__(  # noqa: PLR0913 - most are keywords
        self,
        kind: Kind,
        quantity: Quantity,
        values: Array,
        holes: Array | None,
        *,
        known: dict[int, Value],
        names: Names,
        read: Callable[[Sequence[int]], list[Value]],
    ) -> None:
        self.kind = kind
        self.quantity = quantity
        self.values = values
        self.known = known
        self.names = names
        self._read = read
        self._holes = holes

    @cached_property
    def holes(self) -> Array | None:
        """The code of the hole of each unit; None where there are none."""
        codes, holes = self.names.holes, self._holes
        if self.quantity.marks:
            [(_, code)] = self.quantity.absent
            holes = np.where(np.isnan(self.values), HOLE_CODE(code), HOLE_CODE(0))
        if any(map(is_hole, self.known.values())) or (holes is not None and self.known):
            holes = np.zeros(self.rows, HOLE_CODE) if holes is None else np.array(holes)
            found = [codes.code(v) if is_hole(v) else 0 for v in self.known.values()]
            holes[list(self.known)] = found
        return holes

    @property
    def rows(self) -> int:
        """How many units there are."""
        return len(self.values)

    @property
    def doubted(self) -> Array:
        """The rows of which the column says nothing."""
        return np.fromiter(self.known, np.int64, len(self.known)) if self.known else NOBODY

    def with_holes(self, holes: Array, known: dict[int, Value]) -> "Settled":
        """Return the same with other holes."""
        return Settled(
            self.kind,
            self.quantity.changed(marks=False),
            self.values,
            holes,
            known=known,
            names=self.names,
            read=self._read,
        )

    def is_true(self) -> Array:
        """Return where a condition holds; a hole does not."""
        found = np.array(self.values, np.bool_)
        if self.holes is not None:
            found &= self.holes == 0
        found[self.doubted] = [value is True for value in self.known.values()]
        return found

    def hole_at(self, row: int) -> Hole | None:
        """Return the hole of a unit, if it has one."""
        code = 0 if self.holes is None else int(self.holes[row])
        return self.names.holes.values[code] if code else None

    def exact(self, rows: Sequence[int]) -> list[Value]:
        """Return the exact values of the units at *rows*."""
        fresh: dict[int, Value] = {}
        if self.kind is Kind.NUMBER and self.quantity.error:
            unknown = [row for row in rows if row not in self.known and not self.hole_at(row)]
            fresh = dict(zip(unknown, self._read(unknown), strict=True))
        return [fresh[row] if row in fresh else self._exact(row) for row in rows]

    def _exact(self, row: int) -> Value:
        if row in self.known:
            return self.known[row]
        hole = self.hole_at(row)
        if hole is not None:
            return hole
        value: Any = self.values[row]
        if self.kind is Kind.NUMBER:
            return plain(int(value) * self.quantity.factor)
        if self.kind is Kind.TEXT:
            return self.names.texts.values[int(value)]
        if self.kind is Kind.BOOLEAN:
            return bool(value)
        return date.fromordinal(int(value))

    def approximate(self) -> Array:
        """Return `n` of a number for every unit, that of an exact value to the nearest float."""
        if not self.known:
            return self.values.astype(np.float64, copy=False)
        found = np.array(self.values, np.float64)
        for row, value in self.known.items():
            found[row] = 0.0 if is_hole(value) else self._nearest(value)
        return found

    def _nearest(self, value: Any) -> float:
        factor = self.quantity.factor
        if value.__class__ is Real:
            return float(value / factor)
        return as_float(Fraction(value) / factor) if factor else 0.0

    def figures(self) -> Figures:
        """Return the values as the caller sees them."""
        holes = np.zeros(self.rows, HOLE_CODE) if self.holes is None else self.holes
        shown = self.shown()
        if self.holes is not None:
            shown[holes != 0] = None if shown.dtype == object else 0
        return Figures(shown, holes, self.names.holes.values, self._error(), self.exact)

    def _error(self) -> float:
        factor = as_float(abs(self.quantity.factor))
        return 0.0 if factor == INFINITE else self.quantity.error * factor

    def shown(self) -> Array:
        """Return the values as floats, booleans or objects; at a hole anything."""
        if self.kind is Kind.NUMBER:
            shown = self.floats()
        elif self.kind is Kind.BOOLEAN:
            shown = np.array(self.values, np.bool_)
        elif self.kind is Kind.TEXT:
            shown = np.array(self.names.texts.values, object)[self.values]
        else:
            shown = np.array([self._exact(row) for row in range(self.rows)], object)
        for row, value in self.known.items():
            shown[row] = shown_value(value, self.kind)
        return shown

    def floats(self) -> Array:
        """Return the numbers as floats of their own; those in doubt are not looked at."""
        factor = self.quantity.factor
        above, below = factor.numerator, factor.denominator
        if factor == 1:
            return np.array(self.values, np.float64)
        with np.errstate(all="ignore"):
            if max(abs(above), below) < WHOLE and abs(above) * self.quantity.most < WHOLE:
                found = np.multiply(self.values, float(above), dtype=np.float64)
                return found if below == 1 else np.divide(found, float(below), out=found)
            return np.multiply(self.values, as_float(factor), dtype=np.float64)


def settled_exactly(
    kind: Kind, quantity: Quantity, values: Array, holes: Array | None, names: Names
) -> Settled:
    """Return a column that is exact for every unit."""
    return Settled(kind, quantity, values, holes, known={}, names=names, read=lambda _: [])


def shown_value(value: Any, kind: Kind) -> Any:
    """Return an exact value as a column of floats, booleans or objects holds it."""
    if is_hole(value):
        return 0
    if kind is not Kind.NUMBER:
        return value
    try:
        return float(value)
    except OverflowError:
        return INFINITE if value > 0 else -INFINITE
