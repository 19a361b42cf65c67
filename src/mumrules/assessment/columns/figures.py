"""The values of one expression for every unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules.assessment.columns.codes import Codes
from mumrules.assessment.columns.column import INFINITE, WHOLE, Array, Column, as_float
from mumrules.assessment.columns.scene import HOLE_CODE, THERE, Scene
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole
from mumrules.numbers import plain
from mumrules.real.real import Real


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
        expr: The expression, with its reductions replaced by their values.
        column: Its column.
        doubt: Where the column says nothing.
        known: The exact values there.
    """

    def __init__(
        self,
        scene: Scene,
        expr: Expr,
        column: Column,
        known: dict[int, Value],
        read: Callable[[Sequence[int]], list[Value]],
    ) -> None:
        self.expr = expr
        self.scene = scene
        self.column = column
        self.known = known
        self._read = read
        rows = scene.rows
        self.values = np.broadcast_to(column.values, rows)
        holes = np.int16(0) if column.holes is None else column.holes
        self.holes = np.array(np.broadcast_to(holes, rows))
        for row, value in known.items():
            self.holes[row] = scene.holes.code(value) if is_hole(value) else 0

    def exact(self, rows: Sequence[int]) -> list[Value]:
        """Return the exact values of the units at *rows*."""
        if self.expr.kind is Kind.NUMBER and self.column.error:
            unknown = [row for row in rows if row not in self.known and not self.holes[row]]
            self.known.update(zip(unknown, self._read(unknown), strict=True))
        return [self._exact(row) for row in rows]

    def _exact(self, row: int) -> Value:
        if row in self.known:
            return self.known[row]
        if self.holes[row]:
            return self.scene.holes.values[int(self.holes[row])]
        value: Any = self.values[row]
        if self.expr.kind is Kind.NUMBER:
            return plain(int(value) * self.column.factor)
        if self.expr.kind is Kind.TEXT:
            return self.scene.texts.values[int(value)]
        if self.expr.kind is Kind.BOOLEAN:
            return bool(value)
        return date.fromordinal(int(value))

    def approximate(self) -> Array:
        """Return `n` of a number for every unit, that of an exact value to the nearest float."""
        found = np.array(self.values, np.float64)
        for row, value in self.known.items():
            found[row] = 0.0 if is_hole(value) else self._nearest(value)
        return found

    def _nearest(self, value: Any) -> float:
        factor = self.column.factor
        if value.__class__ is Real:
            return float(value / factor)
        return as_float(Fraction(value) / factor) if factor else 0.0

    def figures(self) -> Figures:
        """Return the values as the caller sees them."""
        return Figures(
            self._shown(), self.holes, self.scene.holes.values, self._error(), self.exact
        )

    def _error(self) -> float:
        factor = as_float(abs(self.column.factor))
        return 0.0 if factor == INFINITE else self.column.error * factor

    def _shown(self) -> Array:
        kind = self.expr.kind
        if kind is Kind.NUMBER:
            shown = self._floats()
        elif kind is Kind.BOOLEAN:
            shown = np.array(self.values, np.bool_)
        elif kind is Kind.TEXT:
            shown = np.array(self.scene.texts.values, object)[self.values]
        else:
            shown = np.array([self._exact(row) for row in range(self.scene.rows)], object)
        for row, value in self.known.items():
            shown[row] = _shown(value, kind)
        shown[self.holes != 0] = None if shown.dtype == object else 0
        return shown

    def _floats(self) -> Array:
        factor = self.column.factor
        above, below = abs(factor.numerator), factor.denominator
        if max(above, below) < WHOLE and above * self.column.most < WHOLE:
            return self.values * float(factor.numerator) / float(factor.denominator)
        return self.values * as_float(factor)


def of_exact(values: Sequence[Value], kind: Kind) -> Figures:
    """Return values that the exact reader has worked out as a caller sees them."""
    codes: Codes[Hole] = Codes(THERE)
    holes = np.array([codes.code(v) if is_hole(v) else 0 for v in values], HOLE_CODE)
    types: dict[Kind, Any] = {Kind.NUMBER: np.float64, Kind.BOOLEAN: np.bool_}
    shown = np.array([_shown(value, kind) for value in values], types.get(kind, object))
    if shown.dtype == object:
        shown[holes != 0] = None
    return Figures(shown, holes, codes.values, 0.0, lambda rows: [values[row] for row in rows])


def _shown(value: Any, kind: Kind) -> Any:
    if is_hole(value):
        return 0
    if kind is not Kind.NUMBER:
        return value
    try:
        return float(value)
    except OverflowError:
        return INFINITE if value > 0 else -INFINITE
