"""Zones as expressions."""

from mumrules.expression.build import banded, nothing, over_cohort, ranked, rounded
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.methodology.intervals import partition
from mumrules.methodology.rounding import Rounding
from mumrules.methodology.zones import Zones
from mumrules.numbers import Exact
from mumrules.plan.resolve import Resolved


def basis(
    zones: Zones, node: Resolved, value: Expr | None, score: Expr, percent: Expr | None
) -> Expr | None:
    """Return what decides the zone; None where the node has no such figure."""
    match zones.by:
        case "score":
            return score
        case "percent":
            return percent
        case "value":
            return value
        case "rank":
            return ranked(score, best=best(node))
        case "share of places ahead":
            ahead = ranked(score, best=best(node)) - 1
            return ahead / over_cohort("count", score)
        case "shown percent":
            show = node.show.percent
            return percent if percent is None or show is None else rounded(percent, *_how(show))
        case "shown score":
            show = node.show.score
            return score if show is None else rounded(score, *_how(show))


def zone(zones: Zones, decided_by: Expr) -> Expr:
    """Return the id of the zone that holds *decided_by*; undefined in a gap."""
    parted = partition(zones.list)
    results = [
        nothing("no zone", Kind.TEXT) if row is None else literal(zones.list[row].zone)
        for row in parted.rows
    ]
    return banded(decided_by, [(edge.value, edge.after == 0) for edge in parted.cuts], results)


def best(node: Resolved) -> str:
    """Return which end of the scores is the best."""
    return "lowest" if node.better == "lower" and node.parts else "highest"


def _how(rounding: Rounding) -> tuple[Exact, str]:
    return rounding.step, rounding.mode
