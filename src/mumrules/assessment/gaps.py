"""Where values have holes: at once for arrays, one by one for lists."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from mumrules.assessment.columns.values import ColumnValues
from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.dataset.hundredths import Hundredths
from mumrules.dataset.values import BLANK
from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED, Hole


def gaps(values: Sequence[Any]) -> Iterator[tuple[int, Hole]]:
    """Give the positions of the holes among *values*, each with its hole."""
    if isinstance(values, ColumnValues):
        yield from values.gaps()
    elif isinstance(values, FloatColumn | CodedColumn):
        for row in np.flatnonzero(_marked(values, is_hole)).tolist():
            yield row, values[row]  # type: ignore[misc]  # a hole by its mark
    else:
        cells = values.steps if isinstance(values, Hundredths) else values
        yield from ((row, value) for row, value in enumerate(cells) if is_hole(value))


def blanks(values: Sequence[Any]) -> Any:
    """Return which of *values* are blank: nothing was submitted."""
    if isinstance(values, FloatColumn | CodedColumn):
        return _marked(values, is_blank)
    cells = values.steps if isinstance(values, Hundredths) else values
    return np.fromiter(map(is_blank, cells), np.bool_, len(values))


def is_blank(value: object) -> bool:
    """Whether a value is the hole of what was not submitted."""
    return is_hole(value) and value.reason == NOT_SUBMITTED


def _marked(values: FloatColumn | CodedColumn, test: Callable[[object], bool]) -> Any:
    """Return where a *test* of the settled values holds; a float is one that is there, or blank."""
    if isinstance(values, FloatColumn):
        return np.isnan(values.floats) & test(BLANK)
    return np.array([test(value) for value in values.values], np.bool_)[values.codes]
