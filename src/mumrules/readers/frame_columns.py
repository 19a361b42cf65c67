"""The columns of a dataframe, read by its own engine."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import count
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.dataset.arrays import Floats
from mumrules.dataset.raw_column import CodedCells, Indexes, Mask, RawColumn, TextNames
from mumrules.dataset.values import is_blank
from mumrules.readers.frame_names import FrameNames
from mumrules.readers.narrow import NARROW, widened

LARGEST = 2**53
AT_ONCE = 256
# Cells of these types are read alike where they are equal.
PLAIN = (str, int, bool, float, type(None))


class FrameColumn(RawColumn):
    """A column of a dataframe."""

    def __init__(self, series: nw.Series[Any]) -> None:
        self._series = series
        self._narrow = NARROW.get(str(series.dtype))

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
        if self._series.dtype == nw.Object:
            coded = self.coded()
            return np.array([cell is None for cell in coded.cells], np.bool_)[coded.codes]
        return np.array(self._series.is_null().to_numpy(), np.bool_)

    def floats(self) -> Floats | None:
        """Return the numbers, NaN for a blank; None unless all are numbers that floats hold."""
        return self._floats

    def coded(self) -> CodedCells:
        """Return all cells by their codes."""
        return self._coded

    def names(self) -> TextNames | None:
        """Return the cells as names that an engine looks through; None unless all are texts."""
        return FrameNames(self._series) if self._series.dtype == nw.String else None

    @cached_property
    def _floats(self) -> Floats | None:
        dtype = self._series.dtype
        if dtype.is_float():
            floats = _as_floats(self._series)
            return floats if self._narrow is None else widened(floats, self._narrow)
        if not dtype.is_integer():
            return None
        least, most = self._series.min(), self._series.max()
        if not is_blank(least) and not -LARGEST <= least <= most <= LARGEST:
            return None
        return _as_floats(self._series)

    @cached_property
    def _coded(self) -> CodedCells:
        raw = self._series.to_list()
        keys = raw if self._series.dtype != nw.Object else map(_key, raw)
        known: defaultdict[object, int] = defaultdict(count().__next__)
        codes = np.fromiter(map(known.__getitem__, keys), np.int32, len(raw))
        first = np.unique(codes, return_index=True)[1]
        return CodedCells(codes, self._plain([raw[index] for index in first.tolist()]))

    def _plain(self, cells: Sequence[Any]) -> list[object]:
        """Return cells with None for a blank, floats at the decimal of their own width."""
        narrow = self._narrow
        if narrow is None:
            return [None if is_blank(cell) else cell for cell in cells]
        return [None if is_blank(cell) else Decimal(str(narrow(cell))) for cell in cells]


def _as_floats(series: nw.Series[Any]) -> Floats:
    if series.dtype != nw.Float64:
        series = series.cast(nw.Float64)
    return np.asarray(series.to_numpy(), np.float64)


def _key(cell: object) -> object:
    """Return a key that is equal for two cells only if they are read alike."""
    return (cell.__class__, cell) if cell.__class__ in PLAIN else object()
