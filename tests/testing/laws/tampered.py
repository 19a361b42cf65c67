"""Subjects that give other figures than they should: what an engine at fault would give."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from mumrules.assessment.figures import Figures, Key
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.engine.default import default_engine
from mumrules.engine.plan import Plan
from mumrules.expression.values import Value
from mumrules.testing.laws.subject import Subject

Change: TypeAlias = Callable[[Key, int, Results], Value | None]
"""From a figure and a row to what stands there instead; None where nothing else does."""


class Tampered(Subject):
    """A subject whose results are changed."""

    def __init__(self, plan: Plan, change: Change) -> None:
        super().__init__(plan, default_engine())
        self._change = change

    def _results(self, units: Sequence[Mapping[str, Any]], against: Reference | None) -> Results:
        found = super()._results(units, against)
        return replace(found, figures=Changed(found, self._change))


class Changed(Figures):
    """Figures, some of which are changed."""

    def __init__(self, results: Results, change: Change) -> None:
        super().__init__(results.figures.named)
        self._results = results
        self._change = change

    @property
    def reference(self) -> Reference:
        """The cohort, as it was."""
        return self._results.figures.reference

    def _worked_out(self, keys: Sequence[Key]) -> Sequence[Sequence[Value]]:
        return [
            [self._at(key, row, value) for row, value in enumerate(self._results.figures[key])]
            for key in keys
        ]

    def _at(self, key: Key, row: int, value: Value) -> Value:
        changed = self._change(key, row, self._results)
        return value if changed is None else changed
