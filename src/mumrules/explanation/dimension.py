"""The facts of a dimension: what its parts bring, and what it adds itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from mumrules.explanation.facts import Kind, Observed, Step
from mumrules.explanation.shares import Scored, Shares, shares
from mumrules.explanation.unit import Unit
from mumrules.expression.values import is_hole
from mumrules.numbers import Number, difference
from mumrules.plan.dimension import falls
from mumrules.plan.graph import GraphNode


@dataclass(frozen=True, slots=True)
class Dimension:
    """What an entry says of a dimension alone; see `Entry`.

    Attributes:
        brought: What each part brings.
        lost: What each part brings less than at its maximum.
        steps: What the dimension adds itself.
        given: The total that was given directly; None where it was not.
    """

    brought: tuple[Number | None, ...]
    lost: tuple[Number | None, ...]
    steps: tuple[Step, ...]
    given: Observed | None


def dimension(node: GraphNode, unit: Unit) -> Dimension:
    """Return how the scores of the parts became the score of a dimension."""
    parts = [_scored(node, unit.graph.nodes[code], unit) for code in node.resolved.parts]
    score, given = unit.number(node.code, "score"), _given(node, unit)
    found = shares(node, parts)
    if score is None or found.total is None:
        nothing = tuple(None if part.counts else 0 for part in parts)
        kind = Kind.BALANCE if given is None else Kind.GIVEN
        whole = () if score is None else (Step(kind, None, score),)
        return Dimension(nothing, nothing, whole, given)
    steps = tuple(_steps(found, unit.number(node.code, "scored"), score))
    return Dimension(found.brought, found.lost, steps, given)


def _steps(found: Shares, scored: Number | None, score: Number) -> Iterator[Step]:
    """Give the steps from the sum of the shares to the score."""
    assert found.total is not None
    milestones = [(Kind.BALANCE, found.total), (Kind.ROUNDING, scored), (Kind.GIVEN, score)]
    before = difference(found.total, found.balance)
    for kind, after in milestones:
        if after is not None and after != before:
            yield Step(kind, before, after)
            before = after


def _scored(node: GraphNode, part: GraphNode, unit: Unit) -> Scored:
    most = unit.number(part.code, "most")
    return Scored(
        part.code,
        part.weight,
        unit.value(part.code, "score"),
        part.least or 0 if falls(node.resolved, part) else most,
        unit.value(part.code, "counts") is not False,
    )


def _given(node: GraphNode, unit: Unit) -> Observed | None:
    observed = unit.observed(node.code)
    return None if node.code not in unit.graph.given or is_hole(observed.value) else observed
