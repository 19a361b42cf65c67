"""Figures of an engine's columns, brought: places and what hangs on them are found in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.table import UnitTable
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.lazy.assess import Work
from mumrules.assessment.lazy.settle import settled
from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.substitute import substituted


@dataclass(frozen=True, slots=True)
class Narrow:
    """Figures in memory.

    Attributes:
        frame: The columns that were brought.
        figures: The figures by header.
    """

    frame: "nw.DataFrame[Any]"
    figures: dict[str, Settled]


def narrowed(work: Work) -> Narrow:
    """Bring the figures of a frame that need no place, and work the others out of them.

    Raises:
        UnsupportedDataError: The engine cannot do what a figure needs.
    """
    outputs = work.cohort.closed_below_places(list(work.named.values()))
    cut, ranked = _cut(outputs)
    frame, [belongs, *columns] = settled(work.table, work.rows, [work.belongs, *cut], ranked)
    inputs = {expr: make("input", (), (f"\0cut {i}", expr.kind)) for i, expr in enumerate(cut)}
    held = {str(inputs[expr].options[0]): c for expr, c in zip(cut, columns, strict=True)}
    known = dict(zip(cut, columns, strict=True))
    further = [output for output in outputs if output not in known]
    memory = Memory()
    memory.names = work.table.names
    table = UnitTable(held, len(frame), Intake({}), work.exact, memory)
    cohort = ColumnCohort(table, memory, belongs.is_true(), None, work.against)
    found = cohort.settled(substituted(further, inputs.get)) if further else []
    known |= zip(further, found, strict=True)
    return Narrow(frame, {h: known[o] for h, o in zip(work.named, outputs, strict=True)})


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
