"""Some units of an engine's frame, brought and scored exactly."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.recording import inputs_of
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.lazy.patch import beside, table_of
from mumrules.assessment.lazy.refuse import no_key
from mumrules.assessment.lazy.source import cells
from mumrules.assessment.lazy.table import LazyTable
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value
from mumrules.numbers import from_float, plain


class Rows:
    """Brings units by what a flag or a list of keys says.

    Attributes:
        key: The column that names the units.
    """

    def __init__(self, table: LazyTable, key: str | None, exact: ExactReader) -> None:
        self._table = table
        self.key = key
        self._exact = exact

    def where(
        self, frame: "nw.LazyFrame[Any]", flag: nw.Expr, outputs: Sequence[Expr]
    ) -> tuple[list[Any], list[list[Value]]]:
        """Return the keys of the units where a *flag* is set, and exact values of *outputs*.

        Raises:
            UnsupportedDataError: There are such units, and no column names them.
        """
        return self._read(frame.filter(flag), outputs)

    def of(self, keys: Sequence[Any], outputs: Sequence[Expr]) -> list[list[Value]]:
        """Return the exact values of *outputs* for the units of these *keys*, in their order.

        Raises:
            UnsupportedDataError: No column names the units.
        """
        frame = self._table.frame
        if self.key is None:
            raise no_key(frame)
        small = beside(frame, table_of(frame, {self.key: keys}))
        found, values = self._read(frame.join(small, on=self.key, how="inner"), outputs)
        at = {key: place for place, key in enumerate(found)}
        order = [at[key] for key in keys]
        return [[column[place] for place in order] for column in values]

    def _read(
        self, frame: "nw.LazyFrame[Any]", outputs: Sequence[Expr]
    ) -> tuple[list[Any], list[list[Value]]]:
        headers = list(dict.fromkeys(self._headers(outputs)))
        asked = headers if self.key is None else [self.key, *headers]
        found = frame.select(*dict.fromkeys(asked)).collect()
        if not len(found):
            return [], [[] for _ in outputs]
        if self.key is None:
            raise no_key(frame)
        held = {name: cells(found, name) for name in found.columns}
        columns = {
            str(e.options[0]): self._values(str(e.options[0]), held) for e in inputs_of(outputs)
        }
        values = self._exact.rows(outputs, columns, len(found), Reference())
        return held[self.key], values

    def _headers(self, outputs: Sequence[Expr]) -> list[str]:
        return [h for e in inputs_of(outputs) for h in self._table.stands_in(str(e.options[0]))]

    def _values(self, name: str, held: dict[str, list[Any]]) -> list[Any]:
        table = self._table
        if name in table.headers:
            return [None if v is None else float(v) for v in held[table.headers[name]]]
        if name in table.coded:
            coded = table.coded[name]
            known = dict(zip(coded.raw, coded.column.values, strict=True))
            return [known[cell] for cell in held[coded.header]]
        header, factor, holes = table.added(name)
        codes = held.get(f"{header} holes", [0] * len(held[header]))
        return [
            holes[int(code)] if code else plain((from_float(float(value)) or 0) * factor)
            for value, code in zip(held[header], codes, strict=True)
        ]
