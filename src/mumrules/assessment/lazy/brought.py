"""Reductions that an engine cannot do exactly: their columns alone are brought to memory."""

from typing import Any

import narwhals as nw
import numpy as np

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.columns.recording import inputs_of
from mumrules.assessment.lazy.source import cells, gone, number
from mumrules.assessment.lazy.table import LazyTable
from mumrules.dataset.arrays import CodedColumn, FloatColumn
from mumrules.expression.expr import Expr


def brought(table: LazyTable, reduction: Expr) -> Any:
    """Return the value of a *reduction*; by groups a table by their keys."""
    names = list(dict.fromkeys(str(e.options[0]) for e in inputs_of(reduction.args)))
    columns, rows = _columns(table, names)
    reference = ColumnReader({}).cohort(columns, rows).closed([reduction])
    return reference.groups[reduction] if reduction.args[1:] else reference.scalars[reduction]


def _columns(table: LazyTable, names: list[str]) -> tuple[dict[str, Any], int]:
    schema = table.frame.collect_schema()
    asked: dict[str, Any] = {}
    for i, name in enumerate(names):
        if name in table.headers:
            header = table.headers[name]
            asked |= {f"v{i}": number(header, schema), f"g{i}": gone(header, schema)}
        elif name in table.coded:
            header = table.coded[name].header
            asked[f"v{i}"] = nw.col(header)
    found = table.frame.select(**asked).collect()
    columns: dict[str, Any] = {}
    for i, name in enumerate(names):
        if name in table.headers:
            absent = found[f"g{i}"].to_numpy().astype(np.bool_)
            floats = found[f"v{i}"].to_numpy().astype(np.float64)
            columns[name] = FloatColumn(np.where(absent, np.nan, floats))
        elif name in table.coded:
            coded = table.coded[name]
            codes = {cell: code for code, cell in enumerate(coded.raw)}
            found_codes = [codes[cell] for cell in cells(found, f"v{i}")]
            columns[name] = CodedColumn(np.array(found_codes, np.int32), coded.column.values)
    return columns, len(found)
