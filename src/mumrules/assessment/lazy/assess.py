"""From a graph and a frame of an engine to columns of figures in that engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.figures import shown_value
from mumrules.assessment.columns.quantity import as_float
from mumrules.assessment.columns.recording import Recording
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.lazy.chain import chained
from mumrules.assessment.lazy.cohort import LazyCohort
from mumrules.assessment.lazy.layers import PREFIX, with_slots
from mumrules.assessment.lazy.machine import divided
from mumrules.assessment.lazy.patch import patched
from mumrules.assessment.lazy.refuse import not_in_engine
from mumrules.assessment.lazy.rows import Rows
from mumrules.assessment.lazy.table import LazyTable
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import NOTHING
from mumrules.expression.build import case, equals, missing, reason
from mumrules.expression.expr import Expr, literal, make, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED
from mumrules.language import Text
from mumrules.plan.graph import Graph

DOUBT = f"{PREFIX}doubt"


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be worked out of a frame.

    Attributes:
        table: The units.
        rows: Brings some of them.
        cohort: What was and is to be worked out of the cohort.
        named: The expression of each figure by its header, units that said nothing left out.
        belongs: Who belongs to the cohort.
        exact: The reader of units that the engine cannot decide.
        key: The column that names the units.
        against: The cohort to compare with.
    """

    table: LazyTable
    rows: Rows
    cohort: LazyCohort
    named: Mapping[str, Expr]
    belongs: Expr
    exact: ExactReader
    key: str | None
    against: Reference | None


def work(
    graph: Graph,
    table: LazyTable,
    named: Mapping[str, Expr],
    exact: ExactReader,
    key: str | None,
    against: Reference | None,
) -> Work:
    """Return what is to be worked out of a frame for the figures that are *named*.

    Raises:
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    _refuse(table, named)
    rows = Rows(table, key, exact)
    quiet = _quiet(graph, table)
    member = literal(True) if graph.members is None else graph.members
    belongs = case((missing(member), False), otherwise=member) & ~quiet
    everybody = graph.members is None
    cohort = LazyCohort(table, rows, belongs, against, key, everybody=everybody)
    masked = {h: case((quiet, literal(NOTHING, e.kind)), otherwise=e) for h, e in named.items()}
    return Work(table, rows, cohort, masked, belongs, exact, key, against)


def figures(work: Work) -> "nw.LazyFrame[Any]":
    """Return the frame of the figures by header, after the column of the key.

    Raises:
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    table, named, key = work.table, work.named, work.key
    outputs = work.cohort.closed(list(named.values()))
    recording = table.recorded(outputs, None)
    frame = with_slots(table.frame, _slots(recording), table.inputs())
    shown = {
        header: _shown(table, i, output, recording)
        for i, (header, output) in enumerate(zip(named, outputs, strict=True))
    }
    keys: list[Any] = []
    if recording.doubt is not False:
        keys, values = work.rows.where(frame, nw.col(DOUBT), outputs)
    frame = frame.with_columns(**shown)
    if key is not None and keys:
        fixed = {
            header: [None if is_hole(v) else shown_value(v, output.kind) for v in column]
            for header, output, column in zip(named, outputs, values, strict=True)
        }
        frame = patched(frame, key, keys, fixed)
    return frame.select(*([] if key is None else [key]), *named)


def _refuse(table: LazyTable, named: Mapping[str, Expr]) -> None:
    if any(expr.op == "previous" for expr in walk(*named.values())):
        what = Text("a comparison with another period", "сравнение с другим периодом")
        raise not_in_engine(table.frame, what)
    if any(expr.kind is Kind.DATE for expr in named.values()):
        raise not_in_engine(table.frame, Text("a figure that is a date", "показатель-дата"))


def _quiet(graph: Graph, table: LazyTable) -> Expr:
    """Return whether a unit submitted nothing at all; who a unit is does not count."""
    kinds = {asked.name: Kind(asked.kind) for asked in graph.inputs}
    found = literal(True)
    for name in (*table.headers, *table.coded):
        if name not in graph.apart:
            column = make("input", (), (name, kinds[name]))
            found &= missing(column)
            if name in table.coded:
                found &= equals(reason(column), NOT_SUBMITTED)
    return found


def _slots(recording: Recording) -> dict[str, Any]:
    slots: dict[str, Any] = {DOUBT: recording.doubt}
    for i, quantity in enumerate(recording.quantities):
        slots[_name("value", i)] = quantity.values
        slots[_name("hole", i)] = recording.holes[i]
    return slots


def _name(what: str, index: int) -> str:
    return f"{PREFIX}{what} {index}"


def _shown(table: LazyTable, index: int, output: Expr, recording: Recording) -> nw.Expr:
    """Return a figure as it is shown; null at a hole."""
    value, quantity = nw.col(_name("value", index)), recording.quantities[index]
    if output.kind is Kind.TEXT:
        texts: Sequence[str] = table.names.texts.values
        value = chained(value, [float(code) for code in range(len(texts))], texts)
    elif output.kind is Kind.NUMBER and quantity.factor != 1:
        above, below = float(quantity.factor.numerator), float(quantity.factor.denominator)
        small = max(abs(above), below) * max(quantity.most, 1.0) < 2.0**53
        value = divided(value * above, below) if small else value * as_float(quantity.factor)
    if not quantity.absent:
        return value
    return nw.when(nw.col(_name("hole", index)) == 0).then(value)
