"""The columns of a dataframe, read by its own engine."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.dataset.arrays import Floats
from mumrules.dataset.kept import kept
from mumrules.dataset.raw_column import CodedCells, Indexes, Mask, RawColumn, TextNames
from mumrules.dataset.values import is_blank
from mumrules.readers.encoding import coded
from mumrules.readers.frame_names import FrameNames
from mumrules.readers.narrow import NARROW, widened

LARGEST = 2**53
AT_ONCE = 256
MANY = 40_000


class FrameColumn(RawColumn):
    """A column of a dataframe."""

    def __init__(self, series: nw.Series[Any]) -> None:
        self._series = series
        # Of a column of objects, pandas finds the type by looking at them all.
        self._dtype = series.dtype
        self._narrow = NARROW.get(str(self._dtype))

    def cells(self, rows: Sequence[int] | Indexes) -> list[object]:
        """Return the cells of some rows."""
        if len(rows) == len(self._series) and isinstance(rows, range):
            return self._plain(self._series.to_list())
        return self._plain(self._series[list(map(int, rows))].to_list())

    def present(self) -> Iterator[object]:
        """Give the cells that are not blank, from the top."""
        there = np.flatnonzero(~self.blank())
        for start in range(0, len(there), AT_ONCE):
            yield from self.cells(there[start : start + AT_ONCE])

    def blank(self) -> Mask:
        """Return which cells are blank."""
        floats = self.floats()
        if floats is not None:
            return np.isnan(floats)
        if self._dtype == nw.Object:
            coded = self.coded()
            return np.array([cell is None for cell in coded.cells], np.bool_)[coded.codes]
        return np.array(self._series.is_null().to_numpy(), np.bool_)

    def floats(self) -> Floats | None:
        """Return the numbers, NaN for a blank; None unless all are numbers that floats hold."""
        return self._floats

    def coded(self) -> CodedCells:
        """Return all cells by their codes."""
        return self._coded

    def nested(self) -> bool:
        """Whether the first cell that is not blank holds several values."""
        if self._dtype.is_numeric() or self._dtype == nw.String:
            return False
        return isinstance(next(self.present(), None), dict | list)

    def names(self) -> TextNames | None:
        """Return the cells as names that an engine looks through; None unless all are texts."""
        return FrameNames(self._series) if self._dtype == nw.String else None

    def texts(self, renamed: Mapping[int, str]) -> "nw.Series[Any] | None":
        """Return the cells as texts, a column of the frame; None where only Python can tell."""
        if self._dtype != nw.String and not self._dtype.is_integer():
            return None
        found = self._series.cast(nw.String())
        return found.scatter(list(renamed), list(renamed.values())) if renamed else found

    @kept
    def _floats(self) -> Floats | None:
        if self._dtype.is_float():
            floats = _as_floats(self._series, self._dtype)
            return floats if self._narrow is None else widened(floats, self._narrow)
        if not self._dtype.is_integer():
            return None
        least, most = self._series.min(), self._series.max()
        if not is_blank(least) and not -LARGEST <= least <= most <= LARGEST:
            return None
        return _as_floats(self._series, self._dtype)

    @kept
    def _coded(self) -> CodedCells:
        numbers = self._series.cast(nw.Int8) if self._dtype == nw.Boolean else None
        floats = self._floats if numbers is None else _as_floats(numbers, nw.Int8())
        codes, rows = coded(self._series, self._dtype, floats)
        return CodedCells(codes, self.cells(rows))

    def _plain(self, cells: Sequence[Any]) -> list[object]:
        """Return cells with None for a blank, floats at the decimal of their own width."""
        narrow = self._narrow
        if narrow is None:
            return [None if is_blank(cell) else cell for cell in cells]
        return [None if is_blank(cell) else Decimal(str(narrow(cell))) for cell in cells]


def _as_floats(series: nw.Series[Any], dtype: nw.dtypes.DType) -> Floats:
    if dtype != nw.Float64:
        series = series.cast(nw.Float64)
    # Pandas has no null apart from NaN. The others fill many nulls sooner than they convert them.
    many = len(series) > MANY and not series.implementation.is_pandas_like()
    if many and series.null_count():
        series = series.fill_null(float("nan"))
    return np.asarray(series.to_numpy(), np.float64)
