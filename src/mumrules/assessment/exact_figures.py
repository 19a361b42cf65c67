"""Figures by the exact reader: those that everybody asks for first, then all others in one go."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.reduce import Figure
from mumrules.assessment.exact.values import ExactValues
from mumrules.assessment.figures import Figures, Key
from mumrules.assessment.outside import unplaced
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import NOTHING, Flags, Standing, is_placing, keeps_quiet
from mumrules.dataset.dataset import Dataset
from mumrules.expression.expr import Expr
from mumrules.holes import Hole
from mumrules.plan.resolve import ROOT

FIRST = {(ROOT, name) for name in ("score", "percent", "zone", "rank", "coverage")}


class ExactFigures(Figures):
    """Exact values, made where they are read."""

    def __init__(
        self,
        named: Mapping[Key, Expr],
        dataset: Dataset,
        reader: ExactReader,
        standing: Standing,
        against: tuple[Reference, str] | None,
    ) -> None:
        super().__init__(named)
        self._standing = standing
        rows = len(dataset.units)
        members = None if standing.members.all() else standing.members.tolist()
        fixed = against[0] if against else None
        earlier = earlier_rows(dataset, fixed.periods if fixed else ())
        self._cohort = reader.session(dataset.columns, rows, members, earlier, fixed)
        self._rows = rows
        self._unplaced = unplaced(named, *against) if against else set()

    @cached_property
    def reference(self) -> Reference:
        """The cohort that the units are compared with."""
        return self._cohort.reference(list(self.named.values()))

    def want(self, keys: Iterable[Key]) -> None:
        """Work several out; with one that is not asked for by everybody, all."""
        listed = list(keys)
        super().want(listed if FIRST.issuperset(listed) else self.named)

    def _worked_out(self, keys: Sequence[Key]) -> Sequence[ExactValues]:
        there = [key for key in keys if key not in self._unplaced]
        exprs = [self.named[key] for key in there]
        found = dict(zip(there, self._cohort.figures(exprs), strict=True))
        nowhere: Figure = ([OUTSIDE] * self._rows, 1)
        return [self._masked(key, *found.get(key, nowhere)) for key in keys]

    def _masked(self, key: Key, numbers: Sequence[Any], factor: Any) -> ExactValues:
        """Take places from those outside, and figures from those that said nothing."""
        if is_placing(key):
            numbers = _without(numbers, ~self._standing.members, OUTSIDE)
        if not keeps_quiet(key):
            numbers = _without(numbers, self._standing.quiet, NOTHING)
        return ExactValues(numbers, factor)


def _without(numbers: Sequence[Any], rows: Flags, hole: Hole) -> Sequence[Any]:
    if not rows.any():
        return numbers
    return [hole if out else number for number, out in zip(numbers, rows.tolist(), strict=True)]
