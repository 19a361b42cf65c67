"""The column reader: the same decisions as the exact reader, for many units at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.columns.figures import Figures
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.table import UnitTable
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cohort gives.

    Attributes:
        figures: The values of each output.
        reference: What they needed of the cohort.
    """

    figures: tuple[Figures, ...]
    reference: Reference


class ColumnReader:
    """Computes expressions for all units at once.

    Whatever is decided (conditions, texts, places, rounded numbers) is what the exact reader
    decides: units that floats leave in doubt are handed to it. *hole_words* maps the text of a
    cell to the reason of its hole.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._intake = Intake(hole_words)
        self._exact = ExactReader(hole_words)
        self._memory = Memory()

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
        cohort = self.cohort(columns, rows, members, earlier)
        found = cohort.settled(outputs)
        return Reading(tuple(figure.figures() for figure in found), cohort.reference)

    def cohort(
        self,
        columns: Mapping[str, Any],
        rows: int,
        members: Any = None,
        earlier: Sequence[int | None] | None = None,
        against: Reference | None = None,
    ) -> ColumnCohort:
        """Return what works out expressions as they are asked for; with *against*, outside it."""
        memory = self._memory = Memory() if self._memory.is_full else self._memory
        table = UnitTable(columns, rows, self._intake, self._exact, memory)
        return ColumnCohort(table, memory, members, earlier, against)

    def stretch(
        self, columns: Mapping[str, Any], rows: int, memory: Memory, against: Reference
    ) -> ColumnCohort:
        """Return the same for some units of a cohort of which *against* is known by now.

        Args:
            columns: For each input an array or a sequence of raw values.
            rows: How many units there are.
            memory: What is kept from stretch to stretch of one table.
            against: The reductions that are known.
        """
        table = UnitTable(columns, rows, self._intake, self._exact, memory, in_steps=True)
        return ColumnCohort(table, memory, None, None, against)
