"""The exact reader: one unit or a cohort, by generated code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from types import MappingProxyType
from typing import Any, TypeAlias

from mumrules.assessment.exact.emitter import Known
from mumrules.assessment.exact.fixing import with_scalars
from mumrules.assessment.exact.looks import Look
from mumrules.assessment.exact.reduce import Figure, keys_of, reduced, valued
from mumrules.assessment.exact.source import AbsentError, Compiled, compiled
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.exact.unit import UnitReader
from mumrules.assessment.ranking import OUTSIDE, places
from mumrules.assessment.reference import Reference
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, walk
from mumrules.expression.prove import Proof
from mumrules.expression.values import Value, is_hole
from mumrules.holes import NO_PREVIOUS, Hole

Columns: TypeAlias = Mapping[str, Sequence[Any]]
Members: TypeAlias = Sequence[bool] | None
Earlier: TypeAlias = Sequence[int | None] | None


@dataclass(frozen=True, slots=True)
class _Table:
    """What is read: raw values by input, who is a member, and each unit's previous row.

    *known* are values that were worked out already and would take long to work out again.
    """

    columns: Columns
    rows: int
    members: Members
    earlier: Earlier
    known: dict[Expr, Sequence[Value]] = field(default_factory=dict)


class ExactReader:
    """Computes expressions exactly; compiles each set of outputs once.

    *hole_words* maps the text of a cell to the reason of its hole. An input without a column
    is a hole for every unit.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._intake = Intake(hole_words)
        self._proof = Proof()
        self._compiled: dict[tuple[object, ...], Compiled] = {}

    def reference(
        self,
        outputs: Sequence[Expr],
        columns: Columns,
        rows: int,
        members: Members = None,
        earlier: Earlier = None,
    ) -> Reference:
        """Work out every reduction that *outputs* need over the cohort.

        The cohort is the *members* among the *rows* units, or all of them; *earlier* is the
        row of each unit in the previous period.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        return self.session(columns, rows, members, earlier).reference(outputs)

    def session(
        self, columns: Columns, rows: int, members: Members = None, earlier: Earlier = None
    ) -> Session:
        """Return what does both as it is asked to.

        What is irrational and compared in a ranking is worked out once for both.
        """
        return Session(self, _Table(columns, rows, members, earlier))

    def rows(
        self,
        outputs: Sequence[Expr],
        columns: Columns,
        rows: int,
        reference: Reference,
        members: Members = None,
        earlier: Earlier = None,
    ) -> list[list[Value]]:
        """Return the values of *outputs* for each unit, one list per output.

        A unit that is not among *members* has no places; without *members* all have, a unit
        that was no part of the cohort the place that it would take. Without *earlier* no unit
        has a previous period.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        return self.session(columns, rows, members, earlier).rows(outputs, reference)

    def unit(
        self,
        outputs: Sequence[Expr],
        reference: Reference,
        looks: Mapping[str, Look] = MappingProxyType({}),
    ) -> UnitReader:
        """Return the reader of one unit that is compared with a cohort and not part of it.

        Inputs that have *looks* refuse what only a table can judge.
        """
        evaluate, factors, plan = self._bound(outputs, reference, by_name=True, looks=looks)
        return UnitReader(evaluate, factors, plan.inputs, self._intake)

    def work_out_reference(self, outputs: Sequence[Expr], table: _Table) -> Reference:
        """Return what `reference` does; what is long to work out stays with the table."""
        reference = Reference()
        for stage in stages(outputs):
            asked = [arg for expr in stage for arg in expr.args]
            figures = dict(zip(asked, self._figures(asked, table, reference), strict=True))
            found = {e: reduced(e, [figures[a] for a in e.args], table.members) for e in stage}
            reference = reference.with_values(found)
            ranked = {arg for expr in stage if expr.op == "rank" for arg in expr.args}
            table.known.update({arg: valued(*figures[arg]) for arg in ranked if _is_long(arg)})
        return reference

    def work_out_rows(
        self, outputs: Sequence[Expr], table: _Table, reference: Reference
    ) -> list[list[Value]]:
        """Return what `rows` does."""
        return [valued(*figure) for figure in self._figures(outputs, table, reference)]

    def _figures(
        self, outputs: Sequence[Expr], table: _Table, reference: Reference
    ) -> list[Figure]:
        """Return for each output its numbers, and the factor that makes them its values."""
        known = frozenset(table.known)
        evaluate, factors, plan = self._bound(outputs, reference, known)
        empty = [None] * table.rows
        given = [table.columns.get(str(e.options[0]), empty) for e in plan.inputs]
        others = [self._of_other_rows(e, table, reference) for e in plan.ranks]
        fed = list(zip(*given, *others, strict=True)) if given or others else [()] * table.rows
        found = self._each(evaluate, plan, fed)
        by_output = zip(*found, strict=True) if table.rows else repeat(())
        return list(zip(by_output, factors, strict=False))

    def _of_other_rows(self, expr: Expr, table: _Table, reference: Reference) -> Sequence[Value]:
        if expr in table.known:
            return table.known[expr]
        figures = self._figures(expr.args, table, reference)
        if expr.op == "previous":
            return _previous(valued(*figures[0]), table.earlier)
        compared = len(expr.options) - 1
        places = Places(expr, reference)
        values = keys_of(figures[:compared])
        groups = keys_of(figures[compared:]) or [()] * table.rows
        inside = repeat(True) if table.members is None else table.members
        return [
            places(value, group) if within else OUTSIDE
            for value, group, within in zip(values, groups, inside, strict=False)
        ]

    def _alone(self, expr: Expr, reference: Reference) -> Callable[[Mapping[str, Any]], Value]:
        """Return what other rows give to one unit alone: the place that it would take."""
        if expr.op == "previous":
            return lambda _: Hole(NO_PREVIOUS)
        read, places = self.unit(expr.args, reference), Places(expr, reference)
        compared = len(expr.options) - 1

        def place(record: Mapping[str, Any]) -> Value:
            values = tuple(read(record))
            return places(values[:compared], values[compared:])

        return place

    def _each(
        self, evaluate: Callable[..., Any], plan: Compiled, fed: Sequence[Sequence[Any]]
    ) -> list[Any]:
        try:
            return [evaluate(*row) for row in fed]
        except TypeError:
            return [evaluate(*self._intake.row(row, plan.inputs)) for row in fed]

    def _bound(
        self,
        outputs: Sequence[Expr],
        reference: Reference,
        known: Known = frozenset(),
        *,
        by_name: bool = False,
        looks: Mapping[str, Look] = MappingProxyType({}),
    ) -> tuple[Callable[..., Any], tuple[Any, ...], Compiled]:
        """Return the function of one unit, the factors of its results, and its plan."""
        plan = self._plan(tuple(outputs), known, by_name, looks)
        names = self._intake.names()
        if by_name:
            names["places"] = [self._alone(expr, reference) for expr in plan.ranks]
        try:
            scalars = [reference.scalars[expr] for expr in plan.scalars]
            groups = [reference.groups[expr] for expr in plan.groups]
            return (*plan.bind(scalars, groups, names), plan)
        except AbsentError:
            fixed = with_scalars(outputs, reference.scalars)
            plan = compiled(fixed, self._proof, known, by_name=by_name, looks=looks)
            groups = [reference.groups[expr] for expr in plan.groups]
            return (*plan.bind([], groups, names), plan)

    def _plan(
        self,
        outputs: tuple[Expr, ...],
        known: Known,
        by_name: bool,  # noqa: FBT001
        looks: Mapping[str, Look],
    ) -> Compiled:
        key = (outputs, known, by_name, tuple(looks))
        if key not in self._compiled:
            self._compiled[key] = compiled(
                outputs, self._proof, known, by_name=by_name, looks=looks
            )
        return self._compiled[key]


class Session:
    """A table under the exact reader."""

    def __init__(self, reader: ExactReader, table: _Table) -> None:
        self._reader = reader
        self._table = table

    def reference(self, outputs: Sequence[Expr]) -> Reference:
        """Work out every reduction that *outputs* need over the cohort."""
        return self._reader.work_out_reference(outputs, self._table)

    def rows(self, outputs: Sequence[Expr], reference: Reference) -> list[list[Value]]:
        """Return the values of *outputs* for each unit, one list per output."""
        return self._reader.work_out_rows(outputs, self._table, reference)


def _is_long(expr: Expr) -> bool:
    return not all(part.rational for part in walk(expr))


def fits(reference: Reference, expr: Expr) -> bool:
    """Whether *reference* holds every reduction and rank that *expr* needs."""
    known = {*reference.scalars, *reference.orders, *reference.groups}
    return all(needed in known for stage in stages([expr]) for needed in stage)


def stages(outputs: Sequence[Expr]) -> list[list[Expr]]:
    """Return every reduction and rank below *outputs*, those first that the next ones need."""
    reductions = [e for e in walk(*outputs) if e.op == "rank" or e.op in REDUCTIONS]
    depth = max((e.stage for e in reductions), default=0)
    return [[e for e in reductions if e.stage == stage] for stage in range(1, depth + 1)]


class Places:
    """The places of one ranking: in the cohort, or in each of its groups."""

    def __init__(self, rank: Expr, reference: Reference) -> None:
        options = tuple(map(str, rank.options))
        self._nobody = places((), *options)
        orders: Mapping[Any, Any] = reference.groups.get(rank, {})
        if rank in reference.orders:
            orders = {(): reference.orders[rank]}
        self._by_group = {key: places(order, *options) for key, order in orders.items()}

    def __call__(self, values: tuple[Value, ...], group: tuple[Value, ...]) -> Value:
        """Return the place of a unit by what is compared and the keys of its group."""
        hole = next((part for part in (values[0], *group) if is_hole(part)), None)
        if hole is not None:
            return hole
        place_of = self._by_group.get(group, self._nobody)
        return place_of(values if len(values) > 1 else values[0])


def _previous(values: Sequence[Value], earlier: Earlier) -> list[Value]:
    rows = [None] * len(values) if earlier is None else earlier
    return [Hole(NO_PREVIOUS) if row is None else values[row] for row in rows]
