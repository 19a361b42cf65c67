"""The ranges reader: what can be proven of an expression without data."""

from collections.abc import Mapping
from dataclasses import replace

from mumrules.expression.expr import Expr, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.ranges import Range

ALWAYS_DECIDED = {"missing", "reason"}


class Proof:
    """Ranges of expressions, remembered; some may be known beforehand."""

    def __init__(self, known: Mapping[Expr, Range] | None = None) -> None:
        self._known = dict(known or {})

    def __call__(self, expr: Expr) -> Range:
        """Return where the value of *expr* lies; never too narrow."""
        for step in walk(expr, known=self._known):
            self._known[step] = self._range(step)
        return self._known[expr]

    def _range(self, step: Expr) -> Range:
        """Apply a range rule; what is decided by irrational numbers may be left undecided."""
        found = PRIMITIVES[step.op].bounds(step, self._known.__getitem__)
        if step.op in ALWAYS_DECIDED or all(arg.rational for arg in step.args):
            return found
        return replace(found, holes=True)
