"""A cohort read by walking trees: slow, plain, the yardstick of the readers."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import isnan
from typing import Any

from mumrules.assessment.ranking import OUTSIDE
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, literal_value, walk
from mumrules.expression.kinds import Kind
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.values import Value, is_hole, settled
from mumrules.holes import NOT_SUBMITTED, Hole
from tests.assessment.strategies import HOLE_WORDS
from tests.expression.strategies import INPUTS

CONDITIONS = {"да": True, "No": False}
KINDS = {name: kind for kind, names in INPUTS.items() for name in names}


class NaiveCohort:
    """Units and which of them belong to the cohort; values are remembered for each expression."""

    def __init__(self, units: Sequence[dict[str, Any]], members: Sequence[bool]) -> None:
        self._units = [
            {name: as_value(value, KINDS[name]) for name, value in unit.items()} for unit in units
        ]
        self._members = members
        self._known: dict[Expr, list[Value]] = {}

    def values(self, expr: Expr) -> list[Value]:
        """Return the value of *expr* for every unit."""
        for step in walk(expr):
            if step not in self._known:
                self._known[step] = [settled(value) for value in self._computed(step)]
        return self._known[expr]

    def _computed(self, expr: Expr) -> list[Value]:
        if expr.op == "literal":
            return [literal_value(expr)] * len(self._units)
        if expr.op == "input":
            return [unit[str(expr.options[0])] for unit in self._units]
        if expr.op in REDUCTIONS:
            return [REDUCTIONS[expr.op](self._there(expr.args[0]), *expr.options)] * len(
                self._units
            )
        if expr.op == "rank":
            return self._places(expr)
        exact = PRIMITIVES[expr.op].exact
        operands = zip(*(self._known[arg] for arg in expr.args), strict=True)
        return [exact(values, expr.options) for values in operands]

    def _there(self, expr: Expr) -> list[Any]:
        pairs = zip(self.values(expr), self._members, strict=True)
        return [value for value, member in pairs if member and not is_hole(value)]

    def _places(self, expr: Expr) -> list[Value]:
        pairs = zip(self.values(expr.args[0]), self._members, strict=True)
        return [self._place(expr, value) if member else OUTSIDE for value, member in pairs]

    def _place(self, expr: Expr, own: Any) -> Value:
        if is_hole(own):
            return own
        best, ties = expr.options
        others = self._there(expr.args[0])
        ahead = [o for o in others if (o > own if best == "highest" else o < own)]
        if ties == "dense":
            return 1 + len(set(ahead))
        if ties == "mean":
            return Fraction(2 * len(ahead) + others.count(own) + 1, 2)
        return 1 + len(ahead)


def as_value(raw: Any, kind: Kind) -> Value:
    """Return what a raw value of the strategies means."""
    if isinstance(raw, Hole):
        return raw
    if raw is None or (isinstance(raw, float | Decimal) and isnan(raw)):
        return Hole(NOT_SUBMITTED)
    if isinstance(raw, str):
        word = raw.strip().casefold()
        if word in HOLE_WORDS or not word:
            return Hole(HOLE_WORDS.get(word, NOT_SUBMITTED))
        if kind is Kind.TEXT:
            return raw
        return CONDITIONS[raw] if kind is Kind.BOOLEAN else Fraction(raw.replace(",", "."))
    if kind is Kind.BOOLEAN:
        return bool(raw)
    return Fraction(repr(raw)) if isinstance(raw, float) else _exact(raw)


def _exact(raw: Any) -> Value:
    return Fraction(raw) if isinstance(raw, Decimal) else raw
