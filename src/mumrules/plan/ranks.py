"""Places as expressions."""

from mumrules.expression.build import ranked, rounded
from mumrules.expression.expr import Expr
from mumrules.methodology.node import Ranks
from mumrules.plan import zones
from mumrules.plan.graph import GraphNode


def rank(ranks: Ranks, node: GraphNode) -> Expr | None:
    """Return the place of a unit by a node; None where the node has no such figure."""
    figures = {"score": node.score, "percent": node.percent, "value": node.value}
    figure = figures[ranks.by.removeprefix("shown ")]
    if figure is None:
        return None
    show = node.resolved.show.percent if "percent" in ranks.by else node.resolved.show.score
    if ranks.by.startswith("shown") and show is not None:
        figure = rounded(figure, show.step, show.mode)
    best = {"higher": "highest", "lower": "lowest", None: zones.best(node.resolved)}[ranks.better]
    return ranked(figure, best=best, ties=ranks.ties)
