"""Zones as expressions."""

from collections.abc import Sequence

from mumrules.expression.build import banded, nothing, over_cohort, ranked, rounded
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.methodology.intervals import partition
from mumrules.methodology.zones import Zone, Zones
from mumrules.methods.chosen import chosen
from mumrules.plan.cohort import own_keys
from mumrules.plan.graph import GraphNode
from mumrules.plan.resolve import Resolved


def basis(zones: Zones, node: GraphNode) -> Expr | None:
    """Return what decides the zone; None where the node has no such figure."""
    if zones.by in {"rank", "share of places ahead"}:
        place = node.rank
        if place is None:
            place = ranked(node.score, best=best(node.resolved))
        ranked_units = over_cohort("count", node.score, *own_keys(place))
        return place if zones.by == "rank" else (place - 1) / ranked_units
    return shown(node, zones.by)


def shown(node: GraphNode, name: str) -> Expr | None:
    """Return the figure `score`, `percent` or `value`, or what is printed of it: `shown score`."""
    figures = {"score": node.score, "percent": node.percent, "value": node.value}
    figure, show = figures[name.removeprefix("shown ")], node.resolved.show
    how = {"shown percent": show.percent, "shown score": show.score}.get(name)
    return figure if figure is None or how is None else rounded(figure, how.step, how.mode)


def zone(zones: Zones, decided_by: Expr, selector: Expr | None = None) -> Expr:
    """Return the id of the zone that holds *decided_by*; undefined in a gap.

    *selector* chooses among several lists of zones, where there are several.
    """
    tables = {key: _held(decided_by, listed) for key, listed in zones.tables.items()}
    own = _held(decided_by, zones.list) if zones.has_own else None
    return chosen(selector, tables, own)


def _held(decided_by: Expr, listed: Sequence[Zone]) -> Expr:
    parted = partition(listed)
    results = [
        nothing("no zone", Kind.TEXT) if row is None else literal(listed[row].zone)
        for row in parted.rows
    ]
    return banded(decided_by, [(edge.value, edge.after == 0) for edge in parted.cuts], results)


def best(node: Resolved) -> str:
    """Return which end of the scores is the best."""
    return "lowest" if node.better == "lower" and node.parts else "highest"
