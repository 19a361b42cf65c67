"""The reductions of a cohort, from those of its stretches: exact, whatever the stretches."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import grouped, reduced_by_group
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.reductions import present, reduced
from mumrules.expression.cohort import DISTRIBUTIONS, REDUCTIONS, of_counts, of_sums
from mumrules.expression.expr import Expr, make
from mumrules.expression.values import Value, is_hole, settled

Keys: TypeAlias = tuple[Value, ...]
ADDED = {"cohort sum", "cohort count"}
EXTREMES = {"cohort max", "cohort min"}


class Fold:
    """One reduction, worked out stretch by stretch.

    Attributes:
        looks: The reductions of a stretch from which that of the whole follows.
    """

    def __init__(self, reduction: Expr) -> None:
        self._reduction = reduction
        self._shares: Any = reduction.options
        self._held: dict[Keys, list[Any]] = {}
        self.looks = _looks(reduction)

    def add(self, operands: Sequence[Sequence[Settled]], members: Array | None) -> None:
        """Take in a stretch: what each of the looks looks at, and who belongs to the cohort."""
        for at, (look, figures) in enumerate(zip(self.looks, operands, strict=True)):
            for keys, value in _of_stretch(look, figures, members).items():
                held = self._held.setdefault(keys, [None] * len(self.looks))
                held[at] = value if held[at] is None else _together(look.op, held[at], value)

    def value(self) -> Value | Mapping[Keys, Value]:
        """Return the reduction of the whole; where it has keys, by the keys."""
        whole = {keys: self._whole(held) for keys, held in self._held.items()}
        return whole if len(self._reduction.args) > 1 else whole[()]

    def _whole(self, held: Sequence[Any]) -> Value:
        op = self._reduction.op
        if op in DISTRIBUTIONS:
            return settled(of_counts(held[0], *map(Fraction, self._shares)))
        return settled(held[0] if op in ADDED | EXTREMES else of_sums(op, *held))


def unfoldable(reduction: Expr) -> bool:
    """Whether a reduction needs all values of the cohort at once."""
    if reduction.op in DISTRIBUTIONS:
        return len(reduction.args) > 1 or not reduction.args[0].rational
    return reduction.op not in {"cohort count", *EXTREMES} and not reduction.args[0].rational


def _looks(reduction: Expr) -> tuple[Expr, ...]:
    if reduction.op in {*ADDED, *EXTREMES, *DISTRIBUTIONS}:
        return (reduction,)
    value, *keys = reduction.args
    count = make("cohort count", (value, *keys), ())
    total = make("cohort sum", (value, *keys), ())
    if reduction.op == "cohort mean":
        return count, total
    square = make("mul", (value, value), ())
    return count, total, make("cohort sum", (square, *keys), ())


def _of_stretch(look: Expr, figures: Sequence[Settled], members: Array | None) -> dict[Keys, Any]:
    if look.op in DISTRIBUTIONS:
        return {(): Counter(present(figures[0], members))}
    if len(figures) > 1:
        return reduced_by_group(look, figures[0], grouped(figures[1:]), members)
    return {(): reduced(look, figures[0], members)}


def _together(op: str, one: Any, other: Any) -> Any:
    if op in EXTREMES:
        return REDUCTIONS[op]([value for value in (one, other) if not is_hole(value)])
    return one + other
