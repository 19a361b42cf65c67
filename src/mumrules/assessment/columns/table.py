"""The units of one reading: what is known of them, and expressions worked out for all."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from mumrules.assessment.columns.column import INFINITE, Array, Column, as_float, divided
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.forms import formed
from mumrules.assessment.columns.intake import taken
from mumrules.assessment.columns.scene import Scene
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value


class UnitTable:
    """Raw columns, taken in once, and the places found on the way."""

    def __init__(
        self, columns: Mapping[str, Any], rows: int, intake: Intake, exact: ExactReader
    ) -> None:
        self._raw = dict(columns)
        self._rows = rows
        self._intake = intake
        self._exact = exact
        self._scene = Scene(rows)
        self._taken: dict[str, tuple[Column, Array]] = {}

    def add(self, column: Column) -> Expr:
        """Add a column of places and return the input by which expressions read it."""
        name = f"\0place {len(self._raw)}"  # no column of a table has such a name
        place = make("input", (), (name, Kind.NUMBER))
        self._raw[name] = Settled(self._scene, place, column, {}, list)
        self._taken[name] = column, np.asarray(np.False_)
        return place

    def settled(self, outputs: Sequence[Expr]) -> list[Settled]:
        """Work expressions without reductions out for all units."""
        scene = self._scene
        scene.doubt = np.zeros(self._rows, np.bool_)
        made: dict[Expr, Column] = {}
        for expr in walk(*outputs):
            if expr.op == "input":
                made[expr] = self._input(expr)
            else:
                made[expr] = formed(scene, expr, [made[arg] for arg in expr.args])
        found = [divided(made[output]) for output in outputs]
        if any(as_float(column.factor) == INFINITE for column in found):
            scene.doubtful(np.True_)
        doubt = np.flatnonzero(scene.doubt).tolist()
        exact = self._read(outputs, doubt)
        return [
            Settled(scene, e, c, dict(zip(doubt, values, strict=True)), partial(self._one, e))
            for e, c, values in zip(outputs, found, exact, strict=True)
        ]

    def _input(self, expr: Expr) -> Column:
        name, scene = str(expr.options[0]), self._scene
        if name not in self._taken:
            before, scene.doubt = scene.doubt, np.zeros(self._rows, np.bool_)
            raw = self._raw.get(name, [None] * self._rows)
            column = taken(scene, self._intake, raw, name, expr.kind)
            self._taken[name], scene.doubt = (column, scene.doubt), before
        column, doubt = self._taken[name]
        scene.doubtful(doubt)
        return column

    def _one(self, output: Expr, rows: Sequence[int]) -> list[Value]:
        [values] = self._read([output], rows)
        return values

    def _read(self, outputs: Sequence[Expr], rows: Sequence[int]) -> list[list[Value]]:
        """Ask the exact reader about some units."""
        if not rows:
            return [[] for _ in outputs]
        names = {str(e.options[0]) for e in walk(*outputs) if e.op == "input"}
        columns = {name: _picked(self._raw[name], rows) for name in names if name in self._raw}
        return self._exact.rows(outputs, columns, len(rows), Reference())


def _picked(raw: Any, rows: Sequence[int]) -> list[Any]:
    if isinstance(raw, Settled):
        return raw.exact(rows)
    if isinstance(raw, np.ndarray):
        picked = raw[list(rows)]
        return picked.tolist() if raw.dtype == np.float64 else list(picked)
    return [raw[row] for row in rows]
