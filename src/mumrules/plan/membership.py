"""Who belongs to the cohort, as an expression over inputs."""

from collections.abc import Iterable
from functools import reduce
from operator import and_

from mumrules.expression.build import case, looked_up, missing, reason, total
from mumrules.expression.expr import Expr, literal, walk
from mumrules.plan.builder import Builder
from mumrules.plan.graph import GraphNode


def members(builder: Builder, nodes: Iterable[GraphNode]) -> Expr | None:
    """Return whether a unit belongs to the cohort; None where all do."""
    cohort = builder.draft.methodology.comparison
    asked = [] if cohort.only is None else [builder.formula("cohort", "only")]
    if cohort.minimum_coverage is not None:
        asked.append(_observed_share(nodes) >= cohort.minimum_coverage)
    conditions = [condition for condition in asked if condition is not None]
    return reduce(and_, conditions) if conditions else None


def columns_apart(builder: Builder) -> frozenset[str]:
    """Return the inputs that say who a unit is, and nothing of what it submitted."""
    cohort = builder.draft.methodology.comparison
    used = builder.draft.used.get(("cohort", "only"), ())
    return frozenset(name for name in (cohort.group, cohort.period, *used) if name is not None)


def _observed_share(nodes: Iterable[GraphNode]) -> Expr:
    """Return the share of the parameters that a unit has, of those that are due from it."""
    parameters = [node for node in nodes if not node.resolved.parts]
    due = total(_is_due(node) for node in parameters)
    there = total(case((_is_there(node), 1), otherwise=0) for node in parameters)
    return case((due <= 0, 0), otherwise=there / due)


def _is_due(node: GraphNode) -> Expr:
    policy, observed = node.resolved.missing, node.observed
    actions = {**policy.actions(), "": "no score"}
    if observed is None or observed.stage or "exclude" not in {policy.any, *actions.values()}:
        return literal(1)
    rows = [(why, 0 if action == "exclude" else 1) for why, action in actions.items()]
    return looked_up(reason(observed), rows, 0 if policy.any == "exclude" else 1)


def _is_there(node: GraphNode) -> Expr:
    """Whether a parameter is observed; decided by its inputs where that needs a cohort."""
    covered = node.coverage
    if not covered.stage:
        return covered >= 1
    return reduce(and_, (~missing(expr) for expr in walk(covered) if expr.op == "input"))
