"""Data to begin a search with: those of the cases, one unit alone and cohorts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Place, Span
from mumrules.testing.case import UNIT, Case, CaseTable
from mumrules.testing.case_units import ALONE

_STACKED = 5
LARGEST = 20
"""The largest cohort that a search changes, in units."""


def bases(cases: Sequence[Case], *, compares: bool) -> tuple[Case, ...]:
    """Return the data of *cases* without what they expect; units of cohorts stand alone as well.

    Where nothing is *compared*, the units of a cohort are looked at one by one first.
    """
    bare = [
        replace(case, expectations=(), diagnostics=None, refused=None, tolerance=0)
        for case in cases
    ]
    cohorts = [case for case in bare if not case.alone and len(case.data.table.rows) <= LARGEST]
    alone = [case for case in bare if case.alone]
    stacked = list(_stacked(alone))
    if not compares:
        alone += [unit for cohort in cohorts for unit in _units(cohort)]
    return (*alone, *stacked, *cohorts)


def _stacked(alone: Sequence[Case]) -> Iterator[Case]:
    """Give cohorts of the units that stand alone with the same inputs, a few in each."""
    by_inputs: dict[frozenset[str], list[Case]] = {}
    for case in alone:
        by_inputs.setdefault(frozenset(record_of(case)), []).append(case)
    for cases in by_inputs.values():
        if len(cases) > 1:
            yield replace(together(cases[:_STACKED]), alone=False)


def _units(cohort: Case) -> Iterator[Case]:
    table = cohort.data.table
    at = table.headers.index(UNIT) if UNIT in table.headers else 0
    for cells in table.rows[:2]:
        pairs = zip(table.headers, cells, strict=True)
        yield of_record({h: c for i, (h, c) in enumerate(pairs) if i != at and c is not None})


def of_record(record: Mapping[str, object]) -> Case:
    """Return the case of one unit that stands alone."""
    table = Table((UNIT, *record), [[ALONE, *record.values()]], _nowhere)
    return Case("", CaseTable(table, UNIT), alone=True)


def record_of(case: Case) -> dict[str, object]:
    """Return the values of the one unit of a case, by input."""
    pairs = zip(case.data.table.headers, case.data.table.rows[0], strict=True)
    return {header: cell for header, cell in pairs if header != UNIT}


def changed(case: Case, row: int, name: str, cell: object) -> Case:
    """Return a case with another value of one input of one unit."""
    table = case.data.table
    headers = table.headers if name in table.headers else (*table.headers, name)
    at = headers.index(name)
    rows = [[*cells, *[None] * (len(headers) - len(cells))] for cells in table.rows]
    rows[row][at] = cell
    data = CaseTable(Table(headers, rows, _nowhere), case.data.unit_column)
    return replace(case, data=data)


def together(cases: Sequence[Case]) -> Case:
    """Return units that stand alone as one case of many, each still compared with nobody."""
    records = [record_of(case) for case in cases]
    names = list(dict.fromkeys(name for record in records for name in record))
    rows = [[str(i), *(record.get(n) for n in names)] for i, record in enumerate(records, 1)]
    table = Table((UNIT, *names), rows, _nowhere)
    return Case("", CaseTable(table, UNIT), alone=True)


def _nowhere(_row: int, _column: int) -> Place:
    return Span("", 1, 1, 1, 1)
