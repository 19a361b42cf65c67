"""The cells of a small frame, all at once: column by column would cost more than the cells."""

from collections.abc import Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, TypeAlias

import narwhals as nw
from narwhals.dtypes import DType

from mumrules.dataset.values import is_blank
from mumrules.readers.narrow import NARROW

Cells: TypeAlias = Sequence[object]

# What NumPy turns into Python's own values, each as it is.
PLAIN = {"float64", "int64", "bool", "object", "str", "string"}
NO_BLANKS = {int, str, bool, NoneType}


def cells_of(frame: "nw.DataFrame[Any]") -> list[Cells]:
    """Return the cells by column: None for a blank, floats at the decimal of their own width."""
    native = frame.to_native()
    if nw.dependencies.is_pandas_dataframe(native) and _is_plain(native):
        return list(map(_present, native.to_numpy(dtype=object).T.tolist()))
    by_column = list(zip(*frame.rows(), strict=True)) or [()] * len(frame.columns)
    return [_at_width(c, d) for c, d in zip(by_column, frame.schema.values(), strict=True)]


def is_nested(cells: Cells) -> bool:
    """Whether the first cell that is not blank holds several values."""
    return isinstance(next((cell for cell in cells if cell is not None), None), dict | list)


def _is_plain(frame: Any) -> bool:
    return PLAIN.issuperset(map(str, set(frame.dtypes)))


def _at_width(cells: Cells, dtype: DType) -> Cells:
    there, narrow = _present(cells), NARROW.get(str(dtype))
    if narrow is None:
        return there
    return [None if cell is None else Decimal(str(narrow(cell))) for cell in there]  # type: ignore[arg-type]  # floats


def _present(cells: Cells) -> Cells:
    kinds = set(map(type, cells))
    if NO_BLANKS.issuperset(kinds):
        return cells
    if kinds <= {float, NoneType}:
        return [None if cell != cell else cell for cell in cells]  # noqa: PLR0124 - NaN
    return [None if is_blank(cell) else cell for cell in cells]
