"""The units of one reading: what is known of them, and expressions worked out for all."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from mumrules.assessment.columns.demand import exactly
from mumrules.assessment.columns.figures import HOLE_CODE, Settled
from mumrules.assessment.columns.intake import Source, of_codes, of_floats, of_settled
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import MARGIN, Quantity
from mumrules.assessment.columns.raw import Held, absent, held, picked
from mumrules.assessment.columns.recording import Recording, inputs_of, recorded
from mumrules.assessment.columns.run import run
from mumrules.assessment.columns.scene import Names, Scene
from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.reference import Reference
from mumrules.dataset.arrays import FloatColumn
from mumrules.dataset.facts import Facts
from mumrules.dataset.parallel import each
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.kinds import Kind
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value
from mumrules.real.real import Real

# Below this many units whole steps cost less than a sample that would save them.
MANY = 20_000
SAMPLE = 4096
# One unit in so many may be left to the exact reader.
MOST_DOUBT = 1000


class UnitTable:
    """Columns, looked at once, and what was worked out on the way.

    Attributes:
        rows: How many units there are.
        names: The codes of holes and texts.
    """

    def __init__(
        self,
        columns: Mapping[str, Any],
        rows: int,
        intake: Intake,
        exact: ExactReader,
        names: Names | None = None,
    ) -> None:
        self.rows = rows
        self.names = names or Names()
        self._columns: dict[str, Any] = dict(columns)
        self._intake = intake
        self._exact = exact
        self._held: dict[str, Held] = {}
        self._facts: dict[str, Facts] = {}
        self._sources: dict[str, Source] = {}
        # In whole steps, stretches of one table have the same numbers where these are equal.
        self._in_floats = rows >= MANY and names is None

    def add(self, column: Held, kind: Kind) -> Expr:
        """Add a column and return the input by which expressions read it."""
        name = f"\0{len(self._columns)}"  # no column of a table has such a name
        self._columns[name] = self._held[name] = column
        return make("input", (), (name, kind))

    def settled(
        self, outputs: Sequence[Expr], *, reduced: Sequence[Expr] = (), ranked: Sequence[Expr] = ()
    ) -> list[Settled]:
        """Work expressions without reductions out for all units.

        Of the *outputs*, those that are *reduced* must be exact if they can, and those that are
        *ranked* far enough apart.
        """
        self._look_at(outputs)
        recording = self._chosen(outputs, reduced, ranked)
        arrays = self._run(recording, self._arrays(), self.rows)
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

    def exact_at(self, outputs: Sequence[Expr], row: int) -> list[Value]:
        """Return the exact values of expressions without reductions for one unit."""
        return [value for [value] in self._read(outputs, [row])]

    def _chosen(
        self, outputs: Sequence[Expr], reduced: Sequence[Expr], ranked: Sequence[Expr]
    ) -> Recording:
        """Return a recording in floats where a sample says that they decide nearly all."""
        if not self._in_floats:
            return self._recorded(outputs, None)
        recording = self._recorded(outputs, exactly(outputs, reduced))
        places = [place for place, output in enumerate(outputs) if output in ranked]
        self._in_floats = self._is_decided(recording, places)
        return recording if self._in_floats else self._recorded(outputs, None)

    def _is_decided(self, recording: Recording, ranked: Sequence[int]) -> bool:
        """Whether floats leave nearly no unit of a sample in doubt."""
        step = self.rows // SAMPLE
        sample = {name: array[::step] for name, array in self._arrays().items()}
        rows = len(range(0, self.rows, step))
        arrays = self._run(recording, sample, rows)
        if np.count_nonzero(arrays[-1]) * MOST_DOUBT > rows:
            return False
        return not any(_has_ties(recording.quantities[at], arrays[at]) for at in ranked)

    def _recorded(self, outputs: Sequence[Expr], exact: Collection[str] | None) -> Recording:
        """Record expressions, the *exact* inputs (all where None) as whole steps."""
        self._measure(outputs, exact)
        return recorded(Scene(self.names), outputs, partial(self._input, exact))

    def _measure(self, outputs: Sequence[Expr], exact: Collection[str] | None) -> None:
        """Find the steps of several columns at once."""
        names = {str(expr.options[0]) for expr in inputs_of(outputs)}
        wanted = names if exact is None else names.intersection(exact)
        facts = [found for name, found in self._facts.items() if name in wanted]
        each(lambda found: found.lattice, facts, self.rows * len(facts))

    def _run(self, recording: Recording, inputs: Mapping[object, Array], rows: int) -> list[Array]:
        """Return the values, the holes and the doubt of a recording, in this order."""
        values = [quantity.values for quantity in recording.quantities]
        wanted = [*values, *recording.holes, recording.doubt]
        slots = [slot for slot in wanted if isinstance(slot, Slot)]
        found = dict(zip(slots, run(slots, inputs, rows), strict=True))
        types: list[Any] = [
            *(q.dtype for q in recording.quantities),
            *([HOLE_CODE] * len(values)),
            np.bool_,
        ]
        return [
            found[slot]
            if isinstance(slot, Slot)
            else np.broadcast_to(np.asarray(slot, dtype), rows)
            for slot, dtype in zip(wanted, types, strict=True)
        ]

    def _arrays(self) -> dict[object, Array]:
        """Return the columns that a tape may ask for."""
        found: dict[object, Array] = {name: facts.floats for name, facts in self._facts.items()}
        for name, source in self._sources.items():
            found |= source.arrays(name)
        return found

    def _look_at(self, outputs: Sequence[Expr]) -> None:
        """Take in the columns that are needed and were not yet."""
        fresh: dict[str, FloatColumn] = {}
        for expr in inputs_of(outputs):
            name = str(expr.options[0])
            if name in self._facts or name in self._sources:
                continue
            column = self._column(name, expr.kind)
            if isinstance(column, FloatColumn):
                fresh[name] = column
            elif isinstance(column, Settled):
                self._sources[name] = of_settled(column)
            else:
                self._sources[name] = of_codes(self.names, column, expr.kind)
        found = each(lambda column: column.facts, list(fresh.values()), self.rows * len(fresh))
        for name, facts in zip(fresh, found, strict=True):
            self._facts[name] = facts
            if not np.isfinite(facts.most):
                odd = facts.low if np.isinf(facts.low) else facts.high
                self._intake.value(odd, name, Kind.NUMBER)

    def _column(self, name: str, kind: Kind) -> Held:
        if name not in self._held:
            raw = self._columns.get(name)
            column = absent(self.rows) if raw is None else held(raw, self._intake, name, kind)
            self._held[name] = column
        return self._held[name]

    def _input(self, exact: Collection[str] | None, scene: Scene, expr: Expr) -> Quantity:
        name = str(expr.options[0])
        if name in self._facts:
            in_steps = exact is None or name in exact
            return of_floats(scene, self._facts[name], name, exactly=in_steps)
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
            for e in inputs_of(outputs)
        }
        if any(value.__class__ is Real for column in columns.values() for value in column):
            return self._read_reals(outputs, columns, len(rows))
        return self._exact.rows(outputs, columns, len(rows), Reference())

    def _read_reals(
        self, outputs: Sequence[Expr], columns: Mapping[str, Sequence[Any]], rows: int
    ) -> list[list[Value]]:
        """Do the same where a value of a group is irrational, which is no raw value."""
        found = []
        for row in range(rows):
            reals = {n: c[row] for n, c in columns.items() if c[row].__class__ is Real}
            fixed = substituted(outputs, partial(_literal, reals=reals))
            others = {n: [c[row]] for n, c in columns.items() if n not in reals}
            found.append([value for [value] in self._exact.rows(fixed, others, 1, Reference())])
        return [list(values) for values in zip(*found, strict=True)]


def _literal(expr: Expr, reals: Mapping[str, Real]) -> Expr | None:
    known = reals.get(str(expr.options[0])) if expr.op == "input" else None
    return None if known is None else literal(known)


def _has_ties(quantity: Quantity, values: Array) -> bool:
    """Whether any two numbers of a sample are too close for floats."""
    if not quantity.error:
        return False
    numbers = np.sort(values)
    return bool(np.any(np.diff(numbers) <= 2 * quantity.error * MARGIN))
