"""The exact reader: one unit or a cohort, by generated code."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from mumrules.assessment.exact.code import Code
from mumrules.assessment.exact.looks import Look
from mumrules.assessment.exact.places import Places
from mumrules.assessment.exact.session import Columns, Earlier, Members, Rows, Session
from mumrules.assessment.exact.take import Intake
from mumrules.assessment.exact.unit import UnitReader
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr, literal
from mumrules.expression.values import Value
from mumrules.holes import NO_PREVIOUS, Hole

EVERYBODY = literal(True)


class ExactReader:
    """Computes expressions exactly; compiles each set of outputs once.

    *hole_words* maps the text of a cell to the reason of its hole. An input without a column
    is a hole for every unit.
    """

    def __init__(self, hole_words: Mapping[str, str]) -> None:
        self._intake = Intake(hole_words)
        self._code = Code(self._intake.names())

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
        return self.session(columns, rows, members, earlier, reference).rows(outputs)

    def session(
        self,
        columns: Columns,
        rows: int,
        members: Members = None,
        earlier: Earlier = None,
        against: Reference | None = None,
    ) -> Session:
        """Return what does both as it is asked to, and works nothing out twice.

        Without *against* the members are their own cohort.
        """
        table = Rows(columns, rows, members, earlier)
        return Session(self._code, self._intake, table, against)

    def unit(
        self,
        outputs: Sequence[Expr],
        reference: Reference,
        looks: Mapping[str, Look] = MappingProxyType({}),
        member: Expr = EVERYBODY,
    ) -> UnitReader:
        """Return the reader of one unit that is compared with a cohort that is fixed.

        Inputs that have *looks* refuse what only a table can judge. A unit has places where
        *member* holds of it.
        """
        found = {**reference.scalars, **reference.groups}
        bound = self._code.bound(
            outputs, found, looks=looks, placing=lambda e: self._alone(e, reference, member)
        )
        return UnitReader(bound.evaluate, bound.factors, bound.inputs, self._intake)

    def _alone(
        self, expr: Expr, reference: Reference, member: Expr
    ) -> Callable[[Mapping[str, Any]], Value]:
        """Return what other rows give to one unit alone: its place, where *member* holds."""
        if expr.op == "previous":
            return lambda _: Hole(NO_PREVIOUS)
        read = self.unit([member, *expr.args], reference, member=member)
        places, compared = Places(expr, reference), len(expr.options) - 1

        def place(record: Mapping[str, Any]) -> Value:
            within, *values = read(record)
            if within is not True:
                return OUTSIDE
            return places(tuple(values[:compared]), tuple(values[compared:]))

        return place
