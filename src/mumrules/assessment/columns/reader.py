"""The column reader: the same decisions as the exact reader, for many units at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import Figures, of_exact
from mumrules.assessment.columns.ranks import ranked
from mumrules.assessment.columns.reductions import reduced
from mumrules.assessment.columns.table import UnitTable
from mumrules.assessment.exact.reader import ExactReader, stages
from mumrules.assessment.exact.take import Intake
from mumrules.expression.expr import Expr, literal, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cohort gives.

    Attributes:
        figures: The values of each output.
        scalars: The exact value of each reduction that they needed.
    """

    figures: tuple[Figures, ...]
    scalars: Mapping[Expr, Value]


class ColumnReader:
    """Computes expressions for all units at once.

    Whatever is decided (conditions, texts, places, rounded numbers) is what the exact reader
    decides: units that floats leave in doubt are handed to it. *hole_words* maps the text of a
    cell to the reason of its hole.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._intake = Intake(hole_words)
        self._exact = ExactReader(hole_words)

    def read(
        self,
        outputs: Sequence[Expr],
        columns: Mapping[str, Any],
        rows: int,
        members: Sequence[bool] | None = None,
        earlier: Sequence[int | None] | None = None,
    ) -> Reading:
        """Return the values of *outputs* for every unit.

        Args:
            outputs: The expressions.
            columns: For each input an array or a sequence of raw values.
            rows: How many units there are.
            members: Which units belong to the cohort; all where not given.
            earlier: The row of each unit in the previous period; none has one where not given.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        if any(map(_is_for_the_exact_reader, walk(*outputs))):
            return self._read_exactly(outputs, columns, rows, members, earlier)
        inside = None if members is None or all(members) else np.array(members, np.bool_)
        table = UnitTable(columns, rows, self._intake, self._exact)
        known: dict[Expr, Expr] = {}
        scalars: dict[Expr, Value] = {}
        for stage in stages(outputs):
            asked = substituted([reduction.args[0] for reduction in stage], known.get)
            for reduction, figure in zip(stage, table.settled(asked), strict=True):
                if reduction.op == "rank":
                    places = ranked(reduction, figure, inside)
                    known[reduction] = table.add(places, Kind.NUMBER)
                else:
                    scalars[reduction] = reduced(reduction, figure, inside)
                    known[reduction] = literal(scalars[reduction], reduction.kind)
        found = table.settled(substituted(outputs, known.get))
        return Reading(tuple(figure.figures() for figure in found), scalars)

    def _read_exactly(
        self,
        outputs: Sequence[Expr],
        columns: Mapping[str, Any],
        rows: int,
        members: Sequence[bool] | None,
        earlier: Sequence[int | None] | None,
    ) -> Reading:
        listed = {n: c.tolist() if isinstance(c, np.ndarray) else c for n, c in columns.items()}
        reference = self._exact.reference(outputs, listed, rows, members, earlier)
        values = self._exact.rows(outputs, listed, rows, reference, members, earlier)
        figures = (of_exact(v, e.kind) for v, e in zip(values, outputs, strict=True))
        return Reading(tuple(figures), reference.scalars)


def _is_for_the_exact_reader(expr: Expr) -> bool:
    """Whether an expression looks at groups, other periods, or breaks ties."""
    if expr.op == "rank":
        return len(expr.args) > 1 or expr.options[1] == "ordinal"
    return expr.op == "previous" or (expr.op.startswith("cohort ") and len(expr.args) > 1)
