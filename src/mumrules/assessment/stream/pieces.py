"""The values of one expression for all units, put together from those of stretches."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled, settled_exactly
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import (
    INFINITE,
    LEAST,
    MARGIN,
    ROUNDING,
    WHOLE,
    Quantity,
    as_float,
    in_units,
)
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value

# A product with a factor that is no float itself is off by two roundings, its sums by no more.
ROUNDINGS = 4 * ROUNDING


class _Piece(NamedTuple):
    """What is kept of a stretch: its numbers are `values` times `factor`."""

    values: Array
    holes: Array | None
    factor: Fraction
    most: float
    error: float


class Pieces:
    """The values of one expression, stretch after stretch.

    Attributes:
        rows: How many there are by now.
        known: The exact values that stand apart, by row.
    """

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._last: Settled | None = None
        self.rows = 0
        self.known: dict[int, Value] = {}

    def add(self, figure: Settled) -> None:
        """Take in the next stretch."""
        quantity = figure.quantity
        self._pieces.append(
            _Piece(
                np.array(figure.values),
                None if figure.holes is None else np.array(figure.holes),
                quantity.factor,
                quantity.most,
                quantity.error,
            )
        )
        self.known.update((self.rows + row, value) for row, value in figure.known.items())
        self.rows += figure.rows
        self._kind, self._names = figure.kind, figure.names

    def joined(self, read: Callable[[Sequence[int]], list[Value]]) -> Settled:
        """Return all values; *read* gives exact ones of some rows."""
        quantity, values = Quantity(0), [piece.values for piece in self._pieces]
        if self._kind is Kind.NUMBER:
            quantity, values = self._in_steps() or self._in_floats()
        holes = None
        if any(piece.holes is not None for piece in self._pieces):
            holes = np.concatenate([_holes(piece) for piece in self._pieces])
        return Settled(
            self._kind,
            quantity,
            np.concatenate(values),
            holes,
            known=self.known,
            names=self._names,
            read=read,
        )

    def _in_steps(self) -> tuple[Quantity, list[Array]] | None:
        """Return whole steps of one size; None unless all numbers are such."""
        unit, multipliers = in_units([piece.factor for piece in self._pieces])
        pairs = list(zip(self._pieces, multipliers, strict=True))
        most = max(piece.most * abs(k) for piece, k in pairs)
        if any(piece.error for piece in self._pieces) or most >= WHOLE:
            return None
        quantity = Quantity(0, factor=unit, low=-most, high=most)
        return quantity, [_times(piece.values, float(k)) for piece, k in pairs]

    def _in_floats(self) -> tuple[Quantity, list[Array]]:
        # Where a factor is beyond all floats, every number stands apart.
        found = [as_float(piece.factor) for piece in self._pieces]
        factors = [0.0 if abs(factor) == INFINITE else factor for factor in found]
        pairs = list(zip(self._pieces, map(abs, factors), strict=True))
        most = max(piece.most * factor for piece, factor in pairs)
        error = max((piece.error + ROUNDINGS * piece.most) * factor for piece, factor in pairs)
        quantity = Quantity(0, low=-most, high=most, error=error * MARGIN + LEAST)
        values = [_times(p.values, factor) for p, factor in zip(self._pieces, factors, strict=True)]
        return quantity, values


def close_rows(figure: Settled) -> Array:
    """Return the rows whose number is so close to another that floats may not tell them apart."""
    if figure.kind is not Kind.NUMBER or not figure.quantity.error:
        return np.zeros(0, np.intp)
    there = np.arange(figure.rows) if figure.holes is None else np.flatnonzero(figure.holes == 0)
    numbers = figure.approximate()[there]
    order = np.argsort(numbers, kind="stable")
    most = float(np.max(np.abs(numbers), initial=0.0))
    # The exact number that will stand for one of the two is nearer to the other by an error.
    reach = 4 * (figure.quantity.error + ROUNDINGS * most) * MARGIN
    close = np.diff(numbers[order]) <= reach
    rows: Array = there[order[np.append(close, [False]) | np.append([False], close)]]
    return np.setdiff1d(rows, figure.doubted) if len(rows) else rows


def cut(figure: Settled, first: int, last: int) -> Settled:
    """Return the values of the rows from *first* up to *last* of an exact column."""
    holes = None if figure.holes is None else figure.holes[first:last]
    values = figure.values[first:last]
    return settled_exactly(figure.kind, figure.quantity, values, holes, figure.names)


def _holes(piece: _Piece) -> Array:
    return np.zeros(len(piece.values), HOLE_CODE) if piece.holes is None else piece.holes


def _times(values: Array, factor: float) -> Array:
    with np.errstate(all="ignore"):  # under a hole anything may stand
        return np.multiply(values, factor, dtype=np.float64)
