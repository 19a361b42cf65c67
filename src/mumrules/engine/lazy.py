"""The door to results in an engine: figures stay where the units are."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

import narwhals as nw

from mumrules.assessment.assess import outputs
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.figures import Key
from mumrules.assessment.lazy.assess import figures
from mumrules.assessment.lazy.look import look
from mumrules.assessment.lazy.refuse import not_in_engine
from mumrules.assessment.lazy.table import LazyTable
from mumrules.assessment.listing import OWN, figure_headers
from mumrules.assessment.membership import may_fail
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import is_placing
from mumrules.dataset.from_table import DatasetReading
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.engine.assessment import Assessment
from mumrules.errors import DatasetError, UnknownColumnError
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.plan.inputs import inputs_of
from mumrules.plan.resolve import ROOT

HEAD = 200
UNIT = "unit"
SAID_OF_ALL = {"duplicate-unit", "totals-row", "looks-like-shares", "unnamed-rows"}


class LazyAssessment:
    """Results of units in an engine: Polars lazy, DuckDB, PySpark, Dask, Ibis.

    Attributes:
        diagnostics: What was met when the columns were looked at.
        reference: The cohort as a value, to score other units against it; without its rankings.
    """

    def __init__(
        self,
        frame: "nw.LazyFrame[Any]",
        reference: Reference,
        diagnostics: Sequence[Diagnostic],
        collected: Callable[[], Assessment],
    ) -> None:
        self._frame = frame
        self._collected = collected
        self.reference = reference
        self.diagnostics = tuple(diagnostics)

    def to_frame(self) -> Any:
        """Return the figures as a frame of the engine, which works them out when it is asked.

        Its columns are `unit` and those of `Assessment.to_frame` that are figures. The order of
        its rows is the engine's.
        """
        return self._frame.to_native()

    def collect(self) -> Assessment:
        """Bring the data to memory and score them there: every unit, explanation and finding."""
        return self._collect

    @cached_property
    def _collect(self) -> Assessment:
        return self._collected()


def assess_lazily(
    graph: Graph,
    frame: "nw.LazyFrame[Any]",
    head: DatasetReading,
    exact: ExactReader,
    key: str | None,
    only: Sequence[str] | None,
    against: Reference | None,
    collected: Callable[[], Assessment],
) -> LazyAssessment:
    """Score the units of a *frame* in its engine.

    Args:
        graph: The graph, for the totals that the frame gives.
        frame: The units.
        head: What became of its first rows.
        exact: The reader of units that the engine cannot decide.
        key: The column that names the units.
        only: The columns that are wanted.
        against: The cohort to compare with.
        collected: Does the same in memory.

    Raises:
        DatasetError: The data cannot be used with this methodology.
        UnknownColumnError: There is no column of a name in *only*.
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    named = _named(graph, only, against)
    met = [fault for fault in head.diagnostics if fault.name not in SAID_OF_ALL]
    if head.dataset is None or has_errors(met):
        raise DatasetError(met)
    found = head.dataset.found
    if graph.given and len(found) > 1:
        what = Text("a total beside its parts", "итог рядом с его частями")
        raise not_in_engine(frame, what)
    if graph.period is not None:
        raise not_in_engine(frame, Text("a table of several periods", "таблица по периодам"))
    seen = look(frame, found, graph.inputs, graph.hole_words, key)
    met += seen.faults
    if has_errors(met):
        raise DatasetError(met)
    for node in graph.nodes.values():
        gaps = [n for n in inputs_of(node.resolved) if n not in seen.facts or seen.facts[n].gaps]
        if not node.resolved.parts and may_fail(node) and gaps:
            what = Text(f"a hole that `{node.code}` forbids", f"пропуск, запрещённый `{node.code}`")
            raise not_in_engine(frame, what)
    headers = {name: found[name] for name in seen.facts}
    table = LazyTable(seen.frame, headers, seen.facts, seen.coded)
    made, cohort = figures(graph, table, named, exact, seen.units, key, against)
    if key is not None and key != UNIT:
        made = made.rename({key: UNIT})
    reference = against or Reference(cohort.scalars, {}, cohort.groups)
    return LazyAssessment(made, reference, met, collected)


def _named(
    graph: Graph, only: Sequence[str] | None, against: Reference | None
) -> Mapping[str, Expr]:
    """Return the expressions that are wanted by header."""
    known: dict[Key, Expr] = dict(outputs(graph))
    keys: dict[str, Key] = {name: (ROOT, name) for name in OWN if (ROOT, name) in known}
    for code in graph.nodes:
        keys |= dict(figure_headers(graph, code, known))
    keys = {h: k for h, k in keys.items() if against is None or not is_placing(k)}
    for name in only or ():
        if name not in keys and name != UNIT:
            raise UnknownColumnError.of(name, (UNIT, *keys))
    wanted = keys if only is None else [name for name in only if name != UNIT]
    return {header: known[keys[header]] for header in wanted}
