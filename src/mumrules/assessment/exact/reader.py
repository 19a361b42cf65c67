"""The exact reader: one unit or a cohort, by generated code."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mumrules.assessment.exact.source import AbsentError, Compiled, compiled
from mumrules.assessment.exact.take import exact_number, takers
from mumrules.assessment.ranking import ordered, places
from mumrules.assessment.reference import Reference
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, literal, make, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.values import Value, settled
from mumrules.holes import Hole

Columns = Mapping[str, Sequence[Any]]
HOMOGENEOUS = frozenset(REDUCTIONS) - {"cohort count"}


class ExactReader:
    """Computes expressions exactly; compiles each set of outputs once."""

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._take = takers(hole_words)
        self._proof = Proof()
        self._compiled: dict[tuple[Expr, ...], Compiled] = {}

    def reference(self, outputs: Sequence[Expr], columns: Columns, rows: int) -> Reference:
        """Work out every reduction that *outputs* need over a cohort of *rows* units."""
        scalars: dict[Expr, Value] = {}
        orders: dict[Expr, tuple[Value, ...]] = {}
        reference = Reference(scalars, orders)
        for stage in _stages(outputs):
            for expr in stage:
                values, factor = self._raw(expr.args[0], columns, rows, reference)
                if expr.op == "rank":
                    exact = [v if v.__class__ is Hole else v * factor for v in values]
                    orders[expr] = tuple(ordered(exact, str(expr.options[0])))
                else:
                    scalars[expr] = _reduced(expr.op, values, factor)
        return reference

    def rows(
        self, outputs: Sequence[Expr], columns: Columns, rows: int, reference: Reference
    ) -> list[list[Value]]:
        """Return the values of *outputs* for each unit, one list per output."""
        evaluate, factors, plan = self.bind(outputs, reference)
        given = [columns[str(expr.options[0])] for expr in plan.inputs]
        vectors = [self._vector(expr, columns, rows, reference) for expr in plan.vectors]
        fed = zip(*given, *vectors, strict=True) if given or vectors else [()] * rows
        taken = self._each(evaluate, plan, fed)
        if not rows:
            return [[] for _ in outputs]
        by_output = zip(*taken, strict=True)
        return [_valued(column, f) for column, f in zip(by_output, factors, strict=True)]

    def bind(
        self, outputs: Sequence[Expr], reference: Reference
    ) -> tuple[Callable[..., tuple[Any, ...]], tuple[Any, ...], Compiled]:
        """Return the function of one unit, the factors of its results, and its inputs."""
        plan = self._plan(tuple(outputs))
        try:
            values = [reference.scalars[expr] for expr in plan.scalars]
            return (*plan.bind(values, self._take.__getitem__), plan)
        except AbsentError:
            fixed = tuple(_with_scalars(outputs, reference.scalars))
            plan = self._plan(fixed)
            return (*plan.bind([], self._take.__getitem__), plan)

    def _plan(self, outputs: tuple[Expr, ...]) -> Compiled:
        if outputs not in self._compiled:
            self._compiled[outputs] = compiled(outputs, self._proof)
        return self._compiled[outputs]

    def _raw(
        self, expr: Expr, columns: Columns, rows: int, reference: Reference
    ) -> tuple[Sequence[Any], Any]:
        evaluate, factors, plan = self.bind([expr], reference)
        given = [columns[str(e.options[0])] for e in plan.inputs]
        vectors = [self._vector(e, columns, rows, reference) for e in plan.vectors]
        if not given and not vectors:
            return [evaluate()[0]] * rows, factors[0]
        taken = self._each(evaluate, plan, zip(*given, *vectors, strict=True))
        return [row[0] for row in taken], factors[0]

    def _vector(self, expr: Expr, columns: Columns, rows: int, reference: Reference) -> list[Value]:
        values, factor = self._raw(expr.args[0], columns, rows, reference)
        exact = [v if v.__class__ is Hole else v * factor for v in values]
        best, ties = map(str, expr.options)
        return places(exact, reference.orders[expr], best, ties)

    def _each(self, evaluate: Callable[..., Any], plan: Compiled, rows: Any) -> list[Any]:
        """Apply *evaluate* to rows; what a float cannot say is taken in apart."""
        found = []
        for row in rows:
            try:
                found.append(evaluate(*row))
            except (ValueError, OverflowError):
                found.append(evaluate(*self.taken(plan, row)))
        return found

    def taken(self, plan: Compiled, row: Sequence[Any]) -> list[Any]:
        """Return a row with its odd floats (NaN, infinities) taken in as holes or refused."""
        cleaned = list(row)
        for i, expr in enumerate(plan.inputs):
            if expr.kind is Kind.NUMBER and isinstance(row[i], float):
                found = self._take[Kind.NUMBER](row[i], str(expr.options[0]))
                cleaned[i] = found if isinstance(found, Hole) else exact_number(row[i])
        return cleaned


def _stages(outputs: Sequence[Expr]) -> list[list[Expr]]:
    reductions = [e for e in walk(*outputs) if e.op == "rank" or e.op.startswith("cohort ")]
    depth = max((e.stage for e in reductions), default=0)
    return [[e for e in reductions if e.stage == stage] for stage in range(1, depth + 1)]


def _reduced(op: str, values: Sequence[Any], factor: Any) -> Value:
    there = [value for value in values if value.__class__ is not Hole]
    if op in HOMOGENEOUS and factor > 0:
        found = REDUCTIONS[op](there)
        return found if isinstance(found, Hole) else settled(found * factor)
    return REDUCTIONS[op]([value * factor for value in there])


def _valued(column: Sequence[Any], factor: Any) -> list[Value]:
    if factor == 1:
        return list(column)
    return [v if v.__class__ is Hole else settled(v * factor) for v in column]


def _with_scalars(outputs: Sequence[Expr], scalars: Mapping[Expr, Value]) -> list[Expr]:
    """Return *outputs* with every reduction replaced by its value."""
    made: dict[Expr, Expr] = {}
    for expr in walk(*outputs):
        if expr in scalars:
            made[expr] = literal(scalars[expr], expr.kind)
        elif expr.args and expr.op != "rank":
            made[expr] = make(expr.op, tuple(made[a] for a in expr.args), expr.options)
        else:
            made[expr] = expr
    return [made[output] for output in outputs]
