"""Figures of an engine's columns, brought: places and what hangs on them are found in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.known import Late
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.table import UnitTable
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.lazy.assess import Work
from mumrules.assessment.lazy.settle import settled
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.substitute import substituted


@dataclass(frozen=True, slots=True)
class Narrow:
    """Figures in memory.

    Attributes:
        frame: The columns that were brought.
        figures: The figures by header.
        reference: What they needed of the cohort; rankings are put in order when they are read.
    """

    frame: "nw.DataFrame[Any]"
    figures: dict[str, Settled]
    reference: Reference


def narrowed(work: Work, *, in_steps: bool = False) -> Narrow:
    """Bring the figures of a frame that need no place, and work the others out of them.

    Args:
        work: What is to be worked out.
        in_steps: Whether to take whole steps at once, as exact values of all units need.

    Raises:
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    named = list(work.named.values())
    needed = [expr for stage in stages(named) for expr in stage]
    closed = work.cohort.closed_below_places([*named, *needed])
    outputs = closed[: len(named)]
    cut, ranked = _cut(outputs)
    wanted = [work.belongs, *cut]
    frame, [belongs, *columns] = settled(work.table, work.rows, wanted, ranked, in_steps=in_steps)
    inputs = {expr: make("input", (), (f"\0cut {i}", expr.kind)) for i, expr in enumerate(cut)}
    held = {str(inputs[expr].options[0]): c for expr, c in zip(cut, columns, strict=True)}
    known = dict(zip(cut, columns, strict=True))
    further = [output for output in outputs if output not in known]
    memory = Memory()
    memory.names = work.table.names
    table = UnitTable(held, len(frame), Intake({}), work.exact, memory)
    short = dict(zip(needed, substituted(closed[len(named) :], inputs.get), strict=True))
    against = None if work.against is None else _shortened(work.against, short)
    cohort = ColumnCohort(table, memory, belongs.is_true(), None, against)
    found = cohort.settled(substituted(further, inputs.get)) if further else []
    known |= zip(further, found, strict=True)
    figures = {h: known[o] for h, o in zip(work.named, outputs, strict=True)}
    return Narrow(frame, figures, work.against or _found(work, cohort.reference, short))


def _shortened(against: Reference, short: Mapping[Expr, Expr]) -> Reference:
    """Return a fixed cohort under the names that its reductions and rankings have in memory."""
    return Reference(
        {short[e]: value for e, value in against.scalars.items() if e in short},
        {short[e]: order for e, order in against.orders.items() if e in short},
        {short[e]: table for e, table in against.groups.items() if e in short},
    )


def _found(work: Work, found: Reference, short: Mapping[Expr, Expr]) -> Reference:
    """Return the cohort under the names that its reductions and rankings have in the file."""
    scalars = {e: found.scalars[n] for e, n in short.items() if n in found.scalars}
    orders = {e: partial(_read, found.orders, n) for e, n in short.items() if n in found.orders}
    groups = {e: partial(_read, found.groups, n) for e, n in short.items() if n in found.groups}
    groups |= {e: partial(_read, work.cohort.groups, e) for e in work.cohort.groups}
    return Reference({**work.cohort.scalars, **scalars}, Late(orders), Late(groups))


def _read(table: Mapping[Expr, Any], expr: Expr) -> Any:
    return table[expr]


def _cut(outputs: Sequence[Expr]) -> tuple[list[Expr], list[Expr]]:
    """Return the largest parts that need no place, and those of them that are ranked."""
    waits: dict[Expr, bool] = {}
    cut: dict[Expr, None] = {}
    ranked: dict[Expr, None] = {}
    for expr in walk(*outputs):
        waits[expr] = expr.op == "rank" or any(waits[arg] for arg in expr.args)
        if waits[expr]:
            ready = [arg for arg in expr.args if not waits[arg] and arg.op != "literal"]
            cut |= dict.fromkeys(ready)
            ranked |= dict.fromkeys(ready if expr.op == "rank" else ())
    cut |= dict.fromkeys(output for output in outputs if not waits[output])
    return list(cut), list(ranked)
