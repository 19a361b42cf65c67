"""What each part of a dimension adds to its score, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.values import Value, number, ratio
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.numbers import Exact, Number, difference
from mumrules.plan.graph import GraphNode


@dataclass(frozen=True, slots=True)
class Scored:
    """A part of a dimension, for one unit.

    Attributes:
        code: Its code.
        weight: Its weight.
        score: Its score; anything but a number where it has none.
        end: The score that is best for the dimension; None where there is no maximum.
        counts: Whether it counts.
    """

    code: str
    weight: Exact
    score: Value
    end: Number | None
    counts: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """The score of a dimension, part by part.

    Attributes:
        brought: What each part adds; None for all where the dimension has no score.
        lost: What each part adds less than at its maximum; None where it has none.
        total: What the aggregate made of the parts, before any rounding.
        balance: What the aggregate adds to its parts, where they do not simply add up.
    """

    brought: tuple[Number | None, ...]
    lost: tuple[Number | None, ...]
    total: Number | None
    balance: Number


def shares(node: GraphNode, parts: Sequence[Scored]) -> Shares:
    """Part the score of *node* among its parts.

    Where the entries of the aggregate add up, a part brings what the aggregate gives when
    all other scores are zero; elsewhere its share of the weighted arithmetic mean. What the
    shares leave is the balance.
    """
    scores = [number(part.score) if part.counts else 0 for part in parts]
    total = _aggregate(node, parts, scores)
    if total is None:
        nothing = tuple(None if part.counts else 0 for part in parts)
        return Shares(nothing, nothing, None, 0)
    brought = [_share(node, parts, i, score) for i, score in enumerate(scores)]
    best = [_share(node, parts, i, part.end) for i, part in enumerate(parts)]
    lost = tuple(
        None if most is None or share is None else difference(most, share)
        for most, share in zip(best, brought, strict=True)
    )
    known = [share for share in brought if share is not None]
    return Shares(tuple(brought), lost, total, difference(total, sum(known)))


def _share(
    node: GraphNode, parts: Sequence[Scored], index: int, score: Number | None
) -> Number | None:
    """Return what the part at *index* brings when it has this *score*."""
    if not parts[index].counts:
        return 0
    if score is None:
        return None
    if _method(node).additive:
        alone: list[Number | None] = [0] * len(parts)
        alone[index] = score
        return _aggregate(node, parts, alone)
    weights = _weights(node, parts)
    return ratio(weights[index] * score, sum(weights))


def _weights(node: GraphNode, parts: Sequence[Scored]) -> list[Exact]:
    """Return the weights of the arithmetic mean; equal ones where those written make none."""
    written = [part.weight if part.counts else 0 for part in parts]
    if _method(node).weighted and sum(written) != 0:
        return written
    return [int(part.counts) for part in parts]


def _aggregate(
    node: GraphNode, parts: Sequence[Scored], scores: Sequence[Number | None]
) -> Number | None:
    """Return what the aggregate makes of *scores*; None where one is missing or it has none."""
    if None in scores or not any(part.counts for part in parts):
        return None
    listed = tuple(
        Part(literal(cast("Number", score)), part.weight, literal(part.counts), part.code)
        for part, score in zip(parts, scores, strict=True)
    )
    found = _method(node).score(AggregateCall(listed, node.options))
    return number(literal_value(found)) if found.op == "literal" else None


def _method(node: GraphNode) -> Aggregate:
    assert isinstance(node.method, Aggregate)
    return node.method
