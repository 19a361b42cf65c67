"""The reductions and rankings of a cohort, those first that the next ones need."""

from collections.abc import Sequence

from mumrules.assessment.reference import Reference
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, walk


def stages(outputs: Sequence[Expr]) -> list[list[Expr]]:
    """Return every reduction and rank below *outputs*, those first that the next ones need."""
    reductions = [e for e in walk(*outputs) if e.op == "rank" or e.op in REDUCTIONS]
    depth = max((e.stage for e in reductions), default=0)
    return [[e for e in reductions if e.stage == stage] for stage in range(1, depth + 1)]


def fits(reference: Reference, expr: Expr) -> bool:
    """Whether *reference* holds every reduction and rank that *expr* needs."""
    known = {*reference.scalars, *reference.orders, *reference.groups}
    return all(needed in known for stage in stages([expr]) for needed in stage)
