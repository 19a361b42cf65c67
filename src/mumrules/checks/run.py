"""Running checks."""

from collections.abc import Iterable

from mumrules.checks.check import Check, DraftCheck, GraphCheck
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plan.draft import Draft
from mumrules.plan.graph import Graph


def of_draft(checks: Iterable[Check], draft: Draft) -> tuple[Diagnostic, ...]:
    """Return all that the checks of a draft find, check by check."""
    return tuple(d for c in checks if isinstance(c, DraftCheck) for d in c.find(draft))


def of_graph(checks: Iterable[Check], graph: Graph) -> tuple[Diagnostic, ...]:
    """Return all that the checks of a graph find, check by check."""
    return tuple(d for c in checks if isinstance(c, GraphCheck) for d in c.find(graph))
