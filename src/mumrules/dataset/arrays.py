"""Settled values that are held as arrays."""

from collections.abc import Iterator, Sequence
from typing import Any, overload

import numpy as np

from mumrules import numbers
from mumrules.dataset.dataset import Settled
from mumrules.dataset.values import BLANK


class FloatColumn(Sequence[Settled]):
    """Numbers as floats, each standing for its shortest decimal; no number is a blank."""

    def __init__(self, floats: Any) -> None:
        self.floats = floats

    def __len__(self) -> int:
        return len(self.floats)

    @overload
    def __getitem__(self, index: int) -> Settled: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Settled]: ...
    def __getitem__(self, index: Any) -> Any:
        value = float(self.floats[index])
        return BLANK if value != value else numbers.from_float(value)

    def __iter__(self) -> Iterator[Settled]:
        return (self[row] for row in range(len(self)))


class CodedColumn(Sequence[Settled]):
    """Few distinct values, each with a code."""

    def __init__(self, codes: Any, values: tuple[Settled, ...]) -> None:
        self.codes = codes
        self.values = values

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, index: int) -> Settled: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Settled]: ...
    def __getitem__(self, index: Any) -> Any:
        return self.values[int(self.codes[index])]

    def __iter__(self) -> Iterator[Settled]:
        return (self.values[code] for code in self.codes.tolist())
