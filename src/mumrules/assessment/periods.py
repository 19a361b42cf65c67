"""Periods: which there are, and where each unit stood before."""

from collections.abc import Iterable, Sequence
from typing import Any

from mumrules.dataset.dataset import Dataset
from mumrules.expression.values import Value, is_hole


def periods_of(dataset: Dataset) -> tuple[Value, ...]:
    """Return the periods of a table in their order; none where units stand once."""
    there: set[Any] = {period for period in dataset.periods or () if not is_hole(period)}
    return tuple(sorted(there))


def earlier_rows(dataset: Dataset, known: Iterable[Value] = ()) -> Sequence[int | None] | None:
    """Return the row of each unit in the previous period that there is.

    None stands for a unit that is not there in that period; without periods the whole is None.

    Args:
        dataset: The units.
        known: Periods that there are beside those of the table, of the cohort that it is held to.
    """
    if dataset.periods is None:
        return None
    there: set[Any] = {*periods_of(dataset), *known}
    order = sorted(there)
    before = dict(zip(order[1:], order, strict=False))
    rows = {at: row for row, at in enumerate(zip(dataset.units, dataset.periods, strict=True))}
    return [
        rows.get((unit, before[period])) if period in before else None
        for unit, period in zip(dataset.units, dataset.periods, strict=True)
    ]
