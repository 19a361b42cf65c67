"""The expressions of a dimension: the aggregate of its parts, its maximum, its coverage."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import or_

from mumrules.expression.build import case, equals, figure, missing, nothing, reason, total
from mumrules.expression.expr import Expr, literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import number
from mumrules.holes import UNDEFINED, UNKNOWN, Hole
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.numbers import Exact
from mumrules.plan import holes
from mumrules.plan.graph import GraphNode
from mumrules.plan.resolve import Resolved


def aggregated(node: Resolved, parts: Sequence[GraphNode]) -> Expr:
    """Return what the aggregate makes of the parts' scores."""
    scored = _aggregate(node, [Part(p.score, p.weight, p.counts, p.code) for p in parts])
    counts = any_counts(parts)
    if counts.op == "literal":
        return scored
    return case((counts, scored), otherwise=parts[0].score)


def counting(node: Resolved, parts: Sequence[GraphNode], score: Expr) -> Expr:
    """Return whether a dimension counts in the node above.

    It does not where none of its parts does, nor where its score is a hole that the file
    excludes.
    """
    return any_counts(parts) & holes.counting(score, node.missing)


def any_counts(parts: Sequence[GraphNode]) -> Expr:
    """Return whether any part counts for a unit."""
    return reduce(or_, dict.fromkeys(part.counts for part in parts)) if _may_drop(parts) else _YES


def ends(node: Resolved, parts: Sequence[GraphNode]) -> tuple[Exact | None, Exact | None]:
    """Return the least and the most that a dimension can score with all its parts.

    Each is the aggregate of the parts' own ends, if the ranges bound it at all.
    """
    proven = _proven(node, parts)
    return (
        _extreme(node, parts, proven.low, most=False),
        _extreme(node, parts, proven.high, most=True),
    )


def _extreme(
    node: Resolved, parts: Sequence[GraphNode], bound: Exact | None, *, most: bool
) -> Exact | None:
    ends = [part.least if most == falls(node, part) else part.maximum for part in parts]
    known = [end for end in ends if end is not None]
    if bound is None or len(known) < len(ends):
        return bound
    listed = [Part(literal(e), p.weight, _YES, p.code) for e, p in zip(known, parts, strict=True)]
    found = _aggregate(node, listed)
    end = number(literal_value(found)) if found.op == "literal" else None
    return end if isinstance(end, Exact) else None


def most(node: Resolved, parts: Sequence[GraphNode], maximum: Exact | None) -> Expr | None:
    """Return the maximum of one unit: without the parts that do not count for it."""
    if maximum is None:
        return None
    if not _may_drop(parts):
        return literal(maximum)
    ends = [literal(part.least or 0) if falls(node, part) else part.most for part in parts]
    listed = [
        Part(e, p.weight, p.counts, p.code)
        for e, p in zip(ends, parts, strict=True)
        if e is not None
    ]
    return None if len(listed) < len(ends) else _aggregate(node, listed)


def falls(node: Resolved, part: GraphNode) -> bool:
    """Whether the score of a dimension falls as a part of it rises."""
    method = node.method
    assert isinstance(method, Aggregate)
    turned = method.weighted and part.weight < 0
    return turned != (part.code in method.subtracts(node.options))


def coverage(node: Resolved, parts: Sequence[GraphNode]) -> Expr:
    """Return the share of what was due that is present, by weight.

    Under a sum, a part weighs as much as the most that it can bring.
    """
    weights = _due(node, parts)
    due = total(case((p.counts, w), otherwise=0) for p, w in zip(parts, weights, strict=True))
    present = total(
        case((p.counts, w * p.coverage), otherwise=0) for p, w in zip(parts, weights, strict=True)
    )
    return case((due <= 0, 0), otherwise=present / due)


def enough(score: Expr, covered: Expr, least: Exact | None) -> Expr:
    """Return *score* where coverage is at least *least*, else no score."""
    if least is None:
        return score
    return case((covered < least, nothing("coverage below the minimum")), otherwise=score)


def with_given(node: GraphNode, column: Expr) -> GraphNode:
    """Return *node* with the total that stands in *column*, where it does.

    What a total is made of is not known: it counts whole, against the whole maximum, and its
    coverage is not known. A total that was found to contradict its parts is undefined and
    stays so.
    """
    absent = missing(column)
    by_parts = absent & ~equals(reason(column), UNDEFINED)
    most = node.most
    if most is not None and node.maximum is not None:
        most = case((absent, most), otherwise=node.maximum)
    unknown = literal(Hole(UNKNOWN), Kind.NUMBER)
    return replace(
        node,
        score=case((by_parts, node.score), otherwise=column),
        counts=node.counts | ~absent,
        most=most,
        coverage=case((absent, node.coverage), otherwise=unknown),
    )


def _proven(node: Resolved, parts: Sequence[GraphNode]) -> Range:
    """Return where the aggregate of parts that all count may lie."""
    stand_ins = [figure(part.code, Kind.NUMBER, "score") for part in parts]
    ranges = [Range(part.least, part.maximum, holes=False) for part in parts]
    proof = Proof(dict(zip(stand_ins, ranges, strict=True)))
    listed = [Part(e, p.weight, _YES, p.code) for e, p in zip(stand_ins, parts, strict=True)]
    return proof(_aggregate(node, listed))


def _aggregate(node: Resolved, parts: Sequence[Part]) -> Expr:
    method = node.method
    assert isinstance(method, Aggregate)
    return method.score(AggregateCall(tuple(parts), node.options))


def _due(node: Resolved, parts: Sequence[GraphNode]) -> list[Exact]:
    method = node.method
    assert isinstance(method, Aggregate)
    weights: list[Exact] = [max(p.weight, -p.weight) if method.weighted else 1 for p in parts]
    mosts = [p.maximum for p in parts]
    if method.sums and all(m is not None and m > 0 for m in mosts):
        return [w * m for w, m in zip(weights, mosts, strict=True) if m is not None]
    return weights


def _may_drop(parts: Sequence[GraphNode]) -> bool:
    return any(part.counts.op != "literal" for part in parts)


_YES = literal(True)
