"""The column forms of comparisons and of what hangs on them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules.assessment.columns.column import (
    INFINITE,
    MARGIN,
    WHOLE,
    Array,
    Column,
    as_float,
    divided,
    number,
    rounded_up,
    scaled,
)
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.assessment.exact.coefficient import common_unit
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind

SIGNS = {"lt": np.less, "le": np.less_equal, "eq": np.equal}


def comparison(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """Two values compared; numbers that are too close are in doubt."""
    holes = first_hole(parts)
    if expr.args[0].kind in {Kind.TEXT, Kind.BOOLEAN}:
        return Column(parts[0].values == parts[1].values, holes)
    left, right = _sides(scene, parts[0], parts[1], holes)
    return Column(SIGNS[expr.op](left, right), holes)


def _sides(scene: Scene, one: Column, other: Column, holes: Array | None) -> tuple[Array, Array]:
    """Return two numbers as floats that compare alike; doubt where they may not."""
    if one.below is not None and other.below is not None:
        other = divided(other)
    unit = common_unit([one.factor, other.factor])
    left, right = (_multiplied(a, b, unit) for a, b in ((one, other), (other, one)))
    margin = (left.error + right.error) * MARGIN
    if margin:
        left, right = scene.sound(left), scene.sound(right)
        scene.doubtful(np.abs(left.values - right.values) <= margin, holes)
    return left.values, right.values


def _multiplied(column: Column, other: Column, unit: Fraction) -> Column:
    """Multiply a side by what brings it to the common unit and by the other side's divisor."""
    multiplier = as_float(column.factor / unit)
    if multiplier == INFINITE:
        return replace(column, most=INFINITE, error=INFINITE)
    values, most = column.values * multiplier, column.most * abs(multiplier)
    error = column.error * abs(multiplier)
    if other.below is not None:
        largest = float(np.max(other.below, initial=1.0))
        values, most, error = values * other.below, most * largest, error * largest
    if error or most >= WHOLE or abs(multiplier) >= WHOLE:
        error = rounded_up(4 * most, error)
    return Column(values, most=most, error=error)


def logic(pick: Any) -> Any:
    """Return the form of all or of any of several conditions."""

    def form(_: Scene, __: Expr, parts: list[Column]) -> Column:
        values = parts[0].values
        for part in parts[1:]:
            values = pick(values, part.values)
        return Column(values, first_hole(parts))

    return form


def negation(_: Scene, __: Expr, parts: list[Column]) -> Column:
    """The opposite condition."""
    return Column(~parts[0].values, parts[0].holes)


def case(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """The value beside the first condition that holds, or the hole of one that is reached."""
    return chosen(scene, expr, parts[:-1:2], [*parts[1:-1:2], parts[-1]])


def bands(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """The value of the band that holds the first operand, from the top down."""
    cuts: tuple[Any, ...] = expr.options
    asked = parts[0]
    conditions = []
    for bound, closed in reversed(cuts):
        left, right = _sides(scene, asked, number(bound), asked.holes)
        conditions.append(Column(left >= right if closed else left > right, asked.holes))
    if not conditions:
        conditions = [Column(np.asarray(np.False_), asked.holes)]
        return chosen(scene, expr, conditions, [parts[1], parts[1]])
    return chosen(scene, expr, conditions, parts[:0:-1])


def lookup(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """The value beside the key that equals the first operand, else the last."""
    asked, kind = parts[0], expr.args[0].kind
    conditions = [
        Column(_equals(scene, asked, kind, key), asked.holes) for key in expr.options
    ] or [Column(np.asarray(np.False_), asked.holes)]
    values = parts[1:] if expr.options else [parts[1], parts[1]]
    return chosen(scene, expr, conditions, values)


def _equals(scene: Scene, asked: Column, kind: Kind, key: Any) -> Array:
    """Compare with a key as Python would: a number is no text, and yes is 1."""
    if kind is Kind.TEXT:
        same = isinstance(key, str)
        return asked.values == scene.texts.code(key) if same else np.asarray(np.False_)
    if kind is Kind.DATE:
        same = isinstance(key, date)
        return asked.values == key.toordinal() if same else np.asarray(np.False_)
    if isinstance(key, str | date):
        return np.asarray(np.False_)
    if kind is Kind.BOOLEAN:
        return asked.values == bool(key) if key in {0, 1} else np.asarray(np.False_)
    left, right = _sides(scene, asked, number(key), asked.holes)
    return np.asarray(left == right)


def chosen(
    scene: Scene, expr: Expr, conditions: Sequence[Column], values: Sequence[Column]
) -> Column:
    """Return for each unit the value beside its first condition, else the last value."""
    factor, values = one_scale(scene, expr, values)
    found, holes = values[-1].values, values[-1].holes
    for condition, value in zip(reversed(conditions), reversed(values[:-1]), strict=True):
        found = np.where(condition.values, value.values, found)
        holes = _chosen_holes(condition, value.holes, holes)
    most, error = (max(getattr(v, name) for v in values) for name in ("most", "error"))
    return Column(found, holes, factor, most, error)


def one_scale(
    scene: Scene, expr: Expr, values: Sequence[Column]
) -> tuple[Fraction, Sequence[Column]]:
    """Bring the numbers of a choice to one factor."""
    if expr.kind is not Kind.NUMBER:
        return Fraction(1), values
    factor, values = scaled(values)
    return factor, [scene.sound(value) for value in values]


def _chosen_holes(condition: Column, value: Array | None, rest: Array | None) -> Array | None:
    found = rest
    if value is not None or rest is not None:
        there = np.int16(0)
        found = np.where(
            condition.values, there if value is None else value, there if rest is None else rest
        )
    if condition.holes is None:
        return found
    if found is None:
        return condition.holes
    return np.where(condition.holes != 0, condition.holes, found)
