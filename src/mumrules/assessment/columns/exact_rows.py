"""Exact values of some units, from the exact reader."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr, literal
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value
from mumrules.real.real import Real


def exact_rows(
    reader: ExactReader, outputs: Sequence[Expr], columns: Mapping[str, Sequence[Any]], rows: int
) -> list[list[Value]]:
    """Return the values of expressions without reductions, for each the units in turn.

    Args:
        reader: The exact reader.
        outputs: The expressions.
        columns: For each input the values of these units.
        rows: How many units these are.
    """
    if any(value.__class__ is Real for column in columns.values() for value in column):
        return _with_reals(reader, outputs, columns, rows)
    return reader.rows(outputs, columns, rows, Reference())


def _with_reals(
    reader: ExactReader, outputs: Sequence[Expr], columns: Mapping[str, Sequence[Any]], rows: int
) -> list[list[Value]]:
    """Do the same where a value of a group is irrational, which is no raw value."""
    found = []
    for row in range(rows):
        reals = {n: c[row] for n, c in columns.items() if c[row].__class__ is Real}
        fixed = substituted(outputs, partial(_literal, reals=reals))
        others = {n: [c[row]] for n, c in columns.items() if n not in reals}
        found.append([value for [value] in reader.rows(fixed, others, 1, Reference())])
    return [list(values) for values in zip(*found, strict=True)]


def _literal(expr: Expr, reals: Mapping[str, Real]) -> Expr | None:
    known = reals.get(str(expr.options[0])) if expr.op == "input" else None
    return None if known is None else literal(known)
