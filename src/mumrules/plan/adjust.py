"""What is done to a score after its method: limits, special cases, a condition, rounding."""

from collections.abc import Sequence

from mumrules.expression.build import case, greatest, least, nothing, rounded
from mumrules.expression.expr import Expr, literal
from mumrules.numbers import Exact
from mumrules.plan.builder import Builder
from mumrules.plan.resolve import Resolved


def adjusted(builder: Builder, node: Resolved, scored: Expr) -> Expr:
    """Return the score within its limits, or that of a special case, where it is due, rounded."""
    most = builder.formula(*node.path, "at_most")
    fewest = builder.formula(*node.path, "at_least")
    if most is not None:
        scored = least(scored, most)
    if fewest is not None:
        scored = greatest(scored, fewest)
    scored = _special(builder, node, scored, "score")
    condition = builder.formula(*node.path, "scored_if")
    if condition is not None:
        unscored = nothing("the condition for a score does not hold")
        scored = case((condition, scored), otherwise=unscored)
    written = node.element.round
    return scored if written is None else rounded(scored, written.step, written.mode)


def limited(
    builder: Builder, node: Resolved, extreme: Exact | None, *, most: bool = True
) -> Exact | None:
    """Return the most (or the least) that a node can score when its method gives *extreme*."""
    if extreme is None:
        return None
    proven = builder.proof(adjusted(builder, node, literal(extreme)))
    return proven.high if most else proven.low


def capped(
    builder: Builder, node: Resolved, most: Expr | None, maximum: Exact | None
) -> Expr | None:
    """Return the maximum of one unit: above `at most` only where the node's own maximum is."""
    cap = builder.formula(*node.path, "at_most")
    bound = None if cap is None else builder.proof(cap).high
    if most is None or maximum is None or bound is None or most.op == "literal":
        return most
    return least(most, literal(max(bound, maximum)))


def zoned(builder: Builder, node: Resolved, zone: Expr) -> Expr:
    """Return the zone, or that of a special case."""
    return _special(builder, node, zone, "zone")


def counted(builder: Builder, node: Resolved, counts: Expr) -> Expr:
    """Return whether the node counts above: by its holes, and only if the file says so."""
    only_if = builder.formula(*node.path, "only_if")
    return counts if only_if is None else counts & only_if


def _special(builder: Builder, node: Resolved, otherwise: Expr, figure: str) -> Expr:
    return case(*_branches(builder, node, figure), otherwise=otherwise)


def _branches(builder: Builder, node: Resolved, figure: str) -> Sequence[tuple[Expr, Expr]]:
    found: list[tuple[Expr, Expr]] = []
    for index, override in enumerate(node.element.overrides):
        path = (*node.path, "overrides", index)
        zone = None if override.zone is None else literal(override.zone)
        instead = zone if figure == "zone" else builder.formula(*path, "score")
        # A condition that only decides the zone may name the node's own score.
        condition = None if instead is None else builder.formula(*path, "if_")
        if condition is not None and instead is not None:
            found.append((condition, instead))
    return found
