"""The door to results: what an embedder holds after scoring."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from mumrules.assessment.columns.values import Present
from mumrules.assessment.listing import crosswalk_listing, headers, listing, unknown_headers
from mumrules.assessment.receipt import Receipt, receipt
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.frame import to_frame
from mumrules.engine.tables import Kind
from mumrules.engine.unit import UnitAssessment, unit_at
from mumrules.errors import UnknownColumnError, UnknownCrosswalkError, UnknownUnitError
from mumrules.explanation.explain import explain
from mumrules.explanation.ledger import Ledger
from mumrules.expression.values import Value
from mumrules.plan.assumptions import Assumption


class Assessment:
    """All results of one run.

    Attributes:
        results: The figures of every node and unit, exact.
        kind: The kind of frame that was given (`pandas`, `polars`, …), or None.
        only: The columns of the frame that are wanted; None for all.
    """

    def __init__(
        self, results: Results, kind: Kind | None = None, only: Sequence[str] | None = None
    ) -> None:
        for name in unknown_headers(results, only or ()):
            raise UnknownColumnError.of(name, headers(results))
        self.results = results
        self.kind = kind
        self.only = only

    @cached_property
    def receipt(self) -> Receipt:
        """What is needed to run it again, and to prove that it gives the same."""
        return receipt(self.results)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The names of the units, in the order of the data."""
        return tuple(self.results.dataset.units)

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

    def __getitem__(self, unit: str | tuple[str, object]) -> UnitAssessment:
        """Return the figures of a unit by its name, or by its name and period.

        Raises:
            UnknownUnitError: No unit has this name, or it stands in several periods.
        """
        return unit_at(self.results, self._row(unit))

    def explain(self, unit: str | tuple[str, object]) -> Ledger:
        """Return the ledger of a unit; `print` shows it in English.

        Raises:
            UnknownUnitError: No unit has this name.
        """
        return explain(self.results, self._row(unit))

    def to_frame(self, *, crosswalk: str | None = None) -> Any:
        """Return the figures as a frame of the kind that was given.

        For what holds no frame (records, a file) it is Polars, pandas or PyArrow: the first that
        is installed. A hole is null.

        Its columns are `unit`, `score`, `percent`, `zone`, `rank`, `coverage`, then for each
        node its code (the score), and `percent` and `zone` after the code where it has them.
        Those of a crosswalk are `unit`, `score`, `percent`, then for each of its parts the
        code, and `percent` after the code.

        Args:
            crosswalk: The name of a crosswalk, whose figures are then given instead.

        Raises:
            UnknownCrosswalkError: The methodology has no such crosswalk.
        """
        if crosswalk is None:
            return to_frame(listing(self.results, self.only), self.kind)
        return to_frame(self._crosswalk(crosswalk), self.kind)

    def crosswalk(self, name: str) -> dict[str, Sequence[Value | None]]:
        """Return the figures of a crosswalk by column, exact; None for a hole.

        Raises:
            UnknownCrosswalkError: The methodology has no such crosswalk.
        """
        columns = self._crosswalk(name)
        return {h: list(c) if isinstance(c, Present) else c for h, c in columns.items()}

    def _crosswalk(self, name: str) -> dict[str, Sequence[Value | None]]:
        known = self.results.graph.crosswalks
        if name not in known:
            raise UnknownCrosswalkError.of(name, tuple(known))
        return crosswalk_listing(self.results, name)

    @cached_property
    def _rows(self) -> dict[object, list[int]]:
        found: dict[object, list[int]] = {}
        for row, unit in enumerate(self.units):
            found.setdefault(unit, []).append(row)
        for row, period in enumerate(self.results.dataset.periods or ()):
            found[self.units[row], period] = [row]
        return found

    def _row(self, unit: str | tuple[str, object]) -> int:
        rows = self._rows.get(unit, ())
        if len(rows) == 1:
            return rows[0]
        name, *asked = (unit,) if isinstance(unit, str) else unit
        there = self.results.dataset.periods or ()
        periods = [there[row] for row in self._rows.get(name, ()) if there]
        if not periods:
            raise UnknownUnitError.of(", ".join(map(str, (name, *asked))), self.units)
        if asked:
            raise UnknownUnitError.in_other_periods(str(name), asked[0], periods)
        raise UnknownUnitError.without_period(str(name), periods)
