"""The units of one reading: what is known of them, and expressions worked out for all."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.facts import Facts, scanned
from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.forms import formed
from mumrules.assessment.columns.intake import Source, of_codes, of_floats, of_settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import INFINITE, Quantity, as_float, divided
from mumrules.assessment.columns.raw import Held, absent, held, picked
from mumrules.assessment.columns.run import run
from mumrules.assessment.columns.scene import Names, Scene
from mumrules.assessment.columns.tape import Slot
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.reference import Reference
from mumrules.dataset.arrays import FloatColumn
from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value


class Recording(NamedTuple):
    """Expressions on a tape.

    Attributes:
        quantities: One for each expression.
        holes: What gives the codes of their holes.
        doubt: What tells the units that could not be decided.
    """

    quantities: Sequence[Quantity]
    holes: Sequence[Any]
    doubt: Any


class UnitTable:
    """Columns, looked at once, and what was worked out on the way.

    Attributes:
        rows: How many units there are.
        names: The codes of holes and texts.
    """

    def __init__(
        self, columns: Mapping[str, Any], rows: int, intake: Intake, exact: ExactReader
    ) -> None:
        self.rows = rows
        self.names = Names()
        self._columns: dict[str, Any] = dict(columns)
        self._intake = intake
        self._exact = exact
        self._held: dict[str, Held] = {}
        self._facts: dict[str, Facts] = {}
        self._sources: dict[str, Source] = {}

    def add(self, column: Held, kind: Kind) -> Expr:
        """Add a column and return the input by which expressions read it."""
        name = f"\0{len(self._columns)}"  # no column of a table has such a name
        self._columns[name] = self._held[name] = column
        return make("input", (), (name, kind))

    def settled(self, outputs: Sequence[Expr]) -> list[Settled]:
        """Work expressions without reductions out for all units."""
        self._look_at(outputs)
        recording = self._recorded(outputs)
        arrays = self._run(recording)
        doubt = np.flatnonzero(arrays.pop()).tolist()
        exact = self._read(outputs, doubt)
        halves = zip(arrays[: len(outputs)], arrays[len(outputs) :], strict=True)
        return [
            Settled(
                expr.kind,
                quantity,
                values,
                holes if quantity.absent else None,
                known=dict(zip(doubt, known, strict=True)),
                names=self.names,
                read=partial(self._one, expr),
            )
            for expr, quantity, known, (values, holes) in zip(
                outputs, recording.quantities, exact, halves, strict=True
            )
        ]

    def _recorded(self, outputs: Sequence[Expr]) -> Recording:
        scene = Scene(self.names)
        made: dict[Expr, Quantity] = {}
        for expr in walk(*outputs):
            if expr.op == "input":
                made[expr] = self._input(scene, expr)
            else:
                made[expr] = formed(scene, expr, [made[arg] for arg in expr.args])
        found = [scene.sound(divided(scene.tape, made[output])) for output in outputs]
        if any(as_float(quantity.factor) == INFINITE for quantity in found):
            scene.doubtful(True)
        holes = [absence.code(scene.tape, quantity.absent) for quantity in found]
        return Recording(found, holes, scene.doubt)

    def _run(self, recording: Recording) -> list[Array]:
        """Return the values, the holes and the doubt of a recording, in this order."""
        values = [quantity.values for quantity in recording.quantities]
        wanted = [*values, *recording.holes, recording.doubt]
        slots = [slot for slot in wanted if isinstance(slot, Slot)]
        inputs: dict[object, Array] = {}
        for name, source in self._sources.items():
            inputs |= source.arrays(name)
        inputs |= {name: facts.floats for name, facts in self._facts.items()}
        found = dict(zip(slots, run(slots, inputs, self.rows), strict=True))
        types = [*([None] * len(values)), *([HOLE_CODE] * len(values)), np.bool_]
        return [
            found[slot] if isinstance(slot, Slot) else self._same(slot, dtype)
            for slot, dtype in zip(wanted, types, strict=True)
        ]

    def _same(self, value: Any, dtype: Any) -> Array:
        return np.broadcast_to(np.asarray(value, dtype), self.rows)

    def _look_at(self, outputs: Sequence[Expr]) -> None:
        """Take in the columns that are needed and were not yet."""
        fresh: list[tuple[str, Array]] = []
        for expr in _inputs(outputs):
            name = str(expr.options[0])
            if name in self._facts or name in self._sources:
                continue
            column = self._column(name, expr.kind)
            if isinstance(column, FloatColumn):
                fresh.append((name, column.floats))
            elif isinstance(column, Settled):
                self._sources[name] = of_settled(column)
            else:
                self._sources[name] = of_codes(self.names, column, expr.kind)
        self._facts |= scanned(fresh)

    def _column(self, name: str, kind: Kind) -> Held:
        if name not in self._held:
            raw = self._columns.get(name)
            column = absent(self.rows) if raw is None else held(raw, self._intake, name, kind)
            self._held[name] = column
        return self._held[name]

    def _input(self, scene: Scene, expr: Expr) -> Quantity:
        name = str(expr.options[0])
        if name in self._facts:
            return of_floats(scene, self._facts[name], name, exactly=True)
        return self._sources[name].recorded(scene, name)

    def _one(self, output: Expr, rows: Sequence[int]) -> list[Value]:
        [values] = self._read([output], rows)
        return values

    def _read(self, outputs: Sequence[Expr], rows: Sequence[int]) -> list[list[Value]]:
        """Ask the exact reader about some units."""
        if not rows:
            return [[] for _ in outputs]
        columns = {
            str(e.options[0]): picked(self._column(str(e.options[0]), e.kind), rows)
            for e in _inputs(outputs)
        }
        return self._exact.rows(outputs, columns, len(rows), Reference())


def _inputs(outputs: Sequence[Expr]) -> Iterable[Expr]:
    return (expr for expr in walk(*outputs) if expr.op == "input")
