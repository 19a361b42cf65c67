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
from mumrules.expression.values import Value, is_hole, settled, undefined
from mumrules.holes import NO_PREVIOUS, NOT_SUBMITTED, Hole
from tests.assessment.strategies import HOLE_WORDS
from tests.expression.strategies import INPUTS

CONDITIONS = {"да": True, "No": False}
KINDS = {name: kind for kind, names in INPUTS.items() for name in names}


class NaiveCohort:
    """Units and which of them belong to the cohort; values are remembered for each expression."""

    def __init__(
        self,
        units: Sequence[dict[str, Any]],
        members: Sequence[bool],
        earlier: Sequence[int | None] = (),
    ) -> None:
        self._units = [
            {name: as_value(value, KINDS[name]) for name, value in unit.items()} for unit in units
        ]
        self._members = members
        self._earlier = earlier
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
            return [self._reduced(expr, row) for row in range(len(self._units))]
        if expr.op == "rank":
            return [self._place(expr, row) for row in range(len(self._units))]
        if expr.op == "previous":
            return [self._previous(expr, row) for row in range(len(self._units))]
        exact = PRIMITIVES[expr.op].exact
        operands = zip(*(self._known[arg] for arg in expr.args), strict=True)
        return [exact(values, expr.options) for values in operands]

    def _previous(self, expr: Expr, row: int) -> Value:
        before = self._earlier[row] if self._earlier else None
        return Hole(NO_PREVIOUS) if before is None else self.values(expr.args[0])[before]

    def _reduced(self, expr: Expr, row: int) -> Value:
        key = self._key(expr.args[1:], row)
        if isinstance(key, Hole):
            return key
        values = self.values(expr.args[0])
        there = [values[other] for other in self._group(expr.args[1:], key)]
        return REDUCTIONS[expr.op]([v for v in there if not is_hole(v)], *expr.options)

    def _key(self, keys: Sequence[Expr], row: int) -> Any:
        found = [self.values(key)[row] for key in keys]
        return next((part for part in found if is_hole(part)), tuple(found))

    def _group(self, keys: Sequence[Expr], key: Any) -> list[int]:
        """Return the members with a key."""
        members = [row for row, member in enumerate(self._members) if member]
        return [row for row in members if self._key(keys, row) == key]

    def _place(self, expr: Expr, row: int) -> Value:
        best, ties, *then = expr.options
        compared, keys = expr.args[: 1 + len(then)], expr.args[1 + len(then) :]
        own, key = [self.values(e)[row] for e in compared], self._key(keys, row)
        if not self._members[row]:
            return OUTSIDE
        if is_hole(own[0]) or isinstance(key, Hole):
            return own[0] if is_hole(own[0]) else key
        others = [[self.values(e)[other] for e in compared] for other in self._group(keys, key)]
        others = [other for other in others if not is_hole(other[0])]
        ahead = [other for other in others if _better(other, own, [best, *then])]
        equal = sum(not _better(own, o, [best, *then]) for o in others) - len(ahead)
        if ties == "dense":
            return 1 + len(set(map(tuple, ahead)))
        if ties == "ordinal" and equal > 1:
            return undefined("unbroken tie")
        return Fraction(2 * len(ahead) + equal + 1, 2) if ties == "mean" else 1 + len(ahead)


def _better(one: Sequence[Any], other: Sequence[Any], ends: Sequence[Any]) -> bool:
    """Whether one unit stands before another; holes come last."""
    for a, b, end in zip(one, other, ends, strict=True):
        if is_hole(a) or is_hole(b):
            if is_hole(a) != is_hole(b):
                return is_hole(b)
        elif a != b:
            return bool(a > b) if end == "highest" else bool(a < b)
    return False


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
