"""A column of raw cells as settled values that stand in arrays."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from mumrules import numbers as exact
from mumrules.dataset.arrays import CodedColumn, FloatColumn, Floats
from mumrules.dataset.cell_faults import LISTED
from mumrules.dataset.column import Column, Percents, percents_of
from mumrules.dataset.column_units import kept_rows
from mumrules.dataset.dataset import Settled
from mumrules.dataset.facts import Facts
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.dataset.parallel import each
from mumrules.dataset.raw_column import CodedCells, Indexes, Mask, RawColumn
from mumrules.dataset.units import Units
from mumrules.dataset.values import BLANK, cell_reader


def settle_columns(
    raw: Sequence[RawColumn],
    inputs: Sequence[Input],
    found: Mapping[str, int],
    units: Units,
    hole_words: Mapping[str, str],
) -> dict[str, Column]:
    """Read the column of every input for the units.

    Args:
        raw: The columns of the table.
        inputs: What is asked of it.
        found: The column of each input that has one.
        units: The units.
        hole_words: Which text of a cell means which reason for a hole.
    """
    rows = kept_rows(units)
    # In a text, a word for a hole may be a number.
    apart = any(exact.from_text(word) is not None for word in hole_words)
    plain = [asked for asked in inputs if not (apart and _is_text(raw, found.get(asked.name)))]
    numbers = _float_columns(raw, plain, found, rows, len(units.rows))
    absent = Column(FloatColumn(np.full(len(units.rows), np.nan)), ())
    return {
        asked.name: settle_whole(
            raw[found[asked.name]], numbers.get(asked.name), rows, asked, hole_words
        )
        if asked.name in found
        else absent
        for asked in inputs
    }


def _is_text(raw: Sequence[RawColumn], column: int | None) -> bool:
    return column is not None and raw[column].names() is not None


def _float_columns(
    raw: Sequence[RawColumn],
    inputs: Sequence[Input],
    found: Mapping[str, int],
    rows: Indexes | None,
    size: int,
) -> dict[str, FloatColumn]:
    """Return the columns that stand in floats, taken and looked at on all cores."""

    def column(asked: Input) -> FloatColumn | None:
        floats = raw[found[asked.name]].floats()
        if floats is None:
            return None
        taken = FloatColumn(floats if rows is None else floats[rows])
        if asked.whole:
            taken.facts.lattice  # noqa: B018 - kept for whoever asks
        else:
            taken.facts  # noqa: B018
        return taken

    numbers = [asked for asked in inputs if asked.name in found and asked.kind == "number"]
    taken = each(column, numbers, len(numbers) * size)
    return {a.name: c for a, c in zip(numbers, taken, strict=True) if c is not None}


def settle_whole(
    raw: RawColumn,
    numbers: FloatColumn | None,
    rows: Indexes | None,
    asked: Input,
    hole_words: Mapping[str, str],
) -> Column:
    """Read the cells of *rows*, or all, of the column *asked* for; its *numbers* if it is such."""
    if numbers is not None:
        return _of_floats(raw, numbers, rows, asked)
    coded = raw.coded()
    return _of_codes(coded if rows is None else coded.take(rows), asked, hole_words)


def _of_floats(raw: RawColumn, numbers: FloatColumn, rows: Indexes | None, asked: Input) -> Column:
    floats, facts = numbers.floats, numbers.facts
    fits = np.isfinite(facts.most) and (not asked.whole or facts.is_whole)
    percents = _percents(floats, facts) if asked.measure == "percent" else None
    if fits:
        return Column(numbers, (), {}, percents)
    unfit = [mask for mask in _unfit(floats, whole=asked.whole) if mask.any()]
    misfits: list[tuple[int, Misfit]] = []
    unlisted: dict[str, int] = {}
    read = cell_reader(asked, {})
    for mask in unfit:
        found = np.flatnonzero(mask)
        first = found[:LISTED]
        cells = raw.cells(first if rows is None else rows[first])
        told = [read(cell) for cell in cells]
        misfits += [
            (i, m) for i, m in zip(first.tolist(), told, strict=True) if isinstance(m, Misfit)
        ]
        unlisted[misfits[-1][1].name] = len(found) - len(first)
        floats = np.where(mask, np.nan, floats)
    return Column(FloatColumn(floats), misfits, unlisted, percents)


def _unfit(floats: Floats, *, whole: bool) -> Iterable[Mask]:
    """Give which numbers are infinite, and which have decimals where *whole* ones are due."""
    yield np.isinf(floats)
    if whole:
        yield (floats != np.rint(floats)) & ~np.isnan(floats)


def _percents(floats: Floats, facts: Facts) -> Percents:
    """Return what numbers look like as percents."""
    if facts.low < 0 or facts.high > 1:
        return Percents(within=False, between=True)
    return Percents(within=True, between=bool(((floats > 0) & (floats < 1)).any()))


def _of_codes(coded: CodedCells, asked: Input, hole_words: Mapping[str, str]) -> Column:
    read = cell_reader(asked, hole_words)
    found = [read(cell) for cell in coded.cells]
    values = [BLANK if isinstance(value, Misfit) else value for value in found]
    misfits, unlisted = _misfits(coded, found)
    percents = percents_of(coded.cells, values) if asked.measure == "percent" else None
    return Column(_merged(coded, values), misfits, unlisted, percents)


def _merged(coded: CodedCells, values: Sequence[Settled]) -> CodedColumn:
    """Return the column in which equal values have one code."""
    known: dict[Settled, int] = {}
    places = [known.setdefault(value, len(known)) for value in values]
    if len(known) == len(values):
        return CodedColumn(coded.codes, tuple(values))
    return CodedColumn(np.array(places, np.int32)[coded.codes], tuple(known))


def _misfits(
    coded: CodedCells, found: Sequence[Settled | Misfit]
) -> tuple[list[tuple[int, Misfit]], dict[str, int]]:
    by_code = {code: value for code, value in enumerate(found) if isinstance(value, Misfit)}
    misfits: list[tuple[int, Misfit]] = []
    unlisted: dict[str, int] = {}
    for name in dict.fromkeys(misfit.name for misfit in by_code.values()):
        named = np.array(
            [code in by_code and by_code[code].name == name for code in range(len(found))]
        )
        rows = np.flatnonzero(named[coded.codes])
        misfits += [(row, by_code[int(coded.codes[row])]) for row in rows[:LISTED].tolist()]
        unlisted[name] = max(0, len(rows) - LISTED)
    return misfits, unlisted
