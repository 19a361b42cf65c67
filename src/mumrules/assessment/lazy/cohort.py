"""A cohort in an engine: reductions by small queries, places by the engine."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.cohort import empty
from mumrules.assessment.columns.quantity import WHOLE, Quantity
from mumrules.assessment.columns.recording import Recording, inputs_of
from mumrules.assessment.columns.reductions import bound
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.lazy.brought import brought
from mumrules.assessment.lazy.layers import PREFIX, with_slots
from mumrules.assessment.lazy.places import placed
from mumrules.assessment.lazy.refuse import not_in_engine
from mumrules.assessment.lazy.rows import Rows
from mumrules.assessment.lazy.table import LazyTable
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.expression.build import case, equals
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, literal, make, walk
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value, ratio
from mumrules.language import Text
from mumrules.numbers import from_float, plain

VALUE, HOLES, DOUBT = (f"{PREFIX}{what}" for what in ("value", "hole", "doubt"))
MOST_GROUPS = 200
SUMS = {"cohort count", "cohort sum", "cohort mean"}
EXTREMES = {"cohort max", "cohort min"}
EMPTY = REDUCTIONS["cohort mean"]([])


def is_bound(recording: Recording) -> bool:
    """Whether the bounds of a column are two of its numbers."""
    return recording.doubt is False and recording.quantities[0].is_bounded


class LazyCohort:
    """Works out what expressions need of the cohort, stage after stage.

    Attributes:
        table: The units; places are added to it.
        scalars: The exact value of each reduction.
    """

    def __init__(
        self,
        table: LazyTable,
        rows: Rows,
        belongs: Expr,
        against: Reference | None,
        key: str | None,
        *,
        everybody: bool,
    ) -> None:
        self.table = table
        self._everybody = everybody
        self.scalars: dict[Expr, Value] = {}
        self.groups: dict[Expr, Any] = {}
        self._rows = rows
        self._belongs = belongs
        self._against = against
        self._key = key
        self._known: dict[Expr, Expr] = {}

    def closed(self, outputs: Sequence[Expr]) -> list[Expr]:
        """Return *outputs* without reductions and ranks: what these come to is in their place.

        Raises:
            UnsupportedDataError: The engine cannot do what a reduction needs.
        """
        for stage in stages(outputs):
            for expr in stage:
                if expr not in self._known:
                    self._known[expr] = self._value(expr)
        return substituted(outputs, self._known.get)

    def closed_below_places(self, outputs: Sequence[Expr]) -> list[Expr]:
        """Return *outputs* without the reductions that need no place.

        Raises:
            UnsupportedDataError: The engine cannot do what a reduction needs.
        """
        waits: dict[Expr, bool] = {}
        for expr in walk(*outputs):
            waits[expr] = expr.op == "rank" or any(waits[arg] for arg in expr.args)
        for stage in stages(outputs):
            for expr in stage:
                if not waits[expr] and expr not in self._known:
                    self._known[expr] = self._value(expr)
        return substituted(outputs, self._known.get)

    def _value(self, expr: Expr) -> Expr:
        args = substituted(expr.args, self._known.get)
        if expr.op == "rank":
            own = args[0]
            inside = case((self._belongs, own), otherwise=literal(OUTSIDE, own.kind))
            return placed(self.table, self._rows, expr, inside, self._key)
        if self._against is not None:
            fixed = self._against.groups[expr] if args[1:] else self._against.scalars[expr]
            return self._of_groups(expr, args[1:], fixed) if args[1:] else literal(fixed, expr.kind)
        inside = case((self._belongs, args[0]), otherwise=literal(OUTSIDE, args[0].kind))
        if args[1:]:
            return self._of_groups(expr, args[1:], self._brought(expr, [inside, *args[1:]]))
        self.scalars[expr] = self._scalar(expr, args[0], inside)
        return literal(self.scalars[expr], expr.kind)

    def _scalar(self, expr: Expr, own: Expr, inside: Expr) -> Value:
        """Return a reduction: from what is known, by a query, or from columns that are brought."""
        if expr.op in EXTREMES and self._everybody:
            alone = self.table.recorded([own], ())
            if is_bound(alone):
                # A unit that submitted nothing has a hole there, whoever else belongs.
                return bound(expr.op, alone.quantities[0])
        recording = self.table.recorded([inside], None)
        [quantity] = recording.quantities
        whole = not quantity.error and recording.doubt is False
        if expr.op in SUMS and whole and quantity.most * self.table.units < WHOLE:
            return self._summed(expr.op, quantity, recording)
        found: Value = self._brought(expr, [inside])
        return found

    def _summed(self, op: str, quantity: Quantity, recording: Recording) -> Value:
        slots = {VALUE: quantity.values, HOLES: recording.holes[0]}
        frame = with_slots(self.table.frame, slots, self.table.inputs())
        there = nw.col(HOLES) == 0
        zero = nw.lit(0.0)
        asked = frame.select(
            total=nw.when(there).then(nw.col(VALUE)).otherwise(zero).sum(),
            count=nw.when(there).then(nw.lit(1.0)).otherwise(zero).sum(),
        )
        row = asked.collect().to_dict(as_series=False)
        total = plain((from_float(float(row["total"][0])) or 0) * quantity.factor)
        count = int(row["count"][0])
        if op == "cohort count":
            return count
        if op == "cohort sum":
            return total
        return ratio(total, count) if count else EMPTY

    def _brought(self, expr: Expr, args: Sequence[Expr]) -> Any:
        """Bring the columns that a reduction looks at, and work it out in memory."""
        if any(str(e.options[0]).startswith("\0") for e in inputs_of(args)):
            what = Text("a reduction of places", "свод по местам")
            raise not_in_engine(self.table.frame, what)
        return brought(self.table, make(expr.op, tuple(args), expr.options))

    def _of_groups(self, expr: Expr, keys: Sequence[Expr], found: Any) -> Expr:
        """Return what gives each unit the value of its group."""
        self.groups[expr] = found
        if len(found) > MOST_GROUPS:
            what = Text(
                f"a comparison within more than {MOST_GROUPS} groups",
                f"сравнение внутри более чем {MOST_GROUPS} групп",
            )
            raise not_in_engine(self.table.frame, what)
        branches = []
        for group, value in found.items():
            same = literal(True)
            for key, held in zip(keys, group, strict=True):
                same &= equals(key, held)
            branches.append((same, literal(value, expr.kind)))
        nobody = literal(empty(expr), expr.kind)
        return case(*branches, otherwise=nobody) if branches else nobody
