"""Crosswalks as expressions: the points of the tree, parted another way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_

from mumrules.document.places import Path
from mumrules.expression.build import case, total
from mumrules.expression.expr import Expr, literal
from mumrules.expression.prove import Proof
from mumrules.methodology.crosswalk import Crosswalk, CrosswalkPart
from mumrules.methods.call import Aggregate, AggregateCall, Part
from mumrules.numbers import Exact
from mumrules.plan.graph import CrosswalkGraph, CrosswalkNode, GraphNode
from mumrules.plan.resolve import ROOT


def crosswalk_graph(
    name: str, written: Crosswalk, nodes: Mapping[str, GraphNode], proof: Proof
) -> CrosswalkGraph:
    """Return a crosswalk over *nodes*, each part with its expressions."""
    maker = _Maker(nodes, proof)
    title = written.title or name
    root = maker.whole(ROOT, title, ("crosswalks", name), written.parts)
    below = {code: maker.made[code] for code, _ in written.all_parts()}
    return CrosswalkGraph(name, title, {ROOT: root, **below})


@dataclass(frozen=True, slots=True)
class _Points:
    """Points that a part takes.

    Attributes:
        score: The points that were scored.
        most: The most that a unit can score of them; None where there is no maximum.
        counts: Whether they count for a unit.
        hole: What stands in their place where they do not.
    """

    score: Expr
    most: Expr | None
    counts: Expr
    hole: Expr


@dataclass(frozen=True, slots=True)
class _Maker:
    nodes: Mapping[str, GraphNode]
    proof: Proof
    made: dict[str, CrosswalkNode] = field(default_factory=dict)

    def whole(
        self, code: str, title: str, path: Path, below: Mapping[str, CrosswalkPart]
    ) -> CrosswalkNode:
        """Make a node with parts, and all below it."""
        made = [self.part(name, part, (*path, "parts", name)) for name, part in below.items()]
        points = [_Points(node.score, node.most, node.counts, node.score) for node in made]
        return self._node(code, title, path, points, parts=tuple(below))

    def part(self, code: str, part: CrosswalkPart, path: Path) -> CrosswalkNode:
        """Make a part, and all below it."""
        title = part.title or code
        if part.parts is None:
            points = [self._share(node, share) for node, share in (part.nodes or {}).items()]
            found = self._node(code, title, path, points, part=part)
        else:
            found = replace(self.whole(code, title, path, part.parts), note=part.note)
        self.made[code] = found
        return found

    def _share(self, code: str, share: Exact) -> _Points:
        points = self._brought(code)
        most = None if points.most is None else share * points.most
        return replace(points, score=share * points.score, most=most)

    def _brought(self, code: str) -> _Points:
        """Return what a node brings to the total: its points, weighted as they go up."""
        node = self.nodes[code]
        points = _Points(node.score, node.most, node.counts, node.score)
        while node.resolved.parent is not None:
            above = self.nodes[node.resolved.parent]
            points = self._passed_up(points, node, above)
            node = above
        return points

    def _passed_up(self, points: _Points, node: GraphNode, above: GraphNode) -> _Points:
        most = points.most if node.weight >= 0 else None
        return _Points(
            self._alone(points.score, node, above),
            None if most is None else self._alone(most, node, above),
            points.counts if node.counts is points.counts else points.counts & node.counts,
            points.hole,
        )

    def _alone(self, points: Expr, node: GraphNode, above: GraphNode) -> Expr:
        """Return what the aggregate above makes of the points where all other parts have none."""
        method = above.method
        assert isinstance(method, Aggregate), "a node with parts has an aggregate"
        siblings = [self.nodes[code] for code in above.resolved.parts]
        parts = [
            Part(points if each is node else literal(0), each.weight, each.counts)
            for each in siblings
        ]
        return method.score(AggregateCall(tuple(parts), above.options))

    def _node(
        self,
        code: str,
        title: str,
        path: Path,
        points: Sequence[_Points],
        *,
        parts: tuple[str, ...] = (),
        part: CrosswalkPart | None = None,
    ) -> CrosswalkNode:
        counts = _any(each.counts for each in points)
        scored = total(case((each.counts, each.score), otherwise=0) for each in points)
        score = case((counts, scored), otherwise=points[0].hole)
        mosts = [each.most for each in points if each.most is not None]
        most = total(mosts) if len(mosts) == len(points) else None
        maximum = None if most is None else self.proof(most).high
        rated = most is not None and maximum is not None and maximum > 0
        return CrosswalkNode(
            code=code,
            title=title,
            path=path,
            parts=parts,
            nodes=(part.nodes if part else None) or {},
            note=part.note if part else None,
            score=score,
            counts=counts,
            most=most,
            maximum=maximum,
            percent=100 * score / most if rated and most is not None else None,
        )


def _any(conditions: Iterable[Expr]) -> Expr:
    """Return whether any of the conditions holds."""
    listed = tuple(dict.fromkeys(conditions))
    always = literal(True)
    return always if always in listed else reduce(or_, listed)
