"""A cohort that is read several times, stretch by stretch, and never held as a whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import numpy as np

from mumrules.assessment.columns.cohort import ColumnCohort
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import grouped
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.ranks import ranked
from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import Standing
from mumrules.assessment.stream.folds import Fold
from mumrules.assessment.stream.pieces import Pieces, close_rows, cut
from mumrules.dataset.dataset import Dataset
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some units of a cohort, one after another.

    Attributes:
        dataset: What was observed of them.
        standing: How they stand to the cohort.
        first: How many units stand before them.
    """

    dataset: Dataset
    standing: Standing
    first: int

    @property
    def last(self) -> int:
        """How many units there are up to their end."""
        return self.first + len(self.dataset.units)

    @property
    def members(self) -> Array | None:
        """Which belong to the cohort; None where all do."""
        members = self.standing.members
        return None if members.all() else members


Read: TypeAlias = Callable[[], Iterator[Stretch]]
"""Reads all units from the beginning."""


class StreamedCohort:
    """Works out what units need of their cohort, one look at the table for each stage."""

    def __init__(self, reader: ColumnReader, read: Read) -> None:
        self._reader = reader
        self._read = read
        self._memory = Memory()
        self._places: dict[Expr, Settled] = {}
        self.reference = Reference()

    def close(self, outputs: Sequence[Expr]) -> None:
        """Work out every reduction and place that *outputs* need."""
        for stage in stages(outputs):
            self._close(stage)

    def of(self, stretch: Stretch) -> ColumnCohort:
        """Return what works out expressions for a stretch, by all that is known."""
        columns, rows = stretch.dataset.columns, len(stretch.dataset.units)
        cohort = self._reader.stretch(columns, rows, self._memory, self.reference)
        places = self._places.items()
        cohort.take({rank: cut(found, stretch.first, stretch.last) for rank, found in places})
        return cohort

    def _close(self, stage: Sequence[Expr]) -> None:
        folds = {expr: Fold(expr) for expr in stage if expr.op != "rank"}
        ranks = {expr: _Ranking(expr) for expr in stage if expr.op == "rank"}
        looks = [look for fold in folds.values() for look in fold.looks]
        for stretch in self._read():
            found = iter(self.of(stretch).operands([*looks, *ranks]))
            for fold in folds.values():
                fold.add([next(found) for _ in fold.looks], stretch.members)
            for ranking in ranks.values():
                ranking.add(next(found), stretch.standing.members)
        self._tell_apart(ranks)
        self._places |= {expr: ranking.places() for expr, ranking in ranks.items()}
        self.reference = self.reference.with_values({e: fold.value() for e, fold in folds.items()})

    def _tell_apart(self, ranks: "dict[Expr, _Ranking]") -> None:
        """Find the exact values of units that floats do not tell apart."""
        close = {expr: r.join(partial(self._exact_of, expr)) for expr, r in ranks.items()}
        for expr, found in self._exact(close).items():
            for at, values in enumerate(found):
                ranks[expr].know(at, close[expr][at].tolist(), values)

    def _exact_of(self, expr: Expr, at: int, rows: Sequence[int]) -> list[Value]:
        """Return the exact values of some units for one of the things that a ranking compares."""
        order = np.argsort(rows)
        nobody = [np.zeros(0, np.intp)] * len(expr.args)
        asked = [*nobody[:at], np.array(rows, np.intp)[order], *nobody[at + 1 :]]
        found = self._exact({expr: asked})[expr][at]
        by_row = dict(zip(order.tolist(), found, strict=True))
        return [by_row[place] for place in range(len(rows))]

    def _exact(self, rows: Mapping[Expr, Sequence[Array]]) -> dict[Expr, list[list[Value]]]:
        """Return exact values of what rankings compare, in one more look at the table."""
        found: dict[Expr, list[list[Value]]] = {e: [[] for _ in asked] for e, asked in rows.items()}
        if not any(len(some) for asked in rows.values() for some in asked):
            return found
        for stretch in self._read():
            for expr, figures in zip(rows, self.of(stretch).operands(list(rows)), strict=True):
                for held, some, figure in zip(found[expr], rows[expr], figures, strict=True):
                    here = some[(some >= stretch.first) & (some < stretch.last)]
                    held.extend(figure.exact((here - stretch.first).tolist()))
        return found


class _Ranking:
    """What a ranking compares, for all units."""

    def __init__(self, rank: Expr) -> None:
        self._rank = rank
        self._pieces = [Pieces() for _ in rank.args]
        self._members: list[Array] = []
        self._joined: list[Settled] = []

    def add(self, figures: Sequence[Settled], members: Array) -> None:
        """Take in the next stretch."""
        for pieces, figure in zip(self._pieces, figures, strict=True):
            pieces.add(figure)
        self._members.append(members)

    def join(self, read: Callable[[int, Sequence[int]], list[Value]]) -> list[Array]:
        """Put all together, and return the rows that floats do not tell apart, rising.

        Args:
            read: Gives the exact values of rows, for the place of what is compared.
        """
        joined = [pieces.joined(partial(read, at)) for at, pieces in enumerate(self._pieces)]
        self._pieces, self._joined = [], joined
        return [np.sort(close_rows(figure)) for figure in joined]

    def know(self, at: int, rows: Sequence[int], values: Sequence[Value]) -> None:
        """Take in the exact values of some rows."""
        self._joined[at].known.update(zip(rows, values, strict=True))

    def places(self) -> Settled:
        """Return the place of every unit."""
        compared = len(self._rank.options) - 1
        keys = self._joined[compared:]
        members = np.concatenate(self._members)
        return ranked(
            self._rank,
            self._joined[:compared],
            grouped(keys) if keys else None,
            None if members.all() else members,
        )
