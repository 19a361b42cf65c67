"""One column of results as a series of a dataframe package."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import narwhals as nw
import numpy as np
from numpy.typing import NDArray

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.values import ColumnValues, Present
from mumrules.assessment.exact.values import ExactValues
from mumrules.dataset.names import LazyNames
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole
from mumrules.numbers import is_number

Column: TypeAlias = "nw.Series[Any] | NDArray[np.float64]"


def series(name: str, values: Sequence[Value | None], backend: Any) -> Column:
    """Return a column; numbers become floats, a hole is null."""
    held = values.values if isinstance(values, Present) else values
    if isinstance(held, ColumnValues):
        settled = held.settled
        if settled.kind is Kind.NUMBER:
            return _numbers(name, settled, backend)
        if settled.kind is Kind.TEXT:
            return _texts(name, settled, backend)
    if isinstance(values, LazyNames):
        return _names(name, values, backend)
    if isinstance(held, ExactValues):
        listed = held.shown()
    else:
        listed = [float(v) if is_number(v) else v for v in values]
    texts = str in set(map(type, listed)) or name == "unit" or name.endswith("zone")
    if backend == "pandas" and not texts:
        # Pandas makes a column of this in half the time.
        return np.array(listed, np.float64)
    dtype = nw.String() if texts else nw.Float64()
    return nw.new_series(name, listed, dtype, backend=backend)


def _names(name: str, values: LazyNames, backend: Any) -> "nw.Series[Any]":
    """Return names as they stand in the frame that was given, if it is of the same package."""
    column = values.column()
    if column is not None and column.implementation.value == backend:
        found: nw.Series[Any] = column.alias(name)
        return found
    return nw.new_series(name, list(values), nw.String(), backend=backend)


def _numbers(name: str, settled: Settled, backend: Any) -> "nw.Series[Any]":
    floats = settled.shown()
    if settled.holes is None:
        return nw.new_series(name, floats, nw.Float64(), backend=backend)
    floats[settled.holes != 0] = np.nan
    found = nw.new_series(name, floats, nw.Float64(), backend=backend)
    if found.implementation.is_pandas_like():
        return found
    frame = found.to_frame()
    column = nw.col(name)
    return frame.select(nw.when(~column.is_nan()).then(column).alias(name))[name]


def _texts(name: str, settled: Settled, backend: Any) -> "nw.Series[Any]":
    """Return texts by their codes: each is made once."""
    codes = np.array(settled.values, np.int64)
    for row, value in settled.known.items():
        codes[row] = 0 if is_hole(value) else settled.names.texts.code(str(value))
    texts: list[str | None] = [*settled.names.texts.values, None]
    if settled.holes is not None:
        codes[settled.holes != 0] = len(texts) - 1
    return nw.new_series(name, texts, nw.String(), backend=backend)[codes]


def framed(columns: Mapping[str, Column], backend: Any) -> Any:
    """Return columns as one native frame."""
    kind = nw.Implementation.from_backend(backend)
    if kind.is_pandas_like():
        # It copies no column then, and looks at no index.
        native = {
            name: column if isinstance(column, np.ndarray) else column.to_native().array
            for name, column in columns.items()
        }
        return kind.to_native_namespace().DataFrame(native, copy=False)
    return nw.from_dict(columns).to_native()
