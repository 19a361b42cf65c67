"""One of several values, by the value of a column."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw


def chained(column: nw.Expr, raw: Sequence[Any], values: Sequence[Any]) -> nw.Expr:
    """Return the value beside the cell that the column holds; the first where none is it."""
    found = nw.lit(_plain(values[0])) if values else nw.lit(0.0)
    for cell, value in zip(raw, values, strict=True):
        same = column.is_null() if cell is None else column == nw.lit(cell)
        found = nw.when(same).then(nw.lit(_plain(value))).otherwise(found)
    return found


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | str) else float(value)
