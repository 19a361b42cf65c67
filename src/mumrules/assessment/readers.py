"""The readers of one plan, and which of them suits a table."""

from typing import NamedTuple

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.dataset.dataset import Dataset


class Readers(NamedTuple):
    """The readers of one plan.

    Attributes:
        exact: For tables that stand in lists.
        columns: For those that stand in arrays.
    """

    exact: ExactReader
    columns: ColumnReader


def stands_in_arrays(dataset: Dataset) -> bool:
    """Whether a table was taken in by columns, as large ones are."""
    return any(isinstance(c, FloatColumn | CodedColumn) for c in dataset.columns.values())
