"""What the forms of one reading share: codes, and the units in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mumrules.assessment.columns.codes import Codes
from mumrules.assessment.columns.column import Column
from mumrules.expression.values import undefined
from mumrules.holes import Hole

if TYPE_CHECKING:
    from mumrules.assessment.columns.column import Array

HOLE_CODE = np.int16
THERE = Hole("")


class Scene:
    """The codes of holes and texts, and which of the units a form could not decide.

    Attributes:
        rows: How many units there are.
        holes: The codes of holes; 0 stands for a value that is there.
        texts: The codes of texts.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.holes: Codes[Hole] = Codes(THERE)
        self.texts: Codes[str] = Codes("")
        self.doubt = np.zeros(rows, np.bool_)

    def hole(self, hole: Hole) -> Array:
        """Return the code of a hole, ready to be combined with columns of codes."""
        return np.asarray(self.holes.code(hole), HOLE_CODE)

    def undefined(self, cause: str) -> Array:
        """Return the code of an undefined value."""
        return self.hole(undefined(cause))

    def doubtful(self, where: Any, holes: Array | None = None) -> None:
        """Leave to the exact reader the units *where* a form could not decide."""
        if holes is not None:
            where = where & (holes == 0)
        self.doubt |= where

    def sound(self, column: Column) -> Column:
        """Return a number, or zeros and doubt for all units where its bounds are lost."""
        if np.isfinite(column.most) and np.isfinite(column.error):
            return column
        self.doubtful(np.True_)
        return Column(np.asarray(0.0), column.holes)


def first_hole(columns: list[Column]) -> Array | None:
    """Return the code of the first hole among the operands of each unit."""
    found: Array | None = None
    for column in columns:
        if column.holes is not None:
            found = column.holes if found is None else np.where(found != 0, found, column.holes)
    return found
