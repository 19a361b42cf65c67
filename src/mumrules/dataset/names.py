"""The names of units by the million, made where they are asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, overload

from mumrules import numbers
from mumrules.dataset.arrays import Codes, Floats
from mumrules.dataset.raw_column import Indexes, RawColumn

# One name alone costs as much as this many of all at once.
AT_ONCE = 20


class LazyNames(Sequence[str]):
    """Names that are made where they are asked for.

    Args:
        size: How many there are.
        one: Makes the name of one row.
        every: Makes all names at once.

    Attributes:
        column: Makes all names as a column of the frame that they stand in; that is None where
            there is no such frame.
    """

    def __init__(
        self,
        size: int,
        one: Callable[[int], str],
        every: Callable[[], Sequence[str]],
        column: Callable[[], Any] = lambda: None,
    ) -> None:
        self._size = size
        self._one = one
        self._every = every
        self.column = column
        self._made: Sequence[str] | None = None

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return self._whole()[index]
        if self._made is not None:
            return self._made[index]
        return self._one(range(self._size)[index])

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def _whole(self) -> Sequence[str]:
        if self._made is None:
            self._made = self._every()
        return self._made


def text_names(raw: RawColumn, size: int, renamed: Mapping[int, str]) -> LazyNames:
    """Return the cells of a column of texts as names; some rows have a name apart."""

    def one(row: int) -> str:
        return renamed[row] if row in renamed else str(raw.cells([row])[0])

    def every() -> list[str]:
        names = list(map(str, raw.cells(range(size))))
        for row, name in renamed.items():
            names[row] = name
        return names

    return LazyNames(size, one, every, lambda: raw.texts(renamed))


def number_names(raw: RawColumn, floats: Floats) -> LazyNames:
    """Return the names of units that are called by numbers."""

    def one(row: int) -> str:
        found = numbers.from_float(float(floats[row]))
        return "" if found is None else numbers.to_text(found)

    return LazyNames(
        len(floats), one, lambda: [one(row) for row in range(len(floats))], lambda: raw.texts({})
    )


def coded_names(codes: Codes, names: Sequence[str]) -> LazyNames:
    """Return names that stand by their codes."""
    return LazyNames(
        len(codes),
        lambda row: names[codes[row]],
        lambda: [names[code] for code in codes.tolist()],
    )


def some_of(names: LazyNames, rows: Indexes) -> LazyNames:
    """Return the names of some rows."""

    def column() -> Any:
        whole = names.column()
        return None if whole is None else whole[rows]

    return LazyNames(
        len(rows),
        lambda index: names[int(rows[index])],
        lambda: names_at(names, rows),
        column,
    )


def names_at(names: Sequence[str], rows: Indexes) -> list[str]:
    """Return the names of some rows at once."""
    if len(rows) * AT_ONCE < len(names):
        return [names[row] for row in rows.tolist()]
    made = list(names)
    return [made[row] for row in rows.tolist()]
