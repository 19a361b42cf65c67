"""Settled values by the million: arrays that give the exact value where one is asked for."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from mumrules import numbers
from mumrules.dataset.dataset import Settled
from mumrules.dataset.facts import Facts
from mumrules.dataset.kept import kept
from mumrules.dataset.repeating import RepeatingColumn
from mumrules.dataset.values import BLANK

Floats: TypeAlias = NDArray[np.float64]
Codes: TypeAlias = NDArray[np.int32]
T = TypeVar("T")


class FloatColumn(RepeatingColumn):
    """Numbers that stand as floats.

    Attributes:
        floats: NaN for a blank, any other float for its shortest decimal; only to be read.
    """

    def __init__(self, floats: Floats) -> None:
        self.floats = floats

    @kept
    def facts(self) -> Facts:
        """Bounds and shape, looked at once."""
        return Facts(self.floats)

    def __len__(self) -> int:
        return len(self.floats)

    @overload
    def __getitem__(self, index: int) -> Settled: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Settled]: ...
    def __getitem__(self, index: int | slice) -> Settled | Sequence[Settled]:
        if isinstance(index, slice):
            return FloatColumn(self.floats[index])
        return exact(float(self.floats[index]))

    def __iter__(self) -> Iterator[Settled]:
        return iter(self.each(lambda value: value))

    def each(self, of: Callable[[Settled], T]) -> list[T]:
        """Return what *of* makes of each value; it is asked once for values that are equal."""
        distinct, codes = np.unique(self.floats, return_inverse=True)
        made = [of(exact(value)) for value in distinct.tolist()]
        return list(map(made.__getitem__, codes.tolist()))


class CodedColumn(RepeatingColumn):
    """Values that repeat themselves.

    Attributes:
        codes: The code of each value; only to be read.
        values: The value of each code, holes among them; all differ.
    """

    def __init__(self, codes: Codes, values: tuple[Settled, ...]) -> None:
        self.codes = codes
        self.values = values

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, index: int) -> Settled: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Settled]: ...
    def __getitem__(self, index: int | slice) -> Settled | Sequence[Settled]:
        if isinstance(index, slice):
            return CodedColumn(self.codes[index], self.values)
        return self.values[int(self.codes[index])]

    def __iter__(self) -> Iterator[Settled]:
        return map(self.values.__getitem__, self.codes.tolist())

    def each(self, of: Callable[[Settled], T]) -> list[T]:
        """Return what *of* makes of each value; it is asked once for values that are equal."""
        made = list(map(of, self.values))
        return list(map(made.__getitem__, self.codes.tolist()))


def exact(value: float) -> Settled:
    """Return what a float of a column stands for; it is no infinity."""
    found = numbers.from_float(value) if value == value else None  # noqa: PLR0124 - NaN
    return BLANK if found is None else found
