"""A cohort in columns: stage after stage, each expression worked out once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np

from mumrules.assessment.columns.earlier import previous
from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import Groups, grouped, reduced_by_group
from mumrules.assessment.columns.known import Known
from mumrules.assessment.columns.memory import Memory
from mumrules.assessment.columns.orders import order_of
from mumrules.assessment.columns.outside import placed
from mumrules.assessment.columns.ranks import ranked
from mumrules.assessment.columns.reductions import reduced
from mumrules.assessment.columns.table import UnitTable
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.reference import Reference
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, walk
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value

# These need no sum: the few units that are close to the best are told apart exactly.
ORDERED = {"rank", "cohort max", "cohort min", "cohort count"}


class ColumnCohort:
    """Works expressions out for all units of a table, and what they need of the cohort."""

    def __init__(
        self,
        table: UnitTable,
        memory: Memory,
        members: Any = None,
        earlier: Sequence[int | None] | None = None,
        against: Reference | None = None,
    ) -> None:
        inside = None if members is None else np.array(members, np.bool_)
        self._table = table
        self._memory = memory
        self._members = None if inside is None or inside.all() else inside
        self._earlier = earlier
        self._against = against
        self._known: dict[Expr, Expr] = {}
        self._made: dict[Expr, Settled] = {}
        self._stepped: dict[Expr, Settled] = {}
        self._groups: dict[tuple[Expr, ...], Groups] = {}
        self.found = Known()

    @property
    def reference(self) -> Reference:
        """What was worked out of the cohort so far."""
        return self._against or self.found.reference()

    def settled(self, outputs: Sequence[Expr]) -> list[Settled]:
        """Return the values of *outputs* for every unit.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        self._close_all(outputs, together=True)
        return self._work_out(self._substituted(outputs))

    def closed(self, outputs: Sequence[Expr]) -> Reference:
        """Work out every reduction that *outputs* need, and return the cohort."""
        self._close_all(outputs)
        return self.reference

    def take(self, ranks: Mapping[Expr, Settled]) -> None:
        """Take places that were found by a look at more units than stand here."""
        for expr, places in ranks.items():
            self._known[expr] = self._table.add(expr, places)

    def operands(self, stage: Sequence[Expr]) -> list[list[Settled]]:
        """Return what each reduction and rank of a *stage* looks at, for every unit."""
        self._close_all([arg for expr in stage for arg in expr.args])
        return [self._work_out(args) for args in self._asked(stage, [])]

    def exact_at(self, outputs: Sequence[Expr], row: int) -> list[Value]:
        """Return the exact values of *outputs* for one unit."""
        self._close_all(outputs)
        return self._table.exact_at(self._substituted(outputs), row)

    def _close_all(self, outputs: Sequence[Expr], *, together: bool = False) -> None:
        """Close stage after stage, *together* with the outputs that do not wait for the next."""
        for depth, stage in enumerate(self._memory.once(stages, tuple(outputs))):
            fresh = [expr for expr in stage if expr not in self._known]
            if fresh:
                self._close(fresh, [o for o in outputs if together and o.stage == depth])

    def _close(self, stage: Sequence[Expr], beside: Sequence[Expr]) -> None:
        """Work out the reductions and ranks of a *stage*; in one go with outputs *beside* them."""
        for expr, args in zip(stage, self._asked(stage, beside), strict=True):
            self._known[expr] = self._value(expr, args)

    def _asked(self, stage: Sequence[Expr], beside: Sequence[Expr]) -> list[list[Expr]]:
        """Work out what a *stage* looks at, with outputs *beside* it, and return it."""
        flat = iter(self._substituted([arg for expr in stage for arg in expr.args]))
        asked = [[next(flat) for _ in expr.args] for expr in stage]
        sums = [args[0] for args, e in zip(asked, stage, strict=True) if e.op not in ORDERED]
        ranks = [args[0] for args, e in zip(asked, stage, strict=True) if e.op == "rank"]
        wanted = [*chain.from_iterable(asked), *self._substituted(beside)]
        self._work_out(wanted, sums, ranks)
        return asked

    def _value(self, expr: Expr, args: Sequence[Expr]) -> Expr:
        """Return what stands for a reduction or a rank in further expressions."""
        compared = 1 if expr.op != "rank" else len(expr.options) - 1
        groups = self._group(args[compared:]) if args[compared:] else None
        if self._against is not None:
            return self._fixed(self._against, expr, args[:compared], groups)
        figures = self._work_out(args[:compared])
        if expr.op == "rank":
            own = tuple(args[:compared])
            self.found.ranks[expr] = lambda: order_of(
                expr, self._in_steps(own), groups, self._members
            )
            return self._table.add(expr, ranked(expr, figures, groups, self._members))
        if groups is None:
            value = self.found.scalars[expr] = reduced(expr, figures[0], self._members)
            return self._table.fix(expr, value)
        found = reduced_by_group(expr, figures[0], groups, self._members)
        self.found.groups[expr] = found
        return self._table.add(expr, groups.column(found, empty(expr)))

    def _group(self, keys: Sequence[Expr]) -> Groups:
        if tuple(keys) not in self._groups:
            self._groups[tuple(keys)] = grouped(self._work_out(keys))
        return self._groups[tuple(keys)]

    def _work_out(
        self, exprs: Sequence[Expr], sums: Sequence[Expr] = (), ranks: Sequence[Expr] = ()
    ) -> list[Settled]:
        fresh = [expr for expr in dict.fromkeys(exprs) if expr not in self._made]
        if fresh:
            made = self._table.settled(fresh, reduced=sums, ranked=ranks)
            self._made |= zip(fresh, made, strict=True)
        return [self._made[expr] for expr in exprs]

    def _in_steps(self, exprs: Sequence[Expr]) -> list[Settled]:
        """Return the values in whole steps, as the places in a fixed cohort are looked up."""
        fresh = tuple(expr for expr in dict.fromkeys(exprs) if expr not in self._stepped)
        if fresh:
            self._stepped |= zip(fresh, self._table.in_steps(fresh), strict=True)
        return [self._stepped[expr] for expr in exprs]

    def _substituted(self, exprs: Sequence[Expr]) -> Sequence[Expr]:
        """Put what is known in its place; what stood before is worked out on the way."""
        found = self._put(tuple(exprs))
        while before := self._memory.once(_innermost, found):
            figures = self._work_out([expr.args[0] for expr in before])
            for expr, figure in zip(before, figures, strict=True):
                self._known[expr] = self._table.add(expr, previous(figure, self._earlier))
            found = self._put(found)
        return found

    def _put(self, exprs: tuple[Expr, ...]) -> tuple[Expr, ...]:
        known = frozenset(self._known.items())
        return self._memory.once(_substituted, exprs, known)  # type: ignore[no-any-return]

    def _fixed(
        self,
        against: Reference,
        expr: Expr,
        compared: Sequence[Expr],
        groups: Groups | None,
    ) -> Expr:
        """Return what a fixed cohort says."""
        if expr.op == "rank":
            figures = self._in_steps(compared)
            return self._table.add(expr, placed(expr, figures, groups, self._members, against))
        if groups is None:
            return self._table.fix(expr, against.scalars[expr])
        table: Mapping[Any, Any] = against.groups[expr]
        return self._table.add(expr, groups.column(table, empty(expr)))


def _substituted(exprs: Sequence[Expr], known: Collection[tuple[Expr, Expr]]) -> tuple[Expr, ...]:
    return tuple(substituted(exprs, dict(known).get))


def empty(reduction: Expr) -> Value:
    """Return what a reduction gives where nobody is."""
    return REDUCTIONS[reduction.op]((), *reduction.options)


def _innermost(exprs: Iterable[Expr]) -> list[Expr]:
    """Return what looks at another period, with nothing below that does or is not known yet."""
    inner: list[Expr] = []
    ready: dict[Expr, bool] = {}
    for expr in walk(*exprs):
        ready[expr] = all(ready[arg] for arg in expr.args)
        if expr.op == "previous" and ready[expr]:
            inner.append(expr)
        if expr.op in {"previous", "rank"} or expr.op in REDUCTIONS:
            ready[expr] = False
    return inner
