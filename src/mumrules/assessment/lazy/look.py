"""A first look at a frame of an engine: its columns, and what is wrong with their cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw
import numpy as np

from mumrules.assessment.lazy.refuse import not_in_engine
from mumrules.assessment.lazy.source import (
    MOST_TEXTS,
    ColumnFacts,
    Survey,
    cells,
    gone,
    number,
    survey,
)
from mumrules.assessment.lazy.table import Coded
from mumrules.dataset.arrays import CodedColumn
from mumrules.dataset.facts import LARGEST
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit, not_finite, not_whole
from mumrules.dataset.totals import FIRST_WORDS, is_totals
from mumrules.dataset.units import totals_row, unnamed
from mumrules.dataset.values import cell_reader
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text

FEW = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a frame.

    Attributes:
        frame: The frame without rows of totals.
        units: How many units there are.
        facts: What is known of the columns of numbers, by input.
        coded: All other columns, by input.
        faults: What is wrong with their cells.
    """

    frame: "nw.LazyFrame[Any]"
    units: int
    facts: Mapping[str, ColumnFacts]
    coded: Mapping[str, Coded]
    faults: Sequence[Diagnostic]


def look(
    frame: "nw.LazyFrame[Any]",
    found: Mapping[str, str],
    inputs: Sequence[Input],
    hole_words: Mapping[str, str],
    key: str | None,
) -> Look:
    """Look at the columns that inputs were *found* under.

    Raises:
        UnsupportedDataError: A column has too many different texts.
    """
    asked = [each for each in inputs if each.name in found]
    frame, totals = (frame, []) if key is None else _without_totals(frame, key)
    schema = frame.collect_schema()
    numbers = {name for name, header in found.items() if schema[header].is_numeric()}
    numeric = [each for each in asked if each.kind == "number" and each.name in numbers]
    seen = survey(frame, {each: found[each.name] for each in numeric}, key)
    by_input = seen.facts
    coded, faults = {}, [totals_row(name, None) for name in totals]
    for each in asked:
        if each.name not in by_input:
            coded[each.name], misfits = _coded(frame, found[each.name], each, hole_words)
            faults += [_fault(misfit, found[each.name], "") for misfit in misfits]
    for each in numeric:
        faults += _number_faults(frame, found[each.name], by_input[each.name], key)
    if key is not None:
        faults += _name_faults(frame, key, seen)
    return Look(frame, seen.units, by_input, coded, faults)


def _without_totals(frame: "nw.LazyFrame[Any]", key: str) -> "tuple[nw.LazyFrame[Any], list[str]]":
    """Leave rows of totals out, and return their names; few names may be such."""
    if frame.collect_schema()[key] != nw.String():
        return frame, []
    words = nw.col(key).str.to_lowercase().str.contains(FIRST_WORDS)
    names = cells(frame.select(key).filter(words).unique().collect(), key)
    totals = [name for name in names if name is not None and is_totals(name)]
    kept = ~nw.col(key).is_in(totals) | nw.col(key).is_null()
    return (frame.filter(kept) if totals else frame), totals


def _coded(
    frame: "nw.LazyFrame[Any]", header: str, asked: Input, hole_words: Mapping[str, str]
) -> tuple[Coded, list[Misfit]]:
    """Ask for the different cells of a column, and read each once."""
    raw = cells(frame.select(header).unique().head(MOST_TEXTS + 1).collect(), header)
    raw = list(dict.fromkeys(raw))
    if len(raw) > MOST_TEXTS:
        what = Text(
            f"the column `{header}` with more than {MOST_TEXTS} different texts",
            f"столбец `{header}`, где больше {MOST_TEXTS} разных текстов",
        )
        raise not_in_engine(frame, what)
    read = cell_reader(asked, hole_words)
    values = [read(cell) for cell in raw]
    misfits = [value for value in values if isinstance(value, Misfit)]
    kept = [read(None) if isinstance(value, Misfit) else value for value in values]
    column = CodedColumn(np.arange(len(raw), dtype=np.int32), tuple(kept))  # type: ignore[arg-type]
    return Coded(header, raw, column), misfits


def _number_faults(
    frame: "nw.LazyFrame[Any]", header: str, known: ColumnFacts, key: str | None
) -> Iterator[Diagnostic]:
    schema = frame.collect_schema()
    there, value = ~gone(header, schema), number(header, schema)
    if not np.isfinite(known.most):
        for cell, unit in _cells(frame, header, there & (value.abs() == nw.lit(np.inf)), key):
            yield _fault(not_finite(cell), header, unit)
    elif known.broken:
        small = nw.when(there & (value.abs() < LARGEST)).then(value)
        for cell, unit in _cells(frame, header, small.floor() < small, key):
            yield _fault(not_whole(cell), header, unit)
    if known.low >= 0 and known.high <= 1 and known.shares:
        yield _shares(header)


def _cells(
    frame: "nw.LazyFrame[Any]", header: str, flag: nw.Expr, key: str | None
) -> Iterator[tuple[Any, Any]]:
    found = frame.filter(flag).select(*dict.fromkeys([key or header, header])).head(FEW).collect()
    yield from zip(cells(found, header), cells(found, key or header), strict=True)


def _name_faults(frame: "nw.LazyFrame[Any]", key: str, seen: Survey) -> Iterator[Diagnostic]:
    if seen.named < seen.units:
        yield unnamed(None)
    if seen.names == seen.units:
        return
    counted = frame.group_by(key).agg(nw.len().alias("units")).filter(nw.col("units") > 1)
    for name in cells(counted.select(key).head(FEW).collect(), key):
        message = Text(f"the unit `{name}` stands twice", f"объект «{name}» указан дважды")
        yield Diagnostic("duplicate-unit", message)


def _fault(misfit: Misfit, header: str, unit: Any) -> Diagnostic:
    of = Text(f" of `{unit}`", f" у «{unit}»") if unit != "" else Text("", "")
    message = Text(
        f"`{header}`{of.en}: {misfit.message.en}", f"`{header}`{of.ru}: {misfit.message.ru}"
    )
    return Diagnostic(misfit.name, message, help=misfit.help)


def _shares(header: str) -> Diagnostic:
    message = Text(
        f"all values of `{header}` lie between 0 and 1, but percents are due",
        f"все значения `{header}` от 0 до 1, а нужны проценты",
    )
    return Diagnostic("looks-like-shares", message)
