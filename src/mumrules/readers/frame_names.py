"""Names of units by the million, looked through by the engine of their frame."""

from collections.abc import Mapping
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.dataset.raw_column import Indexes, Mask, TextNames
from mumrules.dataset.totals import FIRST_WORDS

# Letters in which a lower case and a folded case are one, and spaces that stand alone.
USUAL = " -~\u0400-\u04ff№«»–—"
ODD = f"(?i:^(?:{FIRST_WORDS}))|[^{USUAL}]|^ | $|  |^$"


class FrameNames(TextNames):
    """A column of texts."""

    def __init__(self, series: nw.Series[Any]) -> None:
        self._series = series

    def odd(self) -> Indexes:
        """Return the rows whose name may be totals, or may not stand as it is compared."""
        return np.flatnonzero(_mask(self._series.str.contains(ODD)))

    def repeated(self, odd: Mapping[int, str]) -> Mask:
        """Return which rows share their name with another, but for the case of its letters."""
        words = self._series.str.to_lowercase()
        if odd:
            words = words.scatter(list(odd), list(odd.values()))
        if words.n_unique() == len(words):
            return np.zeros(len(words), np.bool_)
        return _mask(words.is_duplicated())


def _mask(series: nw.Series[Any]) -> Mask:
    return np.array(series.fill_null(value=False).to_numpy(), np.bool_)
