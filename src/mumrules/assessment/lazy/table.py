"""A frame of an engine: what is known of its columns, and expressions recorded over them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.intake import Source, of_codes, of_floats
from mumrules.assessment.columns.quantity import Quantity
from mumrules.assessment.columns.recording import Recording, inputs_of, recorded
from mumrules.assessment.columns.scene import Names, Scene
from mumrules.assessment.lazy.chain import chained
from mumrules.assessment.lazy.source import ColumnFacts, gone, lattices, number, there
from mumrules.dataset.arrays import CodedColumn
from mumrules.dataset.values import BLANK
from mumrules.expression.expr import Expr, make
from mumrules.expression.kinds import Kind
from mumrules.holes import Hole


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of few values.

    Attributes:
        header: Its header.
        raw: The raw cells that there are.
        column: What each stands for.
    """

    header: str
    raw: Sequence[Any]
    column: CodedColumn


@dataclass(slots=True)
class LazyTable:
    """Units in an engine.

    Attributes:
        frame: The frame, with the columns that were added.
        headers: The header of each input that stands as numbers.
        facts: What is known of those.
        coded: All other inputs.
        units: How many there are.
        names: The codes of holes and texts.
    """

    frame: "nw.LazyFrame[Any]"
    headers: Mapping[str, str]
    facts: dict[str, ColumnFacts]
    coded: Mapping[str, Coded]
    units: int
    names: Names = field(default_factory=Names)
    _sources: dict[str, Source] = field(default_factory=dict)
    _measured: set[str] = field(default_factory=set)
    _added: dict[str, tuple[str, Quantity, Sequence[int]]] = field(default_factory=dict)

    def recorded(self, outputs: Sequence[Expr], exact: Collection[str] | None) -> Recording:
        """Record expressions, the *exact* inputs (all where None) as whole steps."""
        self._measure(outputs, exact)
        scene = Scene(self.names, marks=False)
        return recorded(scene, outputs, partial(self._input, exact))

    def add(self, header: str, quantity: Quantity, reasons: Sequence[int]) -> Expr:
        """Add columns that were worked out and return the input by which expressions read them.

        The value stands under the *header*, the code of its hole under `HEADER holes`.
        """
        name = f"\0{len(self._added)}"
        self._added[name] = header, quantity, reasons
        return make("input", (), (name, Kind.NUMBER))

    def stands_in(self, name: str) -> list[str]:
        """Return the headers under which an input stands."""
        if name in self.headers:
            return [self.headers[name]]
        if name in self.coded:
            return [self.coded[name].header]
        if name not in self._added:
            return []
        header, _, reasons = self._added[name]
        return [header, f"{header} holes"] if reasons else [header]

    def added(self, name: str) -> tuple[str, Fraction, Sequence[Hole]]:
        """Return the header of an added column, its factor, and the holes by their codes."""
        header, quantity, _ = self._added[name]
        return header, quantity.factor, self.names.holes.values

    def _measure(self, outputs: Sequence[Expr], exact: Collection[str] | None) -> None:
        """Find the steps of the columns that are to be whole steps, in one query."""
        names = {str(expr.options[0]) for expr in inputs_of(outputs)}
        wanted = names if exact is None else names.intersection(exact)
        fresh = sorted(
            name
            for name in wanted - self._measured
            if name in self.facts and self.facts[name].lattice is None
        )
        if fresh:
            columns = {self.headers[name]: self.facts[name] for name in fresh}
            found = lattices(self.frame, columns, self.units)
            for name in fresh:
                self.facts[name] = replace(self.facts[name], lattice=found[self.headers[name]])
        self._measured.update(fresh)

    def inputs(self) -> dict[object, nw.Expr]:
        """Return what each input of a tape is read by; `nan` reads where it has a hole."""
        schema = self.frame.collect_schema()
        found: dict[object, nw.Expr] = {}
        for name, header in self.headers.items():
            facts = self.facts[name]
            plain = number(header, schema)
            found["nan", name] = gone(header, schema) if facts.odd else plain.is_null()
            value = there(header, schema) if facts.odd else plain
            found[name] = value.fill_null(0.0) if facts.gaps else value
        for name, source in self._sources.items():
            coded = self.coded[name]
            for key, array in source.arrays(name).items():
                found[key] = chained(nw.col(coded.header), coded.raw, array.tolist())
        for name, (header, _, reasons) in self._added.items():
            found[name] = nw.col(header)
            if reasons:
                found[name, "holes"] = nw.col(f"{header} holes")
        return found

    def _input(self, exact: Collection[str] | None, scene: Scene, expr: Expr) -> Quantity:
        name = str(expr.options[0])
        if name in self.facts:
            in_steps = exact is None or name in exact
            return of_floats(scene, self.facts[name], name, exactly=in_steps)
        if name in self._added:
            _, quantity, reasons = self._added[name]
            codes = scene.tape.input((name, "holes"), "int16") if reasons else None
            flags = ((scene.tape.flag("eq", codes, reason), reason) for reason in reasons)
            return quantity.changed(
                values=scene.tape.input(name, "float64"), absent=tuple(flags) if reasons else ()
            )
        if name not in self._sources:
            column = self.coded[name].column if name in self.coded else None
            if column is None:
                return Quantity(0, scene.hole(BLANK, where=True))
            self._sources[name] = of_codes(self.names, column, expr.kind)
        return self._sources[name].leaf.recorded(scene, name)
