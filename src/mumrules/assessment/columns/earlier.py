"""The values of the previous period."""

from collections.abc import Sequence

import numpy as np

from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.machine import Array
from mumrules.expression.values import Value
from mumrules.holes import NO_PREVIOUS, Hole


def previous(figure: Settled, earlier: Sequence[int | None] | None) -> Settled:
    """Return for each unit the value of its row in the period before."""
    rows = [None] * figure.rows if earlier is None else earlier
    there = np.array([row is not None for row in rows], np.bool_)
    at = np.array([row or 0 for row in rows], np.int64)
    gap = HOLE_CODE(figure.names.holes.code(Hole(NO_PREVIOUS)))
    held = HOLE_CODE(0) if figure.holes is None else figure.holes[at]

    def read(asked: Sequence[int]) -> list[Value]:
        return figure.exact([int(at[row]) for row in asked])

    known = {row: figure.known[int(at[row])] for row in _doubted(figure, at, there)}
    return Settled(
        figure.kind,
        figure.quantity.changed(marks=False),
        figure.values[at] if figure.rows else figure.values,
        np.where(there, held, gap),
        known=known,
        names=figure.names,
        read=read,
    )


def _doubted(figure: Settled, at: Array, there: Array) -> list[int]:
    if not figure.known:
        return []
    return np.flatnonzero(there & np.isin(at, figure.doubted)).tolist()
