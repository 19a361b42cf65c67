"""Expressions with some of their parts replaced."""

from collections.abc import Callable, Sequence

from mumrules.expression.expr import Expr, make, walk


def substituted(roots: Sequence[Expr], replacement: Callable[[Expr], Expr | None]) -> list[Expr]:
    """Return *roots* with every part for which there is a *replacement* replaced by it.

    A replacement is taken as it is; what it replaces is not looked into.
    """
    made: dict[Expr, Expr] = {}
    for expr in walk(*roots):
        found = replacement(expr)
        if found is not None:
            made[expr] = found
        elif expr.args:
            args = tuple(made[arg] for arg in expr.args)
            made[expr] = expr if args == expr.args else make(expr.op, args, expr.options)
        else:
            made[expr] = expr
    return [made[root] for root in roots]
