"""The door to results in an engine: figures stay where the units are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import narwhals as nw

from mumrules.assessment.assess import all_outputs, outputs
from mumrules.assessment.columns.values import ColumnValues, Present
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.stages import fits, stages
from mumrules.assessment.figures import Key
from mumrules.assessment.lazy.assess import Work, figures, work
from mumrules.assessment.lazy.look import Look, look
from mumrules.assessment.lazy.narrow import narrowed
from mumrules.assessment.lazy.patch import beside
from mumrules.assessment.lazy.refuse import not_in_engine
from mumrules.assessment.lazy.table import LazyTable
from mumrules.assessment.listing import OWN, figure_headers
from mumrules.assessment.membership import may_fail
from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.dataset.from_table import DatasetReading
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.engine.assessment import Assessment
from mumrules.errors import DatasetError, ReferenceNeededError, UnknownColumnError
from mumrules.expression.expr import Expr, walk
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.plan.inputs import inputs_of
from mumrules.plan.resolve import ROOT
from mumrules.writers.series import Column, framed, series

HEAD = 50
# What a gigabyte holds; bringing it costs less than a dozen queries.
MOST_CELLS = 100_000_000
MOST_FIGURES = 100_000_000
UNIT = "unit"
SAID_OF_ALL = {"duplicate-unit", "totals-row", "looks-like-shares", "unnamed-rows"}


class LazyAssessment:
    """Results of units in an engine: Polars lazy, DuckDB, PySpark, Dask, Ibis."""

    def __init__(
        self,
        frame: "nw.LazyFrame[Any]",
        reference: Callable[[], Reference],
        diagnostics: Callable[[], Sequence[Diagnostic]],
        collected: Callable[[], Assessment],
    ) -> None:
        self._frame = frame
        self._diagnostics = diagnostics
        self._collected = collected
        self._reference = reference

    @cached_property
    def reference(self) -> Reference:
        """The cohort as a value, to score other units against it; worked out when it is read.

        Raises:
            UnsupportedDataError: The frame stayed in its engine, which cannot do what it needs.
        """
        return self._reference()

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was met on the way; of a frame that stayed in its engine, of its columns alone."""
        return tuple(self._diagnostics())

    def to_frame(self) -> Any:
        """Return the figures as a frame of the engine that was given.

        Its columns are `unit`, where a column names the units, and those of
        `Assessment.to_frame` that are figures. Where the figures stayed in the engine, it works
        them out when it is asked, and the order of the rows is its own.
        """
        return self._frame.to_native()

    def collect(self) -> Assessment:
        """Return the results in memory: every unit, explanation and finding."""
        return self._collect

    @cached_property
    def _collect(self) -> Assessment:
        return self._collected()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a frame.

    Attributes:
        graph: The graph, for the totals that the frame gives.
        frame: The units.
        head: What became of its first rows.
        exact: The reader of units that the engine cannot decide.
        key: The column that names the units.
        only: The columns that are wanted.
        against: The cohort to compare with.
        in_memory: Scores a frame in memory, for the columns that are wanted.
    """

    graph: Graph
    frame: "nw.LazyFrame[Any]"
    head: DatasetReading
    exact: ExactReader
    key: str | None
    only: Sequence[str] | None
    against: Reference | None
    in_memory: Callable[[Any, Sequence[str] | None], Assessment]


def assess_lazily(asked: Asked) -> LazyAssessment:
    """Score the units of a frame: in memory while that holds them well, else in its engine.

    Raises:
        DatasetError: The data cannot be used with this methodology.
        UnknownColumnError: There is no column of a name in *only*.
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    named = _named(asked.graph, asked.only)
    met = [fault for fault in asked.head.diagnostics if fault.name not in SAID_OF_ALL]
    if asked.head.dataset is None or has_errors(met):
        raise DatasetError(met)
    units = asked.frame.select(units=nw.len()).collect()["units"].to_list()[0]
    if int(units) * len(asked.graph.inputs) <= MOST_CELLS:
        return _in_memory(asked, asked.head.dataset)
    return _in_engine(asked, asked.head.dataset, named, met)


def _in_memory(asked: Asked, head: Dataset) -> LazyAssessment:
    """Bring the columns that are needed, and hand the results back to the engine."""
    headers = list(dict.fromkeys([*([asked.key] if asked.key else []), *head.found.values()]))
    # An engine promises no order, so that numbers of rows would name nothing.
    names = [UNIT] if asked.key else []
    wanted = None if asked.only is None else list(dict.fromkeys([*names, *asked.only]))
    assessment = asked.in_memory(asked.frame.select(*headers).collect().to_native(), wanted)
    columns = nw.from_native(assessment.to_frame(), eager_only=True)
    frame = beside(asked.frame, columns)
    return LazyAssessment(
        frame,
        lambda: assessment.reference,
        lambda: assessment.diagnostics,
        lambda: assessment,
    )


def _in_engine(
    asked: Asked, head: Dataset, named: Mapping[str, Expr], met: list[Diagnostic]
) -> LazyAssessment:
    """Work figures out in the engine."""
    graph, frame, key, found = asked.graph, asked.frame, asked.key, head.found
    if graph.given and len(found) > 1:
        what = Text("a total beside its parts", "итог рядом с его частями")
        raise not_in_engine(frame, what)
    if graph.period is not None:
        raise not_in_engine(frame, Text("a table of several periods", "таблица по периодам"))
    seen = look(frame, found, graph.inputs, graph.hole_words, key)
    met += seen.faults
    if has_errors(met):
        raise DatasetError(met)
    _refuse_holes(asked, seen)
    headers = {name: found[name] for name in seen.facts}

    def todo_for(figures: Mapping[str, Expr]) -> Work:
        table = LazyTable(seen.frame, headers, dict(seen.facts), seen.coded, seen.units)
        return work(asked.graph, table, figures, asked.exact, key, asked.against)

    if asked.against and not all(fits(asked.against, expr) for expr in named.values()):
        raise ReferenceNeededError.unlike(graph.methodology.methodology)
    todo = todo_for(named)
    narrow = seen.units * (len(named) + 1) <= MOST_FIGURES
    if not narrow and asked.against and any(e.op == "rank" for e in walk(*named.values())):
        raise not_in_engine(frame, Text("a place in a fixed cohort", "место в заданной когорте"))
    made = _narrowed(todo) if narrow else figures(todo)
    if key is not None and key != UNIT:
        made = made.rename({key: UNIT})
    return LazyAssessment(
        made,
        lambda: asked.against or _reference(asked, seen, todo_for),
        lambda: met,
        lambda: asked.in_memory(frame.collect().to_native(), asked.only),
    )


def _reference(
    asked: Asked, seen: Look, todo_for: Callable[[Mapping[str, Expr]], Work]
) -> Reference:
    """Work out all that the figures of the file need of the cohort."""
    needed = [e for stage in stages(list(all_outputs(asked.graph).values())) for e in stage]
    by_place = {str(i): e for i, e in enumerate(needed) if any(s.op == "rank" for s in walk(e))}
    if seen.units * len(by_place) > MOST_FIGURES:
        what = Text(
            f"the ranking of {seen.units} units as a value",
            f"рейтинг {seen.units} объектов как значение",
        )
        raise not_in_engine(asked.frame, what)
    todo = todo_for(by_place)
    todo.cohort.closed_below_places(needed)
    return replace(narrowed(todo, in_steps=True).reference, given=asked.graph.given)


def _narrowed(todo: Work) -> "nw.LazyFrame[Any]":
    """Return figures that were brought as a frame of the engine, after the column of the key."""
    narrow = narrowed(todo)
    backend = narrow.frame.implementation.value
    columns: dict[str, Column] = {} if todo.key is None else {todo.key: narrow.frame[todo.key]}
    for header, settled in narrow.figures.items():
        columns[header] = series(header, Present(ColumnValues(settled)), backend)
    return beside(todo.table.frame, nw.from_native(framed(columns, backend), eager_only=True))


def _refuse_holes(asked: Asked, seen: Look) -> None:
    for node in asked.graph.nodes.values():
        names = () if node.resolved.parts else inputs_of(node.resolved)
        gaps = [name for name in names if name not in seen.facts or seen.facts[name].gaps]
        if gaps and may_fail(node):
            what = Text(f"a hole that `{node.code}` forbids", f"пропуск, запрещённый `{node.code}`")
            raise not_in_engine(asked.frame, what)


def _named(graph: Graph, only: Sequence[str] | None) -> Mapping[str, Expr]:
    """Return the expressions that are wanted by header."""
    known: dict[Key, Expr] = dict(outputs(graph))
    keys: dict[str, Key] = {name: (ROOT, name) for name in OWN if (ROOT, name) in known}
    for code in graph.nodes:
        keys |= dict(figure_headers(graph, code, known))
    for name in only or ():
        if name not in keys and name != UNIT:
            raise UnknownColumnError.of(name, (UNIT, *keys))
    wanted = keys if only is None else [name for name in only if name != UNIT]
    return {header: known[keys[header]] for header in wanted}
