"""Expressions of methods, worked out by both readers."""

from collections.abc import Mapping, Sequence
from typing import Any

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.expression.expr import Expr
from mumrules.expression.ranges import Range
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.numbers import is_number
from mumrules.real.real import compare
from mumrules.testing.expected import as_written

Columns = Mapping[str, Sequence[Any]]


def worked_out(expr: Expr, columns: Columns) -> list[Value]:
    """Return the values of *expr* for units that are a cohort, exact."""
    rows, reader = _count(columns), ExactReader({})
    reference = reader.reference([expr], columns, rows, None)
    return reader.rows([expr], columns, rows, reference)[0]


def by_columns(expr: Expr, columns: Columns) -> list[Value]:
    """Return the same by the reader of columns."""
    rows = _count(columns)
    [figures] = ColumnReader({}).read([expr], columns, rows).figures
    return list(figures.exact(range(rows)))


def disagreement(expr: Expr, columns: Columns) -> Text | None:
    """Say where the two readers differ; None where they do not."""
    exact, columned = worked_out(expr, columns), by_columns(expr, columns)
    for row, (one, other) in enumerate(zip(exact, columned, strict=True)):
        if one != other:
            return unlike(columns, row, one, other)
    return None


def unlike(columns: Columns, row: int, due: Value, found: Value) -> Text:
    """Say that the value of a row is *found*, not *due*."""
    given = ", ".join(f"{name} = {values[row]}" for name, values in columns.items())
    return Text(
        f"{given}: {as_written(found, 'en')}, not {as_written(due, 'en')}",
        f"{given}: {as_written(found, 'ru')}, а не {as_written(due, 'ru')}",
    )


def lies_within(value: Value, bounds: Range) -> bool:
    """Whether a value lies in a range, which may allow for holes."""
    if is_hole(value):
        return bounds.holes
    if not is_number(value):
        return bounds.values is None or value in bounds.values
    above = bounds.low is None or compare(value, bounds.low) != -1
    return above and (bounds.high is None or compare(value, bounds.high) != 1)


def _count(columns: Columns) -> int:
    return len(next(iter(columns.values())))
