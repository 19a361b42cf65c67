"""The column forms of arithmetic."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from mumrules.assessment.columns.column import (
    MARGIN,
    WHOLE,
    Array,
    Column,
    constant,
    divided,
    number,
    rounded_up,
    scaled,
)
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.expression.expr import Expr


def add(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """A sum over the common unit of its terms."""
    unit, terms = scaled(parts)
    most = sum(term.most for term in terms) * MARGIN
    error = sum(term.error for term in terms)
    if error or most >= WHOLE:
        error = rounded_up(len(terms) * most, error)
    values = terms[0].values
    for term in terms[1:]:
        values = values + term.values
    return scene.sound(Column(values, first_hole(parts), unit, most, error))


def mul(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """A product; constants only change the factor."""
    holes = first_hole(parts)
    factor, varying = Fraction(1), []
    for part in parts:
        known = constant(part)
        factor *= part.factor if known is None else known
        if known is None:
            varying.append(part)
    if not varying or factor == 0:
        return replace(number(factor), holes=holes)
    if len(varying) == 1:
        return replace(varying[0], factor=factor, holes=holes)
    one = divided(varying[0])
    for other in map(divided, varying[1:]):
        one = _product(one, other)
    return scene.sound(replace(one, factor=factor, holes=holes))


def _product(one: Column, other: Column) -> Column:
    most = one.most * other.most * MARGIN
    error = one.error * other.most + other.error * one.most + one.error * other.error
    if error or most >= WHOLE:
        error = rounded_up(most, error)
    return Column(one.values * other.values, most=most, error=error)


def div(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """A quotient: by a constant a factor, by an exact column left undivided."""
    above, below = parts[0], divided(parts[1])
    holes = first_hole(parts)
    known = constant(below)
    if known == 0 or below.factor == 0:
        return Column(np.asarray(0.0), _zero(scene, holes, np.True_))
    if known is not None:
        return replace(above, factor=above.factor / known, holes=holes)
    above = divided(above)
    factor = above.factor / below.factor
    zero = below.values == 0
    if below.error:
        close = np.abs(below.values) <= below.error * MARGIN
        scene.doubtful(close, holes)
        zero = close
    holes = _zero(scene, holes, zero)
    divisor = np.where(zero, 1.0, np.abs(below.values))
    signed = np.where(below.values < 0, -above.values, above.values)
    quotient = Column(signed, holes, factor, above.most, above.error, divisor)
    return scene.sound(_inexact(quotient, below.error) if below.error else quotient)


def _inexact(quotient: Column, error: float) -> Column:
    """Divide by a column that is itself in error."""
    assert quotient.below is not None
    least = float(np.min(quotient.below, initial=WHOLE))
    found = divided(quotient)
    safe = max(least - error, 0.0)
    more = (found.most * error / safe) * MARGIN if safe else float("inf")
    return replace(found, error=(found.error * (least / safe) if safe else 0.0) + more)


def _zero(scene: Scene, holes: Array | None, zero: Any) -> Array:
    by_zero = np.where(zero, scene.undefined("division by zero"), 0).astype(np.int16)
    return by_zero if holes is None else np.where(holes != 0, holes, by_zero)


def extreme(pick: Callable[[Any, Any], Any]) -> Callable[[Scene, Expr, list[Column]], Column]:
    """Return the form of the least or of the greatest of numbers."""

    def form(scene: Scene, _: Expr, parts: list[Column]) -> Column:
        unit, terms = scaled(parts)
        values = terms[0].values
        for term in terms[1:]:
            values = pick(values, term.values)
        most, error = (max(getattr(t, name) for t in terms) for name in ("most", "error"))
        return scene.sound(Column(values, first_hole(parts), unit, most, error))

    return form


def absolute(_: Scene, __: Expr, parts: list[Column]) -> Column:
    """The magnitude."""
    [part] = map(divided, parts)
    return replace(part, values=np.abs(part.values), factor=abs(part.factor))
