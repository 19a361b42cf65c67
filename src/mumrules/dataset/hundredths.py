"""Columns of numbers with no more than two decimals: whole hundredths, read all at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import NoneType
from typing import TypeAlias, overload

import numpy as np

from mumrules.dataset.dataset import Settled
from mumrules.dataset.values import BLANK
from mumrules.holes import Hole
from mumrules.numbers import plain

Cells: TypeAlias = Sequence[object]
Steps: TypeAlias = "list[int | Hole]"

# Below it hundredths have no more than the 15 digits that a float shows faithfully.
BEYOND = 1e13
PLAIN = {float, int, NoneType}


@dataclass(frozen=True, slots=True)
class Hundredths(Sequence[Settled]):
    """Numbers and holes; the exact values are made where they are read.

    Attributes:
        steps: The hundredths of each number, or the hole.
        whole: Whether all numbers are whole.
    """

    steps: Steps
    whole: bool

    def __len__(self) -> int:
        return len(self.steps)

    @overload
    def __getitem__(self, index: int) -> Settled: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Settled]: ...
    def __getitem__(self, index: int | slice) -> Settled | Sequence[Settled]:
        if isinstance(index, slice):
            return Hundredths(self.steps[index], self.whole)
        return _value(self.steps[index])

    def __iter__(self) -> Iterator[Settled]:
        return map(_value, self.steps)


def hundredths(columns: Mapping[str, Cells]) -> dict[str, Hundredths]:
    """Return the columns that hold nothing but numbers of two decimals and blanks, by name."""
    named = [name for name, cells in columns.items() if PLAIN.issuperset(map(type, cells))]
    if not named:
        return {}
    try:
        numbers = np.array([columns[name] for name in named], np.float64)
    except OverflowError:  # a whole number that no float holds
        return {}
    blank, beyond = np.isnan(numbers), np.abs(numbers) >= BEYOND
    numbers[blank | beyond] = 0
    steps = np.rint(numbers * 100)
    fits = (steps / 100 == numbers).all(axis=1) & ~beyond.any(axis=1)
    whole = (np.rint(numbers) == numbers).all(axis=1)
    found: list[Steps] = steps.astype(np.int64).tolist()
    for column, row in np.argwhere(blank).tolist():
        found[column][row] = BLANK
    read = zip(named, found, whole.tolist(), fits.tolist(), strict=True)
    return {name: Hundredths(s, is_whole) for name, s, is_whole, is_read in read if is_read}


def _value(steps: int | Hole) -> Settled:
    return steps if isinstance(steps, Hole) else plain(Fraction(steps, 100))
