"""The rows of a table that stands in columns, made where they are asked for."""

from collections.abc import Iterator, Sequence
from typing import overload

from mumrules.dataset.raw_column import RawColumn

Row = Sequence[object]
AT_ONCE = 4096


class LazyRows(Sequence[Row]):
    """The rows of columns."""

    def __init__(self, columns: Sequence[RawColumn], size: int) -> None:
        self._columns = columns
        self._size = size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return self._of(range(self._size)[index])
        return self._of([range(self._size)[index]])[0]

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, self._size, AT_ONCE):
            yield from self._of(range(self._size)[start : start + AT_ONCE])

    def _of(self, rows: Sequence[int]) -> list[Row]:
        return list(zip(*(column.cells(rows) for column in self._columns), strict=True))
