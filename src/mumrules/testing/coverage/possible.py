"""Which ways a unit can go at all, as far as the ranges prove it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from mumrules.expression.bounds.choices import reaches
from mumrules.expression.expr import Expr
from mumrules.expression.primitives import PRIMITIVES
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.testing.coverage.choices import by_preference, ways
from mumrules.testing.coverage.lines import ever_below, line, same_value

Narrowed = tuple[tuple[Expr, Range], ...]
"""What is known besides, within a band: that the value lies in it."""


class Possible:
    """The ways of all choices below an expression that can be gone."""

    def __init__(self, root: Expr, stop: Container[Expr], known: Mapping[Expr, Range]) -> None:
        """Find the ways.

        Args:
            root: The expression.
            stop: What is not looked into.
            known: What is known of expressions beforehand.
        """
        self._stop = stop
        self._known = known
        self._proofs: dict[Narrowed, Proof] = {}
        self._seen: set[tuple[Expr, Narrowed]] = set()
        self._ways: dict[Expr, set[int]] = {}
        self._visit(root, ())

    def __call__(self, expr: Expr) -> frozenset[int]:
        """Return the ways of *expr* that can be gone."""
        return frozenset(self._ways.get(expr, ()))

    def _visit(self, expr: Expr, narrowed: Narrowed) -> None:
        if expr in self._stop or (expr, narrowed) in self._seen:
            return
        self._seen.add((expr, narrowed))
        proof = self._proofs.setdefault(narrowed, Proof({**self._known, **dict(narrowed)}))
        found = set(_possible(expr, proof))
        self._ways.setdefault(expr, set()).update(found)
        if expr.op == "bands":
            self._visit(expr.args[0], narrowed)
            for index in found:
                within = (*narrowed, (expr.args[0], _band(expr, index, proof)))
                self._visit(expr.args[1 + index], within)
        else:
            # What is known of this unit is not known of the others.
            below = () if PRIMITIVES[expr.op].cohort else narrowed
            for arg in expr.args:
                self._visit(arg, below)


def _possible(expr: Expr, proof: Proof) -> Iterator[int]:
    match expr.op:
        case "case":
            yield from _branches(expr, proof)
        case "bands":
            asked, cuts = proof(expr.args[0]), expr.options
            for index in range(len(cuts) + 1):
                if reaches(asked, cuts[index - 1] if index else None, cuts[index:][:1]):
                    yield index
        case "lookup":
            yield from _rows(expr, proof)
        case "coalesce":
            for index, arg in enumerate(expr.args):
                yield index
                if not proof(arg).holes:
                    return
        case "min" | "max":
            yield from (i for i in range(len(expr.args)) if _has_a_say(expr, i, proof))


def _branches(expr: Expr, proof: Proof) -> Iterator[int]:
    for index, condition in enumerate(expr.args[:-1:2]):
        values = proof(condition).values
        if values != frozenset({False}):
            yield index
        if values == frozenset({True}):
            return
    yield len(ways(expr)) - 1


def _rows(expr: Expr, proof: Proof) -> Iterator[int]:
    asked = proof(expr.args[0]).values
    yield from (i for i, key in enumerate(expr.options) if asked is None or key in asked)
    if asked is None or not asked <= set(expr.options):
        yield len(expr.options)


def _has_a_say(expr: Expr, index: int, proof: Proof) -> bool:
    """Whether no other operand of a least or a greatest always wins over this one."""
    order = by_preference(expr)
    others = [(other, order.index(other) < order.index(index)) for other in order if other != index]
    return all(
        _may_win(expr, index, other, proof, wins_ties=not first) for other, first in others
    ) and _wins_somewhere(expr, index, others, proof)


def _may_win(expr: Expr, index: int, other: int, proof: Proof, *, wins_ties: bool) -> bool:
    """Whether the range of an operand reaches beyond that of another one."""
    own, rival = proof(expr.args[index]), proof(expr.args[other])
    best, worst = (own.low, rival.high) if expr.op == "min" else (rival.low, own.high)
    if best is None or worst is None:
        return True
    return best < worst or (wins_ties and best == worst)


def _wins_somewhere(
    expr: Expr, index: int, others: Sequence[tuple[int, bool]], proof: Proof
) -> bool:
    """Whether an operand wins over all others at once, where all are lines over one value."""
    lines = [line(arg) for arg in expr.args]
    value = same_value(lines)
    if value is None:
        return True
    own, sign = lines[index], 1 if expr.op == "min" else -1
    gaps = (
        (
            sign * (own.slope - lines[other].slope),
            sign * (own.constant - lines[other].constant),
            not first,
        )
        for other, first in others
    )
    return ever_below(gaps, proof(value))


def _band(expr: Expr, index: int, proof: Proof) -> Range:
    """Return where the value lies within a band."""
    cuts: tuple[Any, ...] = expr.options
    asked = proof(expr.args[0])
    lows = [end for end in (asked.low, cuts[index - 1][0] if index else None) if end is not None]
    ends = (asked.high, cuts[index][0] if index < len(cuts) else None)
    highs = [end for end in ends if end is not None]
    return Range(max(lows, default=None), min(highs, default=None), holes=False)
