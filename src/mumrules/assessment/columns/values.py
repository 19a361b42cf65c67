"""The values of a column as a sequence of exact values."""

from collections.abc import Iterator, Sequence
from math import ceil, floor
from typing import overload

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.machine import Array
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole
from mumrules.numbers import Exact

CHUNK = 10_000


class ColumnValues(Sequence[Value]):
    """Exact values that are made where they are asked for.

    Attributes:
        settled: The column.
    """

    def __init__(self, settled: Settled) -> None:
        self.settled = settled

    def __len__(self) -> int:
        return self.settled.rows

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        if isinstance(index, slice):
            return self.settled.exact(range(len(self))[index])
        return self.settled.exact([range(len(self))[index]])[0]

    def __iter__(self) -> Iterator[Value]:
        for start in range(0, len(self), CHUNK):
            yield from self.settled.exact(range(start, min(start + CHUNK, len(self))))

    def without(self, rows: Array, hole: Hole) -> "ColumnValues":
        """Return the same with a *hole* in some rows."""
        held = self.settled
        code = HOLE_CODE(held.names.holes.code(hole))
        holes = np.zeros(held.rows, HOLE_CODE) if held.holes is None else np.array(held.holes)
        holes[rows] = code
        known = {row: value for row, value in held.known.items() if not rows[row]}
        return ColumnValues(held.with_holes(holes, known))

    def gaps(self) -> Iterator[tuple[int, Hole]]:
        """Give the rows that have a hole, with the hole."""
        if self.settled.holes is not None:
            for row in np.flatnonzero(self.settled.holes).tolist():
                hole = self.settled.hole_at(row)
                if hole is not None:
                    yield row, hole

    def beyond(self, least: Exact | None, most: Exact | None) -> Sequence[int]:
        """Return the rows of numbers that may be below *least* or above *most*."""
        quantity, kind = self.settled.quantity, self.settled.kind
        if kind is Kind.NUMBER and not quantity.error and quantity.factor > 0:
            return self._steps_beyond(least, most)
        low, high = (None if bound is None else float(bound) for bound in (least, most))
        factor = float(quantity.factor)
        ends = sorted((quantity.low * factor, quantity.high * factor))
        slack = 1e-9 * max(map(abs, ends))
        inside = (low is None or ends[0] - slack > low) and (high is None or ends[1] + slack < high)
        if kind is not Kind.NUMBER or (inside and not self.settled.known):
            return []
        numbers = self.settled.shown()
        found = np.zeros(len(self), np.bool_)
        if high is not None:
            found |= numbers > high - 1e-9 * abs(high)
        if low is not None:
            found |= numbers < low + 1e-9 * abs(low)
        rows: list[int] = np.flatnonzero(found).tolist()
        return rows

    def _steps_beyond(self, least: Exact | None, most: Exact | None) -> Sequence[int]:
        """Return the rows of whole steps that are below *least* or above *most*."""
        held, factor = self.settled, self.settled.quantity.factor
        found = np.zeros(held.rows, np.bool_)
        if most is not None and held.quantity.high > floor(most / factor):
            found |= held.values > floor(most / factor)
        if least is not None and held.quantity.low < ceil(least / factor):
            found |= held.values < ceil(least / factor)
        found[held.doubted] = True
        rows: list[int] = np.flatnonzero(found).tolist()
        return rows


class Present(Sequence[Value | None]):
    """The values of a column, None for a hole.

    Attributes:
        values: The column.
    """

    def __init__(self, values: Sequence[Value]) -> None:
        self.values = values

    def __len__(self) -> int:
        return len(self.values)

    @overload
    def __getitem__(self, index: int) -> Value | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value | None]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value | None] | None:
        if isinstance(index, slice):
            return [None if is_hole(value) else value for value in self.values[index]]
        value = self.values[index]
        return None if is_hole(value) else value

    def __iter__(self) -> Iterator[Value | None]:
        return (None if is_hole(value) else value for value in self.values)
