"""The door to results: what an embedder holds after scoring."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from mumrules.assessment.receipt import Receipt, receipt
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.frame import to_frame
from mumrules.engine.tables import Kind
from mumrules.engine.unit import UnitAssessment, unit_at
from mumrules.errors import UnknownUnitError
from mumrules.explanation.explain import explain
from mumrules.explanation.ledger import Ledger
from mumrules.plan.assumptions import Assumption


class Assessment:
    """All results of one run.

    Attributes:
        results: The figures of every node and unit, exact.
        kind: The kind of frame that was given (`pandas`, `polars`, …), or None.
    """

    def __init__(self, results: Results, kind: Kind | None = None) -> None:
        self.results = results
        self.kind = kind

    @cached_property
    def receipt(self) -> Receipt:
        """What is needed to run it again, and to prove that it gives the same."""
        return receipt(self.results)

    @property
    def units(self) -> tuple[str, ...]:
        """The names of the units, in the order of the data."""
        return self.results.dataset.units

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was met on the way: undefined values, contradictions, rows set aside."""
        return self.results.diagnostics

    @property
    def reference(self) -> Reference:
        """The cohort as a value, to score other units against it."""
        return self.results.reference

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What the authors had to suppose, and the results therefore rest on."""
        return self.results.graph.assumptions

    def __len__(self) -> int:
        return len(self.units)

    def __iter__(self) -> Iterator[UnitAssessment]:
        return (unit_at(self.results, row) for row in range(len(self)))

    def __getitem__(self, unit: str) -> UnitAssessment:
        """Return the figures of a unit by its name.

        Raises:
            UnknownUnitError: No unit has this name.
        """
        return unit_at(self.results, self._row(unit))

    def explain(self, unit: str) -> Ledger:
        """Return the ledger of a unit; `print` shows it in English.

        Raises:
            UnknownUnitError: No unit has this name.
        """
        return explain(self.results, self._row(unit))

    def to_frame(self) -> Any:
        """Return the figures as a frame of the kind that was given.

        Its columns are `unit`, `score`, `percent`, `zone`, `rank`, `coverage`, then for each
        node its code (the score), and `percent` and `zone` after the code where it has them.
        """
        return to_frame(self.results, self.kind)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {unit: row for row, unit in enumerate(self.units)}

    def _row(self, unit: str) -> int:
        if unit not in self._rows:
            raise UnknownUnitError.of(unit, self.units)
        return self._rows[unit]
