"""Figures by the exact reader: those that everybody asks for first, then all others in one go."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.figures import Figures, Key
from mumrules.assessment.outside import unplaced
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import NOTHING, Standing, is_placing, keeps_quiet
from mumrules.dataset.dataset import Dataset
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value
from mumrules.holes import Hole
from mumrules.plan.resolve import ROOT

FIRST = {(ROOT, name) for name in ("score", "percent", "zone", "rank", "coverage")}


class ExactFigures(Figures):
    """Lists of exact values."""

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
        rows, earlier = len(dataset.units), earlier_rows(dataset)
        members = None if against else standing.members.tolist()
        fixed = against[0] if against else None
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

    def _worked_out(self, keys: Sequence[Key]) -> Sequence[Sequence[Value]]:
        there = [key for key in keys if key not in self._unplaced]
        exprs = [self.named[key] for key in there]
        found = dict(zip(there, self._cohort.rows(exprs), strict=True))
        nowhere: Sequence[Value] = [OUTSIDE] * self._rows
        return [self._masked(key, found.get(key, nowhere)) for key in keys]

    def _masked(self, key: Key, values: Sequence[Value]) -> Sequence[Value]:
        """Take places from those outside, and figures from those that said nothing."""
        if is_placing(key):
            values = _without(values, (~self._standing.members).tolist(), OUTSIDE)
        if keeps_quiet(key):
            return values
        return _without(values, self._standing.quiet.tolist(), NOTHING)


def _without(values: Sequence[Value], rows: Sequence[bool], hole: Hole) -> Sequence[Value]:
    if not any(rows):
        return values
    return [hole if out else value for value, out in zip(values, rows, strict=True)]
