"""A name for an expression that is the same in every run."""

from collections.abc import Iterable
from hashlib import sha256

from mumrules.expression.expr import Expr, walk


def digests(roots: Iterable[Expr]) -> dict[Expr, str]:
    """Return a hash of every expression below *roots*, made of what it says alone."""
    found: dict[Expr, str] = {}
    for expr in walk(*roots):
        below = [found[arg] for arg in expr.args]
        said = repr((expr.op, str(expr.kind), expr.options, below))
        found[expr] = sha256(said.encode()).hexdigest()
    return found
