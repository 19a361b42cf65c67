"""The exact reader: one unit or a cohort, by generated code."""

from collections.abc import Callable, Mapping, Sequence
from itertools import compress, repeat
from typing import Any, TypeAlias

from mumrules.assessment.exact.fixing import with_scalars
from mumrules.assessment.exact.source import AbsentError, Compiled, compiled
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.exact.unit import UnitReader
from mumrules.assessment.ranking import OUTSIDE, ordered, places
from mumrules.assessment.reference import Reference
from mumrules.expression.cohort import REDUCTIONS, UNSCALED
from mumrules.expression.expr import Expr, walk
from mumrules.expression.prove import Proof
from mumrules.expression.values import Value, is_hole, settled
from mumrules.holes import Hole

Columns: TypeAlias = Mapping[str, Sequence[Any]]
Members: TypeAlias = Sequence[bool] | None
Figure: TypeAlias = tuple[Sequence[Any], Any]


class ExactReader:
    """Computes expressions exactly; compiles each set of outputs once.

    *hole_words* maps the text of a cell to the reason of its hole. An input without a column
    is a hole for every unit.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._intake = Intake(hole_words)
        self._proof = Proof()
        self._compiled: dict[tuple[tuple[Expr, ...], bool], Compiled] = {}

    def reference(
        self, outputs: Sequence[Expr], columns: Columns, rows: int, members: Members = None
    ) -> Reference:
        """Work out every reduction that *outputs* need over the cohort.

        The cohort is the *members* among the *rows* units, or all of them.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        if members is not None:
            columns = {name: list(compress(column, members)) for name, column in columns.items()}
            rows = sum(map(bool, members))
        reference = Reference()
        for stage in stages(outputs):
            asked = [reduction.args[0] for reduction in stage]
            figures = self._figures(asked, columns, rows, reference)
            found = [_reduced(e, *figure) for e, figure in zip(stage, figures, strict=True)]
            reference = reference.with_values(dict(zip(stage, found, strict=True)))
        return reference

    def rows(
        self,
        outputs: Sequence[Expr],
        columns: Columns,
        rows: int,
        reference: Reference,
        members: Members = None,
    ) -> list[list[Value]]:
        """Return the values of *outputs* for each unit, one list per output.

        A unit that is not among *members* has no places; without *members* all have, a unit
        that was no part of the cohort the place that it would take.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        figures = self._figures(outputs, columns, rows, reference, members)
        return [_valued(*figure) for figure in figures]

    def unit(self, outputs: Sequence[Expr], reference: Reference) -> UnitReader:
        """Return the reader of one unit that is compared with a cohort and not part of it."""
        evaluate, factors, plan = self._bound(outputs, reference, by_name=True)
        return UnitReader(evaluate, factors, plan.inputs, self._intake)

    def _figures(
        self,
        outputs: Sequence[Expr],
        columns: Columns,
        rows: int,
        reference: Reference,
        members: Members = None,
    ) -> list[Figure]:
        """Return for each output its numbers, and the factor that makes them its values."""
        evaluate, factors, plan = self._bound(outputs, reference)
        given = [columns.get(str(e.options[0]), [None] * rows) for e in plan.inputs]
        ranks = [self._places(e, columns, rows, reference, members) for e in plan.ranks]
        fed = list(zip(*given, *ranks, strict=True)) if given or ranks else [()] * rows
        found = self._each(evaluate, plan, fed)
        by_output = zip(*found, strict=True) if rows else repeat(())
        return list(zip(by_output, factors, strict=False))

    def _places(
        self, rank: Expr, columns: Columns, rows: int, reference: Reference, members: Members
    ) -> list[Value]:
        [figure] = self._figures([rank.args[0]], columns, rows, reference, members)
        place_of = places(reference.orders[rank], *map(str, rank.options))
        inside = repeat(True) if members is None else members
        return [
            OUTSIDE if not within else value if is_hole(value) else place_of(value)
            for value, within in zip(_valued(*figure), inside, strict=False)
        ]

    def _place_of(self, rank: Expr, reference: Reference) -> Callable[[Mapping[str, Any]], Value]:
        """Return the function from a unit outside the cohort to the place that it would take."""
        compared = self.unit(rank.args, reference)
        place_of = places(reference.orders[rank], *map(str, rank.options))

        def place(record: Mapping[str, Any]) -> Value:
            value: Value = compared(record)[0]
            return value if is_hole(value) else place_of(value)

        return place

    def _each(
        self, evaluate: Callable[..., Any], plan: Compiled, fed: Sequence[Sequence[Any]]
    ) -> list[Any]:
        try:
            return [evaluate(*row) for row in fed]
        except TypeError:
            return [evaluate(*self._intake.row(row, plan.inputs)) for row in fed]

    def _bound(
        self, outputs: Sequence[Expr], reference: Reference, *, by_name: bool = False
    ) -> tuple[Callable[..., Any], tuple[Any, ...], Compiled]:
        """Return the function of one unit, the factors of its results, and its plan."""
        plan = self._plan(tuple(outputs), by_name)
        names = self._intake.names()
        if by_name:
            names["places"] = [self._place_of(rank, reference) for rank in plan.ranks]
        try:
            scalars = [reference.scalars[expr] for expr in plan.scalars]
            return (*plan.bind(scalars, names), plan)
        except AbsentError:
            fixed = with_scalars(outputs, reference.scalars)
            plan = compiled(fixed, self._proof, by_name=by_name)
            return (*plan.bind([], names), plan)

    def _plan(self, outputs: tuple[Expr, ...], by_name: bool) -> Compiled:  # noqa: FBT001
        key = (outputs, by_name)
        if key not in self._compiled:
            self._compiled[key] = compiled(outputs, self._proof, by_name=by_name)
        return self._compiled[key]


def fits(reference: Reference, expr: Expr) -> bool:
    """Whether *reference* holds every reduction and rank that *expr* needs."""
    known = reference.scalars.keys() | reference.orders.keys()
    return all(needed in known for stage in stages([expr]) for needed in stage)


def stages(outputs: Sequence[Expr]) -> list[list[Expr]]:
    """Return every reduction and rank below *outputs*, those first that the next ones need."""
    reductions = [e for e in walk(*outputs) if e.op == "rank" or e.op in REDUCTIONS]
    depth = max((e.stage for e in reductions), default=0)
    return [[e for e in reductions if e.stage == stage] for stage in range(1, depth + 1)]


def _reduced(reduction: Expr, numbers: Sequence[Any], factor: Any) -> Value | tuple[Value, ...]:
    """Reduce numbers of which the values are multiples; order and sums keep a positive factor."""
    there = [number for number in numbers if number.__class__ is not Hole]
    if factor <= 0 or reduction.op in UNSCALED:
        there, factor = [settled(number * factor) for number in there], 1
    if reduction.op == "rank":
        return tuple(_valued(ordered(there, str(reduction.options[0])), factor))
    found = REDUCTIONS[reduction.op](there, *reduction.options)
    return found if is_hole(found) else settled(found * factor)


def _valued(numbers: Sequence[Any], factor: Any) -> list[Value]:
    if factor == 1:
        return [settled(number) for number in numbers]
    return [n if n.__class__ is Hole else settled(n * factor) for n in numbers]
