"""What other rows gave: reductions of the cohort, who holds the best values, other periods."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.periods import earlier_rows
from mumrules.assessment.results import Results
from mumrules.explanation.facts import CohortFact
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, walk
from mumrules.expression.kinds import Reach
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value

Holders: TypeAlias = Mapping[Expr, tuple[str, ...]]
Others: TypeAlias = Mapping[Expr, Value]

_HELD = ("cohort max", "cohort min")


def others(results: Results, row: int) -> Others:
    """Return what differs from unit to unit and is taken from other rows: places, groups' values.

    All that the score of any node needs, for the unit in *row*.
    """
    asked = [e for e in _steps(results) if PRIMITIVES[e.op].cohort and e.reach is Reach.UNIT]
    values = _columns(results, asked)
    return {expr: column[row] for expr, column in zip(asked, values, strict=True)}


def holders(results: Results, row: int) -> Holders:
    """Return for every greatest and least value that a unit is held to the units that have it."""
    held = [expr for expr in _steps(results) if expr.op in _HELD]
    found = {expr: _columns(results, [expr, *expr.args]) for expr in held}
    return {
        expr: tuple(
            unit
            for other, (unit, member) in enumerate(
                zip(results.dataset.units, results.members, strict=True)
            )
            if member
            and not results.fixed
            and value[other] == reduced[row]
            and all(key[other] == key[row] for key in keys)
        )
        for expr, (reduced, value, *keys) in found.items()
    }


def facts(
    taken: Iterable[Expr], known: Mapping[Expr, Value], held: Holders
) -> tuple[CohortFact, ...]:
    """Return what the reductions among *taken* came to."""
    reductions = dict.fromkeys(expr for expr in taken if expr.op in REDUCTIONS)
    return tuple(
        CohortFact(expr.op.removeprefix("cohort "), known[expr], held.get(expr, ()))
        for expr in reductions
    )


def _steps(results: Results) -> list[Expr]:
    nodes = results.graph.nodes.values()
    return list(walk(*(expr for node in nodes for expr in (node.scored, node.score))))


def _columns(results: Results, asked: Sequence[Expr]) -> list[list[Value]]:
    dataset = results.dataset
    reader, rows = ExactReader(results.graph.hole_words), len(dataset.units)
    members = results.members.tolist()
    earlier = earlier_rows(dataset, results.reference.periods)
    return reader.rows(asked, dataset.columns, rows, results.reference, members, earlier)
