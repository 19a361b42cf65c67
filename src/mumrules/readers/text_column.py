"""A column of a text table, read as a whole."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from mumrules.dataset.arrays import Floats
from mumrules.dataset.kept import kept
from mumrules.dataset.raw_column import CodedCells, Indexes, Mask, RawColumn, TextNames
from mumrules.readers.frame_names import ODD
from mumrules.readers.header import is_empty

# The shortest decimal of a float is what a text of so few digits says, whatever it is.
NUMBERS = re.compile(r"(?:(?:-?[0-9]{1,9}(?:\.[0-9]{1,6})?)?\n)*+")


class TextColumn(RawColumn):
    """The cells of a column as texts; one without anything to see is blank."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def cells(self, rows: Sequence[int] | Indexes) -> list[object]:
        """Return the cells of some rows."""
        return [_cell(self._texts[row]) for row in rows]

    def present(self) -> Iterator[object]:
        """Give the cells that are not blank, from the top."""
        return (text for text in self._texts if not is_empty(text))

    def blank(self) -> Mask:
        """Return which cells are blank."""
        if self._floats is not None:
            return np.isnan(self._floats)
        coded = self.coded()
        return np.array([cell is None for cell in coded.cells], np.bool_)[coded.codes]

    def floats(self) -> Floats | None:
        """Return the numbers, NaN for a blank; None unless all are short and plain."""
        return self._floats

    def coded(self) -> CodedCells:
        """Return all cells by their codes."""
        return self._coded

    def names(self) -> TextNames:
        """Return the cells as names."""
        return _Names(self._texts)

    def texts(self, renamed: Mapping[int, str]) -> None:
        """Leave it to Python how the cells are shown."""

    @kept
    def _coded(self) -> CodedCells:
        known: dict[str, int] = {text: code for code, text in enumerate(dict.fromkeys(self._texts))}
        codes = np.fromiter(map(known.__getitem__, self._texts), np.int32, len(self._texts))
        return CodedCells(codes, list(map(_cell, known)))

    @kept
    def _floats(self) -> Floats | None:
        joined = "\n".join(("", *self._texts, ""))
        if not NUMBERS.fullmatch(joined, 1):
            return None
        # Of three line ends in a row, the first two are one blank, and then the last two.
        filled = joined.replace("\n\n", "\nnan\n").replace("\n\n", "\nnan\n")
        return np.fromstring(filled, np.float64, len(self._texts), sep="\n")


class _Names(TextNames):
    """Names of units, looked through one by one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def odd(self) -> Indexes:
        """Return the rows whose name may be totals, or may not stand as it is compared."""
        search = re.compile(ODD).search
        return np.array([row for row, text in enumerate(self._texts) if search(text)], np.intp)

    def repeated(self, odd: Mapping[int, str]) -> Mask:
        """Return which rows share their name with another, but for the case of its letters."""
        words = [text.lower() for text in self._texts]
        for row, word in odd.items():
            words[row] = word
        counts = Counter(words)
        return np.fromiter((counts[word] > 1 for word in words), np.bool_, len(words))


def _cell(text: str) -> str | None:
    return None if is_empty(text) else text
