"""Codes for the cells of a column, found by the engine of its frame where it can."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from typing import Any, TypeAlias

import narwhals as nw
import numpy as np
from narwhals.dtypes import DType
from numpy.typing import NDArray

from mumrules.dataset.arrays import Codes, Floats
from mumrules.dataset.raw_column import Indexes

Keys: TypeAlias = NDArray[Any]
# So many seats for each cell cost less than to sort the cells.
MOST_SEATS = 8
NO_CELL = -1
# Cells of one of these types are read alike where they are equal.
PLAIN = (str, int, bool, type(None))
ALIKE = (nw.Boolean, nw.String, nw.Categorical, nw.Enum, nw.Date, nw.Datetime, nw.Decimal)
WORDS = (nw.String, nw.Categorical, nw.Enum)


def coded(series: nw.Series[Any], dtype: DType, floats: Floats | None) -> tuple[Codes, Indexes]:
    """Return the code of each cell, and for each code a row that has it.

    Args:
        series: The column.
        dtype: Its type.
        floats: Its numbers, if it holds numbers.
    """
    if floats is not None and dtype.is_float():
        # By their bits: zeros of either sign are equal, and shown apart.
        return _sorted(floats.view(np.int64))
    keys = _keys(series, dtype) if floats is None else _whole(floats)
    return _dense(_listed(series, dtype) if keys is None else keys)


def _keys(series: nw.Series[Any], dtype: DType) -> Keys | None:
    """Return whole numbers by which the engine knows its cells apart, if it has such."""
    if not _are_alike(dtype):
        return None
    native = series.to_native()
    if series.implementation.is_pandas_like():
        return np.asarray(native.factorize()[0], np.int64)
    if series.implementation.is_pyarrow():
        indices = native.combine_chunks().dictionary_encode().indices
        return np.asarray(indices.fill_null(NO_CELL).to_numpy(zero_copy_only=False), np.int64)
    if series.implementation.is_polars() and dtype in WORDS:
        physical = series.cast(nw.Categorical).to_native().to_physical()
        return np.asarray(physical.cast(int).fill_null(NO_CELL).to_numpy(), np.int64)
    return None


def _whole(floats: Floats) -> Keys:
    there = floats[~np.isnan(floats)]
    least = there.min() if len(there) else 0.0
    return np.where(np.isnan(floats), NO_CELL, floats - least).astype(np.int64)


def _are_alike(dtype: DType) -> bool:
    return dtype.is_integer() or dtype in ALIKE


def _listed(series: nw.Series[Any], dtype: DType) -> Keys:
    cells = series.to_list()
    keys: Iterable[object] = cells if _are_alike(dtype) else map(_key, cells)
    known: defaultdict[object, int] = defaultdict(count().__next__)
    return np.fromiter(map(known.__getitem__, keys), np.int64, len(cells))


def _key(cell: object) -> object:
    """Return a key that is equal for two cells only if they are read alike."""
    if cell.__class__ is float:
        return cell.__class__, repr(cell)
    return (cell.__class__, cell) if cell.__class__ in PLAIN else object()


def _dense(keys: Keys) -> tuple[Codes, Indexes]:
    """Return codes without a gap, and a row of each."""
    if not len(keys):
        return keys.astype(np.int32), keys.astype(np.intp)
    least, most = int(keys.min()), int(keys.max())
    if most - least > MOST_SEATS * len(keys):
        return _sorted(keys)
    seats = np.full(most - least + 1, -1, np.intp)
    seats[keys - least] = np.arange(len(keys))
    used = seats >= 0
    places = np.cumsum(used, dtype=np.int32) - np.int32(1)
    return places[keys - least], seats[used]


def _sorted(keys: Keys) -> tuple[Codes, Indexes]:
    _, rows, codes = np.unique(keys, return_index=True, return_inverse=True)
    return codes.astype(np.int32), rows
