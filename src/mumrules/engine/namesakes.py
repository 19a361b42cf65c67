"""Units of one name in different stretches of a file, found by eight bytes for each name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mumrules.dataset.cell_faults import LISTED, few
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.units import twice
from mumrules.dataset.values import plain_word
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place

Rows = NDArray[np.intp]


class Namesakes:
    """The names of units, stretch after stretch; within one they are compared elsewhere.

    Args:
        named: Whether the units have names of their own.
    """

    def __init__(self, *, named: bool) -> None:
        self._named = named
        self._hashes: list[NDArray[Any]] = []

    def add(self, units: Sequence[str]) -> None:
        """Take in the units of the next stretch."""
        if self._named:
            words = (hash(plain_word(name)) for name in units)
            self._hashes.append(np.fromiter(words, np.int64, len(units)))

    def told(self, stretches: Iterable[Dataset]) -> Iterator[Diagnostic]:
        """Give the units that stand twice; the *stretches* are read again if there are such."""
        again, first = self._pairs()
        if not len(again):
            return
        asked = {*again[:LISTED].tolist(), *first[:LISTED].tolist()}
        found = dict(_looked_up(asked, stretches))
        listed = [
            twice(found[row][0], found[row][1], found[before][1])
            for row, before in zip(again[:LISTED].tolist(), first[:LISTED].tolist(), strict=True)
            if plain_word(found[row][0]) == plain_word(found[before][0])
        ]
        yield from few(listed, {"duplicate-unit": len(again) - len(again[:LISTED])})

    def _pairs(self) -> tuple[Rows, Rows]:
        """Return the units whose name stands in an earlier stretch, and where it stands first."""
        hashes = np.concatenate(self._hashes) if self._hashes else np.zeros(0, np.int64)
        sizes = [len(stretch) for stretch in self._hashes]
        order = np.argsort(hashes, kind="stable")
        begins = np.append([True], np.diff(hashes[order]) != 0)[: len(order)]
        start = np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))
        stretch = np.repeat(np.arange(len(sizes)), sizes)[order]
        fresh = ~begins & (np.append([0], np.diff(stretch))[: len(order)] != 0)
        again, first = order[fresh], order[start[fresh]]
        rising = np.argsort(again)
        return again[rising], first[rising]


def _looked_up(
    rows: set[int], stretches: Iterable[Dataset]
) -> Iterator[tuple[int, tuple[str, Place]]]:
    """Give the name and the place of some units."""
    first = 0
    for dataset in stretches:
        last = first + len(dataset.units)
        for row in sorted(row for row in rows if first <= row < last):
            place = dataset.place(row - first, "")
            assert place is not None
            yield row, (dataset.units[row - first], place)
        first = last
