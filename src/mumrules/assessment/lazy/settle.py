"""Expressions that an engine works out, as columns in memory."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.assessment.columns.demand import exactly
from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.order import ascending
from mumrules.assessment.columns.quantity import MARGIN, Quantity
from mumrules.assessment.columns.recording import Recording
from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.lazy.layers import PREFIX, with_slots
from mumrules.assessment.lazy.rows import Rows
from mumrules.assessment.lazy.source import cells
from mumrules.assessment.lazy.table import LazyTable
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value

DTYPES: dict[Kind, Any] = {Kind.TEXT: np.int32, Kind.BOOLEAN: np.bool_}
# One unit in so many may be left to the exact reader, and a few in any case.
MOST_DOUBT, FEW = 1000, 50
SAMPLE = 4096


def settled(
    table: LazyTable,
    rows: Rows,
    exprs: Sequence[Expr],
    ranked: Sequence[Expr],
    *,
    in_steps: bool = False,
) -> "tuple[nw.DataFrame[Any], list[Settled]]":
    """Return the frame that was brought, and each expression as a column.

    They are worked out in floats where these decide nearly all units, else in whole steps; and
    those that are *ranked* where floats part nearly all units. With *in_steps* it is whole steps.

    Raises:
        UnsupportedDataError: Some units cannot be decided, and no column names them.
    """
    recording = table.recorded(exprs, None if in_steps else exactly(exprs, ()))
    frame, arrays = _run(table, rows.key, recording)
    if not in_steps and not _is_decided(exprs, ranked, recording, arrays):
        recording = table.recorded(exprs, None)
        frame, arrays = _run(table, rows.key, recording)
    units = _Units(frame, rows)
    doubt = np.flatnonzero(arrays[-1]).tolist()
    exact = units.read(exprs, doubt)
    found = []
    for at, (expr, quantity) in enumerate(zip(exprs, recording.quantities, strict=True)):
        values, holes = arrays[at], arrays[len(exprs) + at]
        one = Settled(
            expr.kind,
            quantity,
            values.astype(DTYPES.get(expr.kind, np.float64), copy=False),
            holes.astype(HOLE_CODE) if quantity.absent else None,
            known=dict(zip(doubt, exact[at], strict=True)),
            names=table.names,
            read=_Close(units, expr, quantity, values, holes).read,
        )
        found.append(one)
    return frame, found


def _run(
    table: LazyTable, key: str | None, recording: Recording
) -> "tuple[nw.DataFrame[Any], list[Array]]":
    """Bring the columns of a recording: the values, the holes and the doubt, in this order."""
    made = (result for result in recording.results if isinstance(result, Slot))
    slots = {s: f"{PREFIX}made {i}" for i, s in enumerate(dict.fromkeys(made))}
    frame = with_slots(table.frame, {name: slot for slot, name in slots.items()}, table.inputs())
    # Of constants alone any column tells how many units there are.
    names = [*([] if key is None else [key]), *slots.values()] or frame.columns[:1]
    found = frame.select(*names).collect()
    return found, [
        np.asarray(found[slots[result]].to_numpy())
        if isinstance(result, Slot)
        else np.broadcast_to(np.asarray(result), table.units)
        for result in recording.results
    ]


def _is_decided(
    exprs: Sequence[Expr], ranked: Sequence[Expr], recording: Recording, arrays: Sequence[Array]
) -> bool:
    """Whether floats leave nearly no unit in doubt, and part those of a sample."""
    doubts, units = np.count_nonzero(arrays[-1]), len(arrays[-1])
    if doubts > FEW and doubts * MOST_DOUBT > units:
        return False
    step = max(1, units // SAMPLE)
    for at, (expr, quantity) in enumerate(zip(exprs, recording.quantities, strict=True)):
        if expr in ranked and quantity.error:
            values, holes = arrays[at][::step], arrays[len(exprs) + at][::step]
            apart = np.diff(np.sort(values[holes == 0]))
            if np.any(apart <= 2 * quantity.error * MARGIN):
                return False
    return True


class _Units:
    """Reads units exactly that stand in some rows of what was brought."""

    def __init__(self, frame: "nw.DataFrame[Any]", rows: Rows) -> None:
        self._frame = frame
        self._rows = rows

    def read(self, exprs: Sequence[Expr], asked: Sequence[int]) -> list[list[Value]]:
        """Return the exact values of expressions for some rows."""
        if not asked:
            return [[] for _ in exprs]
        key = self._rows.key
        keys = [] if key is None else cells(self._frame.select(key)[list(asked)], key)
        return self._rows.of(keys, exprs)


class _Close:
    """Reads the units whose numbers floats do not part, all at once."""

    def __init__(
        self, units: _Units, expr: Expr, quantity: Quantity, values: Array, holes: Array
    ) -> None:
        self._units = units
        self._expr = expr
        self._reach = 2 * quantity.error * MARGIN
        self._values = values
        self._there = holes == 0
        self._known: dict[int, Value] | None = None

    def read(self, asked: Sequence[int]) -> list[Value]:
        """Return the exact values of some rows."""
        known = self._known
        if known is None or not known.keys() >= set(asked):
            rows = sorted({*asked, *self._close()})
            [values] = self._units.read([self._expr], rows)
            known = self._known = dict(zip(rows, values, strict=True))
        return [known[row] for row in asked]

    def _close(self) -> Sequence[int]:
        rows = np.flatnonzero(self._there)
        order, numbers = ascending(self._values[rows])
        near = np.diff(numbers) <= self._reach
        both = np.zeros(len(rows), np.bool_)
        both[1:] |= near
        both[:-1] |= near
        found: list[int] = rows[order[both]].tolist()
        return found
