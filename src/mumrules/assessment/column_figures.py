"""Figures by the column reader: each column when it is asked for, one unit by itself."""

from collections.abc import Mapping, Sequence

from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.columns.values import ColumnValues
from mumrules.assessment.figures import Figures, Key
from mumrules.assessment.outside import unplaced
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import NOTHING, Standing, is_placing, keeps_quiet
from mumrules.dataset.dataset import Dataset
from mumrules.expression.expr import Expr, literal
from mumrules.expression.values import Value


class ColumnFigures(Figures):
    """Columns whose exact values are made where they are asked for."""

    def __init__(
        self,
        named: Mapping[Key, Expr],
        dataset: Dataset,
        reader: ColumnReader,
        standing: Standing,
        against: tuple[Reference, str] | None,
    ) -> None:
        lacking = unplaced(named, *against) if against else set()
        nowhere = {key: literal(OUTSIDE, named[key].kind) for key in lacking}
        super().__init__({**named, **nowhere})
        rows = len(dataset.units)
        earlier = earlier_rows(dataset, against[0].periods if against else ())
        self._out = ~standing.members
        self._quiet = standing.quiet
        reference = against[0] if against else None
        self._cohort = reader.cohort(dataset.columns, rows, standing.members, earlier, reference)
        self._unit: tuple[int, dict[Key, Value]] | None = None

    @property
    def reference(self) -> Reference:
        """The cohort that the units are compared with."""
        return self._cohort.closed(list(self.named.values()))

    def at(self, key: Key, row: int) -> Value:
        """Return the value of one unit; all its values are worked out at once."""
        if key in self._made:
            return self._made[key][row]
        if self._unit is None or self._unit[0] != row:
            self._unit = row, self._of_unit(row)
        return self._unit[1][key]

    def _of_unit(self, row: int) -> dict[Key, Value]:
        values = self._cohort.exact_at(list(self.named.values()), row)
        found = dict(zip(self.named, values, strict=True))
        for key in found:
            if is_placing(key) and self._out[row]:
                found[key] = OUTSIDE
            if self._quiet[row] and not keeps_quiet(key):
                found[key] = NOTHING
        return found

    def _worked_out(self, keys: Sequence[Key]) -> Sequence[Sequence[Value]]:
        settled = self._cohort.settled([self.named[key] for key in keys])
        return [self._masked(k, ColumnValues(s)) for k, s in zip(keys, settled, strict=True)]

    def _masked(self, key: Key, values: ColumnValues) -> ColumnValues:
        """Take places from those outside, and figures from those that said nothing."""
        if is_placing(key) and self._out.any():
            values = values.without(self._out, OUTSIDE)
        if keeps_quiet(key) or not self._quiet.any():
            return values
        return values.without(self._quiet, NOTHING)


class StretchFigures(ColumnFigures):
    """Figures of some units of a cohort, whose reductions and places are known by now."""

    def __init__(self, named: Mapping[Key, Expr], cohort: ColumnCohort, standing: Standing) -> None:
        Figures.__init__(self, named)
        self._out = ~standing.members
        self._quiet = standing.quiet
        self._cohort = cohort
        self._unit = None
