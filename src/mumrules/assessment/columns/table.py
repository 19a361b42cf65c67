"""The units of one reading: what is known of them, and expressions worked out for all."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from mumrules.assessment.columns.decided import SAMPLE, is_decided
from mumrules.assessment.columns.demand import exactly
from mumrules.assessment.columns.exact_rows import exact_rows
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.forms import literal as fixed
from mumrules.assessment.columns.intake import Source, of_codes, of_floats, of_settled
from mumrules.assessment.columns.leaves import Leaf, Scalar, of_facts, of_source
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.quantity import Quantity
from mumrules.assessment.columns.raw import Held, absent, held, picked
from mumrules.assessment.columns.recording import (
    Recording,
    coarsely,
    inputs_of,
    listed_inputs,
    recorded,
)
from mumrules.assessment.columns.scene import Scene
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import Intake
from mumrules.dataset.arrays import FloatColumn
from mumrules.dataset.facts import Facts
from mumrules.dataset.parallel import each
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.kinds import Kind
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value

# Below this many units it costs little to take all columns as whole steps.
MANY = 20_000
# From so many on, a sample tells whether floats decide.
VERY_MANY = 200_000


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
        memory: Memory,
        *,
        in_steps: bool = False,
    ) -> None:
        self.rows = rows
        self.names = memory.names
        self._memory = memory
        self._columns: dict[str, Any] = dict(columns)
        self._intake = intake
        self._exact = exact
        self._held: dict[str, Held] = {}
        self._facts: dict[str, Facts] = {}
        self._sources: dict[str, Source] = {}
        self._scalars: dict[str, Scalar] = {}
        # In whole steps, stretches of one table have the same numbers where these are equal.
        self._in_floats = not in_steps

    def add(self, expr: Expr, column: Held) -> Expr:
        """Return the input by which further expressions read what was worked out of *expr*."""
        name = self._memory.name(expr)
        self._columns[name] = self._held[name] = column
        return make("input", (), (name, expr.kind))

    def fix(self, expr: Expr, value: Value) -> Expr:
        """Return the input by which further expressions read a *value* that all units share."""
        name = self._memory.name(expr)
        self._scalars[name] = Scalar(literal(value, expr.kind))
        return make("input", (), (name, expr.kind))

    def settled(
        self, outputs: Sequence[Expr], *, reduced: Sequence[Expr] = (), ranked: Sequence[Expr] = ()
    ) -> list[Settled]:
        """Work expressions without reductions out for all units.

        Of the *outputs*, those that are *reduced* must be exact if they can, and those that are
        *ranked* far enough apart.
        """
        self._look_at(outputs)
        plain = tuple(output for output in outputs if output.op == "input")
        others = tuple(output for output in outputs if output.op != "input")
        found: dict[Expr, Settled] = {}
        if plain:
            recording = self._recorded(plain, self._exactly(plain, reduced))
            arrays = recording.run(self._arrays(), self.rows)
            found |= self._settled(plain, recording, arrays)
        if others:
            found |= self._settled(others, *self._worked_out(others, reduced, ranked))
        return [found[output] for output in outputs]

    def in_steps(self, outputs: tuple[Expr, ...]) -> list[Settled]:
        """Return the same in whole steps, which have no error where they fit."""
        self._look_at(outputs)
        recording = self._recorded(outputs, None)
        found = self._settled(outputs, recording, recording.run(self._arrays(), self.rows))
        return [found[output] for output in outputs]

    def exact_at(self, outputs: Sequence[Expr], row: int) -> list[Value]:
        """Return the exact values of expressions without reductions for one unit."""
        return [value for [value] in self._read(outputs, [row])]

    def _settled(
        self, outputs: Sequence[Expr], recording: Recording, arrays: Sequence[Array]
    ) -> dict[Expr, Settled]:
        """Put together what was worked out, and what the exact reader says of units in doubt."""
        doubt = np.flatnonzero(arrays[-1]).tolist()
        exact = self._read(outputs, doubt)
        values, holes = arrays[: len(outputs)], arrays[len(outputs) : -1]
        return {
            expr: Settled(
                expr.kind,
                self._bounded(quantity),
                values[at],
                holes[at] if quantity.absent else None,
                known=dict(zip(doubt, exact[at], strict=True)),
                names=self.names,
                read=partial(self._one, expr),
            )
            for at, (expr, quantity) in enumerate(zip(outputs, recording.quantities, strict=True))
        }

    def _bounded(self, quantity: Quantity) -> Quantity:
        """Return a column as it stands with its own bounds: those of a recording are wider."""
        if not quantity.is_taken:
            return quantity
        facts = self._facts[quantity.values.args[0]]
        return quantity.changed(low=facts.low, high=facts.high)

    def _worked_out(
        self, outputs: tuple[Expr, ...], reduced: Sequence[Expr], ranked: Sequence[Expr]
    ) -> tuple[Recording, Sequence[Array]]:
        """Work out in floats where these decide nearly all, else in whole steps."""
        if self._in_floats:
            few = self.rows < MANY
            recording = self._coarse(outputs, None if few else self._exactly(outputs, reduced))
            places = [place for place, output in enumerate(outputs) if output in ranked]
            arrays = self._tried(recording, places)
            if arrays is not None:
                return recording, arrays
            self._in_floats = False
        recording = self._recorded(outputs, None)
        return recording, recording.run(self._arrays(), self.rows)

    def _tried(self, recording: Recording, ranked: Sequence[int]) -> Sequence[Array] | None:
        """Run a recording; None where a sample, or the whole if it is small, is in doubt."""
        inputs = self._arrays()
        if self.rows >= VERY_MANY:
            step = self.rows // SAMPLE
            sample = {n: a if a.__class__ is float else a[::step] for n, a in inputs.items()}
            arrays = recording.run(sample, len(range(0, self.rows, step)))
            if not is_decided(recording, arrays, ranked):
                return None
        arrays = recording.run(inputs, self.rows)
        decided = self.rows >= VERY_MANY or is_decided(recording, arrays, ranked)
        return arrays if decided else None

    def _exactly(self, outputs: tuple[Expr, ...], reduced: Sequence[Expr]) -> Collection[str]:
        return self._memory.once(exactly, outputs, tuple(reduced))  # type: ignore[no-any-return]

    def _coarse(self, outputs: tuple[Expr, ...], exact: Collection[str] | None) -> Recording:
        """Return a recording that other tables share."""
        self._measure(outputs, exact)
        inputs = self._memory.once(listed_inputs, outputs)
        leaves = tuple(self._leaf(str(expr.options[0]), exact) for expr in inputs)
        found: Recording = self._memory.once(coarsely, self.names, outputs, leaves)
        return found

    def _leaf(self, name: str, exact: Collection[str] | None) -> Leaf:
        if name in self._facts:
            return of_facts(self._facts[name], exactly=exact is None or name in exact)
        if name in self._scalars:
            return self._scalars[name].leaf
        return of_source(self._sources[name].leaf)

    def _recorded(self, outputs: tuple[Expr, ...], exact: Collection[str] | None) -> Recording:
        """Record expressions, the *exact* inputs (all where None) as whole steps."""
        self._measure(outputs, exact)
        return recorded(Scene(self.names), outputs, partial(self._input, exact))

    def _measure(self, outputs: tuple[Expr, ...], exact: Collection[str] | None) -> None:
        """Find the steps of several columns at once."""
        inputs = self._memory.once(listed_inputs, outputs)
        names = {str(expr.options[0]) for expr in inputs}
        wanted = names if exact is None else names.intersection(exact)
        facts = [found for name, found in self._facts.items() if name in wanted]
        each(lambda found: found.lattice, facts, self.rows * len(facts))

    def _arrays(self) -> dict[object, Any]:
        """Return the columns and the numbers that a tape may ask for."""
        found: dict[object, Any] = {name: facts.floats for name, facts in self._facts.items()}
        found |= {name: scalar.register for name, scalar in self._scalars.items()}
        for name, source in self._sources.items():
            found |= source.arrays(name)
        return found

    def _look_at(self, outputs: Sequence[Expr]) -> None:
        """Take in the columns that are needed and were not yet."""
        fresh: dict[str, FloatColumn] = {}
        for expr in self._memory.once(listed_inputs, tuple(outputs)):
            name = str(expr.options[0])
            if name in self._facts or name in self._sources or name in self._scalars:
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
        if name in self._scalars:
            return fixed(scene, self._scalars[name].literal, [])
        return self._sources[name].leaf.recorded(scene, name)

    def _literal(self, expr: Expr) -> Expr | None:
        scalar = self._scalars.get(str(expr.options[0])) if expr.op == "input" else None
        return None if scalar is None else scalar.literal

    def _one(self, output: Expr, rows: Sequence[int]) -> list[Value]:
        [values] = self._read([output], rows)
        return values

    def _read(self, outputs: Sequence[Expr], rows: Sequence[int]) -> list[list[Value]]:
        """Ask the exact reader about some units."""
        if not rows:
            return [[] for _ in outputs]
        outputs = substituted(outputs, self._literal)
        columns = {
            str(e.options[0]): picked(self._column(str(e.options[0]), e.kind), rows)
            for e in inputs_of(outputs)
        }
        return exact_rows(self._exact, outputs, columns, len(rows))
