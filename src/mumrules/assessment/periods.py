"""Periods: where each unit stood before."""

from collections.abc import Sequence
from typing import Any

from mumrules.dataset.dataset import Dataset
from mumrules.expression.values import is_hole


def earlier_rows(dataset: Dataset) -> Sequence[int | None] | None:
    """Return the row of each unit in the previous period that the table has.

    None stands for a unit that is not there in that period; without periods the whole is None.
    """
    if dataset.periods is None:
        return None
    there: set[Any] = {period for period in dataset.periods if not is_hole(period)}
    order = sorted(there)
    before = dict(zip(order[1:], order, strict=False))
    rows = {at: row for row, at in enumerate(zip(dataset.units, dataset.periods, strict=True))}
    return [
        rows.get((unit, before[period])) if period in before else None
        for unit, period in zip(dataset.units, dataset.periods, strict=True)
    ]
