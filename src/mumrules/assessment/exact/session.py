"""A table under the exact reader: what is worked out of it once stays worked out."""

from collections.abc import Mapping, Sequence
from itertools import compress, repeat
from typing import Any, NamedTuple, TypeAlias

from mumrules.assessment.exact.code import Code
from mumrules.assessment.exact.places import places_of
from mumrules.assessment.exact.reduce import Figure, Ordered, ordered_by, reduced, valued
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value
from mumrules.holes import NO_PREVIOUS, Hole

Columns: TypeAlias = Mapping[str, Sequence[Any]]
Members: TypeAlias = Sequence[bool] | None
Earlier: TypeAlias = Sequence[int | None] | None


class Rows(NamedTuple):
    """What is read: raw values by input, who is a member, and each unit's previous row."""

    columns: Columns
    size: int
    members: Members = None
    earlier: Earlier = None


class Session:
    """Works out figures of the units of a table, each once.

    Without *against* the members are their own cohort.
    """

    def __init__(
        self, code: Code, intake: Intake, rows: Rows, against: Reference | None = None
    ) -> None:
        self._code = code
        self._intake = intake
        self._rows = rows
        self._against = against
        self._found: dict[Expr, Any] = {}
        if against is not None:
            self._found = {**against.scalars, **against.orders, **against.groups}
        self._taken: dict[Expr, Sequence[Any]] = {}
        self._made: dict[Expr, Figure] = {}
        # What would take long to work out again.
        self._known: frozenset[Expr] = frozenset()

    def reference(self, outputs: Sequence[Expr]) -> Reference:
        """Return every reduction and ranking that *outputs* need of the cohort.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        if self._against is not None:
            return self._against
        needed = self._code.stages(outputs)
        self._close(needed)
        found = {expr: self._found[expr] for stage in needed for expr in stage}
        return Reference().with_values(
            {e: v.order() if isinstance(v, Ordered) else v for e, v in found.items()}
        )

    def rows(self, outputs: Sequence[Expr]) -> list[list[Value]]:
        """Return the values of *outputs* for each unit, one list per output.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        return [valued(*figure) for figure in self.figures(outputs)]

    def figures(self, outputs: Sequence[Expr]) -> list[Figure]:
        """Return for each of *outputs* its numbers, and the factor that makes them its values.

        Raises:
            BadValueError: A raw value is not of the kind that its input is due.
        """
        if self._against is None:
            self._close(self._code.stages(outputs), outputs)
        self._work_out(outputs)
        return [self._made[expr] for expr in outputs]

    def _close(self, needed: Sequence[Sequence[Expr]], wanted: Sequence[Expr] = ()) -> None:
        """Work out reductions and rankings, and what is *wanted* as soon as it can be had."""
        for depth, stage in enumerate(needed):
            fresh = [expr for expr in stage if expr not in self._found]
            if not fresh:
                continue
            asked = [arg for expr in fresh for arg in expr.args]
            self._work_out([*asked, *(expr for expr in wanted if expr.stage <= depth)])
            self._found |= {expr: self._reduced(expr) for expr in fresh}
            ranked = {arg for expr in fresh if expr.op == "rank" for arg in expr.args}
            self._known |= set(filter(self._code.is_long, ranked))

    def _reduced(self, expr: Expr) -> Any:
        figures = [self._made[arg] for arg in expr.args]
        members = self._rows.members
        if expr.op != "rank" or len(figures) > 1:
            return reduced(expr, figures, members)
        [(numbers, factor)] = figures
        inside = numbers if members is None else [*compress(numbers, members)]
        return ordered_by(expr, inside, factor)

    def _work_out(self, wanted: Sequence[Expr]) -> None:
        """Work out figures of which every reduction is found."""
        fresh = [expr for expr in dict.fromkeys(wanted) if expr not in self._made]
        for expr in fresh:
            if expr.op in _OF_OTHER_ROWS:
                self._made[expr] = (self._of_other_rows(expr), 1)
        left = [expr for expr in fresh if expr not in self._made]
        if not left:
            return
        bound = self._code.bound(left, self._found, self._known)
        fed = [*map(self._input, bound.inputs), *map(self._given, bound.ranks)]
        units = zip(*fed, strict=True) if fed else repeat((), self._rows.size)
        results = [bound.evaluate(*unit) for unit in units]
        by_output = zip(*results, strict=True) if results else repeat(())
        self._made |= zip(left, zip(by_output, bound.factors, strict=False), strict=True)

    def _input(self, expr: Expr) -> Sequence[Any]:
        if expr not in self._taken:
            absent = [None] * self._rows.size
            raw = self._rows.columns.get(str(expr.options[0]), absent)
            self._taken[expr] = self._intake.column(raw, expr)
        return self._taken[expr]

    def _given(self, expr: Expr) -> Sequence[Value]:
        """Return values that generated code takes as they are."""
        self._work_out([expr])
        return valued(*self._made[expr])

    def _of_other_rows(self, expr: Expr) -> Sequence[Value]:
        """Return the places of a ranking, or the values of the previous period."""
        self._work_out(expr.args)
        figures = [self._made[arg] for arg in expr.args]
        if expr.op == "previous":
            return _previous(valued(*figures[0]), self._rows.earlier)
        inside = repeat(True) if self._rows.members is None else self._rows.members
        return places_of(expr, figures, inside, self._found[expr])


_OF_OTHER_ROWS = {"rank", "previous"}


def _previous(values: Sequence[Value], earlier: Earlier) -> list[Value]:
    rows = [None] * len(values) if earlier is None else earlier
    return [Hole(NO_PREVIOUS) if row is None else values[row] for row in rows]
