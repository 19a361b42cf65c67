"""The ranges reader: what can be proven of an expression without data."""

from mumrules.expression.expr import Expr, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.ranges import Range


class Proof:
    """Ranges of expressions, remembered."""

    def __init__(self) -> None:
        self._known: dict[Expr, Range] = {}

    def __call__(self, expr: Expr) -> Range:
        """Return where the value of *expr* lies; never too narrow."""
        if expr not in self._known:
            for step in walk(expr):
                if step not in self._known:
                    self._known[step] = PRIMITIVES[step.op].bounds(step, self._known.__getitem__)
        return self._known[expr]
