"""Places as expressions."""

from mumrules.document.places import Path
from mumrules.expression.build import ranked
from mumrules.expression.expr import Expr
from mumrules.methodology.node import Better, Ranks
from mumrules.plan import zones
from mumrules.plan.builder import Builder
from mumrules.plan.graph import GraphNode

_ENDS: dict[Better, str] = {"higher": "highest", "lower": "lowest"}


def rank(builder: Builder, ranks: Ranks, path: Path, node: GraphNode) -> Expr | None:
    """Return the place of a unit by a node; None where the node has no such figure."""
    figure = zones.shown(node, ranks.by)
    if figure is None:
        return None
    then = [
        (builder.formula(*path, "then_by", index, "formula"), _ENDS[by.better])
        for index, by in enumerate(ranks.then_by)
    ]
    return ranked(
        figure,
        *builder.groups.keys(ranks.within or ()),
        best=_ENDS[ranks.better] if ranks.better else zones.best(node.resolved),
        ties=ranks.ties,
        then=[(by, best) for by, best in then if by is not None],
    )
