"""Random tables for a plan, as a reader of files would give them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from mumrules.dataset.inputs import Input
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.place import Cell as CellPlace
from mumrules.engine.plan import Plan
from mumrules.glossary import normalise
from mumrules.holes import Hole
from mumrules.numbers import to_text
from mumrules.testing.case import UNIT
from mumrules.testing.strategies.units import cohorts
from mumrules.testing.strategies.values import Cell

PLACE = "<table>"


@st.composite
def tables(draw: st.DrawFn, plan: Plan, min_size: int = 0, max_size: int = 5) -> Table:
    """Tables of units, to be given to `plan.assess`.

    Columns stand in any order, under their codes or their titles; numbers are numbers or texts,
    with a point or a comma; a hole is written with a word where the methodology has one for its
    reason. A table may have headers alone.
    """
    records = draw(cohorts(plan, min_size, max_size))
    names = draw(st.permutations([asked.name for asked in plan.graph.inputs if asked.required]))
    called = _headers(plan.graph.inputs)
    headers = [draw(st.sampled_from(called[name])) for name in names]
    words = _words(plan.graph.hole_words)
    rows = [
        [record[UNIT], *(draw(st.sampled_from(_spellings(record[n], words))) for n in names)]
        for record in records
    ]
    return table_of((UNIT, *headers), rows)


def table_of(headers: Iterable[str], rows: list[list[Any]]) -> Table:
    """Return a table as a reader gives it."""
    listed = tuple(headers)

    def place(row: int, column: int) -> CellPlace:
        return CellPlace(PLACE, "", row - HEADER, listed[column])

    return Table(listed, rows, place)


def _headers(inputs: Iterable[Input]) -> dict[str, tuple[str, ...]]:
    """Return what the column of each input may be called: its name, and titles that are its own."""
    inputs = list(inputs)
    shared = Counter(normalise(t) for i in inputs for t in {i.name, *i.titles})
    return {i.name: (i.name, *(t for t in i.titles if shared[normalise(t)] == 1)) for i in inputs}


def _words(known: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the words for each reason."""
    found: dict[str, list[str]] = {}
    for word, reason in known.items():
        found.setdefault(reason, []).append(word)
    return found


def _spellings(cell: Cell, words: Mapping[str, list[str]]) -> list[Any]:
    """Return the ways to write a value into a file."""
    if isinstance(cell, Hole):
        return words.get(cell.reason, [cell])
    if isinstance(cell, bool):
        return [cell, "да" if cell else "нет"]
    if isinstance(cell, int | Fraction):
        text = to_text(cell)
        return [cell] if text.endswith("…") else [cell, text, text.replace(".", ",")]
    return [cell]
