"""Cases that are made in memory."""

from collections.abc import Mapping
from typing import Any

from mumrules.readers.records import read_records
from mumrules.testing.case import UNIT, Case, CaseTable, Expectation
from mumrules.testing.case_units import ALONE


def case_of(
    title: str,
    *,
    given: Mapping[str, Any] | None = None,
    cohort: Mapping[str, Mapping[str, Any]] | None = None,
    expect: Mapping[str, Any],
) -> Case:
    """Return a case of one unit (*given*) or of units by name (*cohort*).

    Args:
        title: What holds, in one sentence.
        given: The values of one unit, by input.
        cohort: The values of each unit, by its name.
        expect: The expected figures as a file writes them; by unit for a cohort.
    """
    units = {ALONE: given or {}} if cohort is None else cohort
    records = [{UNIT: unit, **values} for unit, values in units.items()]
    table = read_records(records).table
    assert table is not None
    by_unit = {None: expect} if cohort is None else expect
    expectations = tuple(
        Expectation(figure, tuple(value) if isinstance(value, tuple) else (str(value),), unit)
        for unit, figures in by_unit.items()
        for figure, value in figures.items()
    )
    return Case(title, CaseTable(table, UNIT), expectations, alone=cohort is None)
