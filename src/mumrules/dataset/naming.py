"""How the rows of a table that stands in columns are named."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mumrules.dataset.arrays import Codes, Floats
from mumrules.dataset.names import LazyNames, coded_names, number_names, text_names
from mumrules.dataset.raw_column import Mask, RawColumn, TextNames
from mumrules.dataset.totals import is_totals
from mumrules.dataset.units import name_of
from mumrules.dataset.values import plain_word

# So many seats for each number cost less than to sort the numbers.
MOST_SEATS = 8


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of all rows.

    Attributes:
        names: The names, one a row; one without meaning where there is none.
        nameless: Which rows have no name.
        totals: Which rows call themselves totals.
        repeated: Finds which rows may share their name with another.
        keys: Finds codes that are equal where two rows share their name.
    """

    names: LazyNames
    nameless: Mask
    totals: Mask
    repeated: Callable[[], Mask]
    keys: Callable[[], Codes]


def naming_of(raw: RawColumn) -> Naming:
    """Return how a column names the rows."""
    texts = raw.names()
    if texts is not None:
        return _of_texts(raw, texts)
    floats = raw.floats()
    if floats is not None and not np.isinf(floats).any():
        return _of_numbers(raw, floats)
    return _of_codes(raw)


def repeats(keys: NDArray[Any]) -> Mask:
    """Return which keys stand more than once."""
    order = np.argsort(keys, kind="stable")
    same = np.diff(keys[order]) == 0
    found = np.zeros(len(keys), np.bool_)
    found[order[1:][same]] = True
    found[order[:-1][same]] = True
    return found


def _of_texts(raw: RawColumn, texts: TextNames) -> Naming:
    odd, nameless = texts.odd(), raw.blank()
    renamed = {row: name_of(cell) for row, cell in zip(odd.tolist(), raw.cells(odd), strict=True)}
    totals = np.zeros(len(nameless), np.bool_)
    for row, name in renamed.items():
        nameless[row] = not name
        totals[row] = is_totals(name)
    words = {row: plain_word(name) for row, name in renamed.items()}
    names = text_names(raw, len(nameless), renamed)
    return Naming(
        names, nameless, totals, lambda: texts.repeated(words), lambda: _of_codes(raw).keys()
    )


def _of_numbers(raw: RawColumn, floats: Floats) -> Naming:
    def repeated() -> Mask:
        return none if _all_differ(floats[~nameless]) else repeats(floats)

    def keys() -> Codes:
        return np.unique(floats, return_inverse=True)[1].astype(np.int32)

    none, nameless = np.zeros(len(floats), np.bool_), np.isnan(floats)
    return Naming(number_names(raw, floats), nameless, none, repeated, keys)


def _all_differ(numbers: Floats) -> bool:
    """Whether no number stands twice."""
    if (np.diff(numbers) > 0).all():
        return True
    least, most = float(numbers.min()), float(numbers.max())
    if most - least < MOST_SEATS * len(numbers) and (numbers == np.rint(numbers)).all():
        # Each whole number has a seat of its own: cheaper than to sort a million.
        seats = np.zeros(int(most - least) + 1, np.bool_)
        seats[(numbers - least).astype(np.intp)] = True
        return int(np.count_nonzero(seats)) == len(numbers)
    return bool((np.diff(np.sort(numbers)) > 0).all())


def _of_codes(raw: RawColumn) -> Naming:
    coded = raw.coded()
    names = [name_of(cell) for cell in coded.cells]
    known: dict[str, int] = {}
    words = [known.setdefault(plain_word(name), len(known)) for name in names]
    keys = np.array(words, np.int32)[coded.codes]

    def repeated() -> Mask:
        return (np.bincount(keys) > 1)[keys]

    return Naming(
        coded_names(coded.codes, names),
        np.array([not name for name in names], np.bool_)[coded.codes],
        np.array([is_totals(name) for name in names], np.bool_)[coded.codes],
        repeated,
        lambda: keys,
    )
