"""Whether a value rises or falls with another: read off the operations, against a fixed cohort."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from mumrules.expression.expr import Expr, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import is_hole
from mumrules.testing.constants import number

Slope: TypeAlias = int | None
"""1 where it never falls, -1 where it never rises, 0 where it does not move; None: not known.

What is there is supposed to stay there: a hole has no direction.
"""


class Slopes:
    """Slopes of expressions with respect to what is known from the start."""

    def __init__(self, known: Mapping[Expr, Slope]) -> None:
        self._known = dict(known)
        self._proof = Proof()

    def __call__(self, expr: Expr) -> Slope:
        """Return how *expr* moves."""
        for step in walk(expr, known=self._known):
            self._known[step] = self._slope(step)
        return self._known[expr]

    def _slope(self, step: Expr) -> Slope:
        slopes = [self._known[arg] for arg in step.args]
        if step.op in _STILL or PRIMITIVES[step.op].cohort or not any(s != 0 for s in slopes):
            return 0
        rule = _RULES.get(step.op)
        return rule(step, slopes, self._proof) if rule else None


def joined(slopes: list[Slope]) -> Slope:
    """Return the one direction in which several values move, if there is one."""
    moving = {slope for slope in slopes if slope != 0}
    if not moving:
        return 0
    return moving.pop() if len(moving) == 1 else None


def _together(_: Expr, slopes: list[Slope], _proof: Proof) -> Slope:
    return joined(slopes)


def _product(step: Expr, slopes: list[Slope], proof: Proof) -> Slope:
    signs = [_sign(proof(arg)) for arg in step.args]
    turned = [
        _times(slope, *(s for other, s in enumerate(signs) if other != at))
        for at, slope in enumerate(slopes)
    ]
    return joined(turned)


def _quotient(step: Expr, slopes: list[Slope], proof: Proof) -> Slope:
    above, below = (_sign(proof(arg)) for arg in step.args)
    falling = _times(slopes[1], above)
    # Under a divisor that may have either sign nothing is known.
    moved = None if slopes[1] != 0 and below is None else _times(falling, -1)
    return joined([_times(slopes[0], below), moved])


def _power(step: Expr, slopes: list[Slope], proof: Proof) -> Slope:
    exponent, base = number(step.args[1]), _sign(proof(step.args[0]))
    if exponent is None or base != 1:
        return None
    return _times(slopes[0], 1 if exponent >= 0 else -1)


def _case(step: Expr, slopes: list[Slope], _: Proof) -> Slope:
    """A choice moves as its branches do, where what chooses does not move."""
    branches = [*zip(step.args[1:-1:2], slopes[1:-1:2], strict=True), (step.args[-1], slopes[-1])]
    there = [slope for branch, slope in branches if not _is_hole(branch)]
    chooses = any(slope != 0 for slope in slopes[:-1:2])
    return joined(there) if not chooses or len(there) == 1 else None


def _table(step: Expr, slopes: list[Slope], _: Proof) -> Slope:
    """A table of growing results moves as what is looked up in it does."""
    there = [result for result in step.args[1:] if not _is_hole(result)]
    if slopes[0] == 0:
        return joined(slopes[1:])
    scores = [number(result) for result in there]
    known = [score for score in scores if score is not None]
    if len(known) < len(scores) or step.op != "bands":
        return None
    rising, falling = sorted(known) == known, sorted(known, reverse=True) == known
    return _times(slopes[0], 1 if rising else -1) if rising or falling else None


def _times(slope: Slope, *signs: Slope) -> Slope:
    if slope == 0:
        return 0
    for sign in signs:
        slope = None if slope is None or sign is None else slope * sign
    return slope


def _sign(bounds: Range) -> Slope:
    if bounds.low is not None and bounds.low >= 0:
        return 1
    return -1 if bounds.high is not None and bounds.high <= 0 else None


def _is_hole(expr: Expr) -> bool:
    return expr.op == "literal" and is_hole(expr.options[0])


_STILL = {"literal", "input", "missing", "reason"}
_RULES: dict[str, Callable[[Expr, list[Slope], Proof], Slope]] = {
    **dict.fromkeys(("add", "min", "max", "round", "exp", "ln", "coalesce"), _together),
    "mul": _product,
    "div": _quotient,
    "power": _power,
    "case": _case,
    "bands": _table,
    "lookup": _table,
}
