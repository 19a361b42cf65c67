"""What a reduction or a ranking makes of the numbers of a cohort, whole or by groups."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import compress
from typing import Any, NamedTuple, TypeAlias

from mumrules.assessment.order import Order, in_order
from mumrules.assessment.ranking import ordered
from mumrules.expression.cohort import REDUCTIONS, UNSCALED
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole, settled
from mumrules.holes import Hole
from mumrules.numbers import plain

Figure: TypeAlias = tuple[Sequence[Any], Any]
"""The numbers of an expression, and the factor that makes them its values."""

Found: TypeAlias = Any


class Ordered(NamedTuple):
    """The numbers of a cohort, best first, and the positive factor that makes them values."""

    numbers: Sequence[Any]
    factor: Any

    def order(self) -> Order:
        """Return the order of the values."""
        return in_order([self])


def ordered_by(rank: Expr, numbers: Sequence[Any], factor: Any) -> Ordered:
    """Return one figure of a cohort in order."""
    numbers, factor = ascending(numbers, factor)
    return Ordered(ordered(numbers, str(rank.options[0])), factor)


def ascending(numbers: Sequence[Any], factor: Any) -> Figure:
    """Return numbers that compare as their values do: with a positive factor."""
    return (numbers, factor) if factor > 0 else (valued(numbers, factor), 1)


def reduced(expr: Expr, figures: Sequence[Figure], inside: Sequence[bool] | None) -> Found:
    """Return the value of a reduction, or the order of a ranking, over the units *inside*.

    *figures* are those of the operands. With keys among them it is a table by key.
    """
    if inside is not None:
        figures = [(list(compress(numbers, inside)), factor) for numbers, factor in figures]
    compared = 1 if expr.op != "rank" else len(expr.options) - 1
    whole, keys = figures[:compared], figures[compared:]
    if not keys:
        return _one(expr, whole)
    return {
        key: _one(expr, [([numbers[row] for row in rows], factor) for numbers, factor in whole])
        for key, rows in _rows_by_key(keys).items()
    }


def keys_of(figures: Sequence[Figure]) -> list[tuple[Value, ...]]:
    """Return the keys of every unit."""
    return list(zip(*(valued(*figure) for figure in figures), strict=True))


def valued(numbers: Sequence[Any], factor: Any) -> list[Value]:
    """Return the values of which *numbers* are multiples."""
    if factor == 1:
        return [settled(number) for number in numbers]
    above, below = factor.numerator, factor.denominator
    # Most figures take few values.
    made = {number: _times(number, above, below) for number in set(numbers)}
    return [made[number] for number in numbers]


def _times(number: Any, above: int, below: int) -> Value:
    """Return a number times a ratio; a product of fractions takes thrice as long as of ints."""
    if number.__class__ is int:
        return number * above if below == 1 else plain(Fraction(number * above, below))
    return number if number.__class__ is Hole else settled(number * Fraction(above, below))


def _rows_by_key(keys: Sequence[Figure]) -> Mapping[tuple[Value, ...], list[int]]:
    found: dict[tuple[Value, ...], list[int]] = {}
    for row, key in enumerate(keys_of(keys)):
        if not any(map(is_hole, key)):
            found.setdefault(key, []).append(row)
    return found


def _one(expr: Expr, figures: Sequence[Figure]) -> Value | Order:
    """Reduce numbers; order and sums keep a positive factor."""
    if len(figures) > 1:
        bests = (str(expr.options[0]), *map(str, expr.options[2:]))
        rows = ordered(keys_of(figures), *bests)
        columns = zip(*rows, strict=True) if rows else [()] * len(figures)
        return in_order([(column, 1) for column in columns])
    [(numbers, factor)] = figures
    if expr.op == "rank":
        return ordered_by(expr, numbers, factor).order()
    there = [number for number in numbers if number.__class__ is not Hole]
    if factor <= 0 or expr.op in UNSCALED:
        there, factor = [settled(number * factor) for number in there], 1
    found = REDUCTIONS[expr.op](there, *expr.options)
    return found if is_hole(found) else settled(found * factor)
