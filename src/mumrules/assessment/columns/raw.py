"""Raw columns of any sort as arrays: of floats, or of codes for values."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np

from mumrules.assessment.columns.codes import Codes
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import WHOLE
from mumrules.assessment.exact.take import Intake
from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.holes import NOT_SUBMITTED, Hole

Held: TypeAlias = FloatColumn | CodedColumn | Settled
BLANK = Hole(NOT_SUBMITTED)


def held(raw: Any, intake: Intake, name: str, kind: Kind) -> Held:
    """Return a raw column as arrays.

    Raises:
        BadValueError: A raw value is not of *kind*.
    """
    if isinstance(raw, Settled | CodedColumn):
        return raw
    if isinstance(raw, FloatColumn) and kind is Kind.NUMBER:
        return raw
    floats = _as_floats(raw) if kind is Kind.NUMBER else None
    if floats is None:
        return coded(intake.value(value, name, kind) for value in raw)
    return FloatColumn(floats)


def coded(values: Iterable[Value]) -> CodedColumn:
    """Return values, each distinct one with its code."""
    codes: Codes[tuple[type, Value]] = Codes()
    # True is 1 and 1 is 1.0 as keys: none may stand for another.
    found = np.array([codes.code((value.__class__, value)) for value in values], np.int32)
    return CodedColumn(found, tuple(value for _, value in codes.values))  # type: ignore[misc]  # reals too


def absent(rows: int) -> CodedColumn:
    """Return a column of blanks."""
    return CodedColumn(np.zeros(rows, np.int32), (BLANK,))


def picked(column: Held, rows: Sequence[int]) -> list[Any]:
    """Return the values of some rows, as the exact reader takes them."""
    if isinstance(column, Settled):
        return column.exact(rows)
    if isinstance(column, FloatColumn):
        return column.floats[list(rows)].tolist()  # type: ignore[no-any-return]
    return [column.values[code] for code in column.codes[list(rows)].tolist()]


def _as_floats(raw: Any) -> Array | None:
    """Return a raw column as floats where that loses nothing."""
    if isinstance(raw, np.ndarray):
        if raw.dtype.kind in "iu" and np.all(np.abs(raw.astype(np.float64)) < WHOLE):
            return raw.astype(np.float64)
        return raw if raw.dtype == np.float64 else None
    if isinstance(raw, FloatColumn):
        return None
    classes = set(map(type, raw))
    if not classes <= {float, int, type(None)}:
        return None
    if int in classes and any(abs(v) >= WHOLE for v in raw if v.__class__ is int):
        return None
    return np.array(raw, np.float64)
