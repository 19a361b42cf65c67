"""The facts of a dimension: what its parts bring, and what it adds itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from mumrules.explanation.facts import Kind, Step
from mumrules.explanation.shares import Scored, Shares, shares
from mumrules.explanation.unit import Unit
from mumrules.expression.values import is_hole
from mumrules.numbers import Number, difference
from mumrules.plan.graph import GraphNode


@dataclass(frozen=True, slots=True)
class Dimension:
    """What an entry says of a dimension alone; see `Entry`.

    Attributes:
        brought: What each part brings.
        lost: What each part brings less than at its maximum.
        steps: What the dimension adds itself.
        given: Whether its total was given directly.
    """

    brought: tuple[Number | None, ...]
    lost: tuple[Number | None, ...]
    steps: tuple[Step, ...]
    given: bool


def dimension(node: GraphNode, unit: Unit) -> Dimension:
    """Return how the scores of the parts became the score of a dimension."""
    parts = [_scored(unit.graph.nodes[code], unit) for code in node.resolved.parts]
    score, given = unit.number(node.code, "score"), _is_given(node, unit)
    found = shares(node, parts)
    if score is None or found.total is None:
        nothing = tuple(None if part.counts else 0 for part in parts)
        kind = Kind.GIVEN if given else Kind.BALANCE
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


def _scored(part: GraphNode, unit: Unit) -> Scored:
    most = unit.number(part.code, "most")
    return Scored(
        part.weight,
        unit.value(part.code, "score"),
        most if part.weight >= 0 else part.least or 0,
        unit.value(part.code, "counts") is not False,
    )


def _is_given(node: GraphNode, unit: Unit) -> bool:
    return node.code in unit.graph.given and not is_hole(unit.inputs[node.code])
