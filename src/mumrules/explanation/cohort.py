"""What the cohort gave: its reductions, and the units that hold the best values."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.results import Results
from mumrules.explanation.facts import CohortFact
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, walk

Holders: TypeAlias = Mapping[Expr, tuple[str, ...]]

_HELD = ("cohort max", "cohort min")


def holders(results: Results) -> Holders:
    """Return for every greatest and least value of the cohort the units that have it."""
    scores = (node.score for node in results.graph.nodes.values())
    held = [expr for expr in walk(*scores) if expr.op in _HELD]
    units, scalars = results.dataset.units, results.reference.scalars
    values = ExactReader(results.graph.hole_words).rows(
        [expr.args[0] for expr in held], results.dataset.columns, len(units), results.reference
    )
    return {
        expr: tuple(
            unit
            for unit, value, member in zip(units, column, results.members, strict=True)
            if member and value == scalars[expr]
        )
        for expr, column in zip(held, values, strict=True)
    }


def facts(taken: Iterable[Expr], results: Results, held: Holders) -> tuple[CohortFact, ...]:
    """Return what the reductions among *taken* came to."""
    reductions = dict.fromkeys(expr for expr in taken if expr.op in REDUCTIONS)
    return tuple(
        CohortFact(
            expr.op.removeprefix("cohort "), results.reference.scalars[expr], held.get(expr, ())
        )
        for expr in reductions
    )
