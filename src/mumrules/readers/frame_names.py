"""Names of units by the million, looked through by the engine of their frame."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.dataset.raw_column import Indexes, Mask, TextNames

# Letters in which a lower case and a folded case are one, and spaces that stand alone.
USUAL = " -~\u0400-\u04ff№«»–—"
_FIRST_WORDS = (
    "итог|всего|подытог|в |grand|subtotal|средн|сумма|медиана|total|mean|average|sum|median"
)
ODD = f"(?i:^(?:{_FIRST_WORDS}))|[^{USUAL}]|^ | $|  |^$"


class FrameNames(TextNames):
    """A column of texts."""

    def __init__(self, series: nw.Series[Any]) -> None:
        self._series = series

    def odd(self) -> Indexes:
        """Return the rows whose name may be totals, or may not stand as it is compared."""
        return np.flatnonzero(_mask(self._looked["odd"]))

    def repeated(self, odd: Mapping[int, str]) -> Mask:
        """Return which rows share their name with another, but for the case of its letters."""
        words = self._looked["word"]
        if odd:
            words = words.scatter(list(odd), list(odd.values()))
        if words.n_unique() == len(words):
            return np.zeros(len(words), np.bool_)
        return _mask(words.is_duplicated())

    @cached_property
    def _looked(self) -> nw.DataFrame[Any]:
        """Look through the names in one go, on as many cores as the engine takes."""
        name = nw.col(self._series.name).str
        return self._series.to_frame().select(word=name.to_lowercase(), odd=name.contains(ODD))


def _mask(series: nw.Series[Any]) -> Mask:
    return np.array(series.fill_null(value=False).to_numpy(), np.bool_)
