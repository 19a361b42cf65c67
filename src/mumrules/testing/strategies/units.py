"""Random units and cohorts of a plan."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.engine.plan import Plan
from mumrules.numbers import to_text
from mumrules.testing.boundaries import boundaries
from mumrules.testing.case import UNIT
from mumrules.testing.crossings import crossings
from mumrules.testing.strategies.values import Cell, holes, values

Record: TypeAlias = dict[str, Cell]

NAMES = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
YEAR = 2021


def units(plan: Plan, *, with_holes: bool = True) -> st.SearchStrategy[Record]:
    """Raw values of one unit by input, as `plan.assess` takes them.

    The values stand on the bounds of the rules, just under or just over them, or anywhere
    between; units stand on the bounds of totals as well. Where *with_holes*, some values are
    not there, for any reason.
    """
    return _units(plan, with_holes=with_holes).map(lambda unit: as_percents(plan, [unit])[0])


def cohorts(
    plan: Plan, min_size: int = 1, max_size: int = 5, *, with_holes: bool = True
) -> st.SearchStrategy[list[Record]]:
    """Records of several units with short names under `unit`, as `plan.assess` takes them.

    There are ties among them, and cohorts of one unit or of equals. Where the rules look at
    periods, each unit stands in two.
    """
    drawn = st.tuples(_units(plan, with_holes=with_holes), st.integers(0, 4))
    listed = st.lists(drawn, min_size=min_size, max_size=max_size)
    return listed.map(lambda rows: as_percents(plan, _named(plan, _with_twins(rows))))


def _units(plan: Plan, *, with_holes: bool) -> st.SearchStrategy[Record]:
    asked = {i.name: i for i in plan.graph.inputs if i.required}
    bounds = boundaries(plan)
    anywhere: st.SearchStrategy[Record] = st.fixed_dictionaries(
        {name: values(asked[name], bounds[name]) for name in asked}
    )
    on_totals: list[Record] = [{**unit} for unit in crossings(plan)]
    present = anywhere if not on_totals else st.one_of(anywhere, st.sampled_from(on_totals))
    if not with_holes:
        return present
    may_lack = [name for name in asked if name != plan.graph.period]
    gaps: st.SearchStrategy[Record] = st.dictionaries(
        st.sampled_from(may_lack), holes(plan.graph), max_size=2
    )
    silent: Record = dict.fromkeys(may_lack)
    lacking: st.SearchStrategy[Record] = st.one_of(st.just({}), gaps, st.just(silent))
    return st.builds(lambda unit, gap: {**unit, **gap}, present, lacking)


def _with_twins(rows: Sequence[tuple[Record, int]]) -> list[Record]:
    """Return the records; some repeat the one before, or the first."""
    found: list[Record] = []
    for record, twin in rows:
        alike = {3: found[-1:], 4: found[:1]}.get(twin, [])
        found.append({**alike[0]} if alike else record)
    return found


def _named(plan: Plan, records: Sequence[Record]) -> list[Record]:
    period = plan.graph.period
    if period is None:
        return [{UNIT: name_of(row), **record} for row, record in enumerate(records)]
    kind = next(asked.kind for asked in plan.graph.inputs if asked.name == period)
    return [
        {UNIT: name_of(row // 2), **record, period: _period(kind, YEAR + row % 2)}
        for row, record in enumerate(records)
    ]


def name_of(row: int) -> str:
    """Return a short name: А, Б, …, then А1 and so on."""
    again, letter = divmod(row, len(NAMES))
    return NAMES[letter] + (str(again) if again else "")


def _period(kind: str, year: int) -> Cell:
    kinds: dict[str, Cell] = {"text": str(year), "date": date(year, 1, 1)}
    return kinds.get(kind, year)


def as_percents(plan: Plan, records: Sequence[Record]) -> list[Record]:
    """Return records with percent signs where a column of percents would be taken for shares."""
    found = [{**record} for record in records]
    for asked in plan.graph.inputs:
        column = [record.get(asked.name) for record in found]
        if asked.measure == "percent" and _look_like_shares(column):
            for record in found:
                record[asked.name] = _percent(record[asked.name])
    return found


def _look_like_shares(column: Sequence[Any]) -> bool:
    there = [value for value in column if isinstance(value, int | Fraction)]
    return all(0 <= v <= 1 for v in there) and any(0 < v < 1 for v in there)


def _percent(value: Cell) -> Cell:
    if not isinstance(value, Fraction):
        return value
    shown = to_text(value)
    return f"{value} %" if shown.endswith("…") else f"{shown} %"
