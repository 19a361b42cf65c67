"""The exact trace of every unit of a run: the value of each step on the way to its figures."""

from collections.abc import Sequence

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.stages import fits
from mumrules.assessment.membership import silent
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.results import Results
from mumrules.explanation.valuation import Known, valued
from mumrules.expression.expr import Expr, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.testing.coverage.probe import Trace

_NOTHING = Hole(NOT_SUBMITTED)


def traced(results: Results, roots: Sequence[Expr], reader: ExactReader) -> Trace:
    """Return the values of *roots* and of all below them, for each unit that submitted anything.

    Roots that need a cohort where there is none are left out.
    """
    there = [root for root in roots if fits(results.reference, root)]
    others = _of_other_rows(results, there, reader)
    rows = [row for row, quiet in enumerate(silent(results.graph, results.dataset)) if not quiet]
    units: list[Known] = [
        valued(
            there,
            _submitted(results, row),
            results.reference,
            {expr: column[row] for expr, column in others.items()},
        )
        for row in rows
    ]
    # A table that was scored against another cohort has no members of its own.
    return Trace(units, [bool(results.members[row]) and not results.fixed for row in rows])


def _submitted(results: Results, row: int) -> dict[str, Value]:
    asked: dict[str, Value] = {asked.name: _NOTHING for asked in results.graph.inputs}
    return asked | {name: values[row] for name, values in results.dataset.columns.items()}


def _of_other_rows(
    results: Results, roots: Sequence[Expr], reader: ExactReader
) -> dict[Expr, list[Value]]:
    """Return what differs from unit to unit and is taken from other rows, by expression."""
    known = results.reference.scalars
    asked = [e for e in walk(*roots) if PRIMITIVES[e.op].cohort and e not in known]
    dataset = results.dataset
    rows, members = len(dataset.units), results.members.tolist()
    earlier = earlier_rows(dataset, results.reference.periods)
    found = reader.rows(asked, dataset.columns, rows, results.reference, members, earlier)
    return dict(zip(asked, found, strict=True))
