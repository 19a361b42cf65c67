"""The column forms of arithmetic."""

from collections.abc import Callable
from fractions import Fraction

from mumrules.assessment.columns.quantity import (
    MARGIN,
    WHOLE,
    Quantity,
    constant,
    divided,
    number,
    rounded_up,
    scaled,
)
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.expression.expr import Expr


def add(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """A sum over the common unit of its terms."""
    unit, terms = scaled(scene.tape, parts)
    found = terms[0]
    low, high = found.low, found.high
    for term in terms[1:]:
        low, high = low + term.low, high + term.high
        most = max(abs(low), abs(high))
        found = found.changed(values=scene.tape.sized("add", found.values, term.values, most=most))
    most = sum(term.most for term in terms) * MARGIN
    error = sum(term.error for term in terms)
    marks = found.marks and not any(term.absent for term in terms[1:])
    if error or most >= WHOLE:
        error = rounded_up(len(terms) * most, error)
        low, high = low - most * 1e-9, high + most * 1e-9
    return scene.sound(
        Quantity(found.values, first_hole(parts), unit, low, high, error, marks=marks)
    )


def mul(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """A product; constants only change the factor."""
    absent = first_hole(parts)
    factor, varying = Fraction(1), []
    for part in parts:
        known = constant(part)
        factor *= part.factor if known is None else known
        if known is None:
            varying.append(part)
    if not varying or factor == 0:
        return number(factor).changed(absent=absent)
    if len(varying) == 1:
        return varying[0].changed(factor=factor, absent=absent)
    one = divided(scene.tape, varying[0])
    for other in varying[1:]:
        one = _product(scene, one, divided(scene.tape, other))
    return scene.sound(one.changed(factor=factor, absent=absent))


def _product(scene: Scene, one: Quantity, other: Quantity) -> Quantity:
    corners = [a * b for a in (one.low, one.high) for b in (other.low, other.high)]
    low, high = min(corners), max(corners)
    most = max(abs(low), abs(high)) * MARGIN
    error = one.error * other.most + other.error * one.most + one.error * other.error
    if error or most >= WHOLE:
        error = rounded_up(most, error)
        low, high = low - most * 1e-9, high + most * 1e-9
    values = scene.tape.sized("mul", one.values, other.values, most=most)
    return Quantity(values, low=low, high=high, error=error)


def div(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """A quotient: by a constant a factor, by whole numbers left undivided."""
    above, below = parts[0], divided(scene.tape, parts[1])
    absent = first_hole(parts)
    known = constant(below)
    if known == 0 or below.factor == 0:
        zero = scene.undefined("division by zero", where=True)
        return Quantity(0, (*absent, *zero))
    if known is not None:
        return above.changed(factor=above.factor / known, absent=absent)
    above = divided(scene.tape, above)
    if below.error:
        return _inexact(scene, above, below)
    return _whole(scene, above, below)


def _whole(scene: Scene, above: Quantity, below: Quantity) -> Quantity:
    """Keep whole numbers to divide by beside what is divided."""
    tape = scene.tape
    values, divisor = above.values, below.values
    absent = first_hole([above, below])
    low, high, zero = above.low, above.high, False
    if below.low <= 0 <= below.high:
        zero = tape.flag("eq", divisor, 0)
        absent = (*absent, *scene.undefined("division by zero", zero))
    if below.low < 0:
        negative = tape.flag("lt", divisor, 0)
        turned = tape.sized("mul", values, -1, most=above.most)
        values = tape.pick(negative, turned, values, above.dtype)
        divisor = tape.sized("abs", divisor, most=below.most)
        low, high = -above.most, above.most
    positive = Quantity(divisor, low=max(1.0, below.low), high=below.most)
    factor = above.factor / below.factor
    quotient = Quantity(values, absent, factor, low, high, above.error, positive)
    return scene.sound(quotient)


def _inexact(scene: Scene, above: Quantity, below: Quantity) -> Quantity:
    """Divide by numbers that are themselves in error, where none of them may be zero."""
    least = min(abs(below.low), abs(below.high)) - below.error * MARGIN
    if below.low <= 0 <= below.high or least <= 0:
        return scene.undecided(first_hole([above, below]))
    most = above.most / least * MARGIN
    error = rounded_up(most, (above.error + most * below.error) / least * MARGIN)
    values = scene.tape.number("div", above.values, below.values)
    signs = (above.low * below.low, above.low * below.high, above.high * below.low)
    low = -most if min(*signs, above.high * below.high) < 0 else 0.0
    absent, factor = first_hole([above, below]), above.factor / below.factor
    return scene.sound(Quantity(values, absent, factor, low, most, error))


def extreme(op: str, pick: Callable[[float, float], float]) -> Callable[..., Quantity]:
    """Return the form of the least or of the greatest of numbers."""

    def form(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
        unit, terms = scaled(scene.tape, parts)
        found = terms[0]
        for term in terms[1:]:
            found = _extreme(scene, op, pick, found, term)
        absent, error = first_hole(parts), max(term.error for term in terms)
        return scene.sound(found.changed(absent=absent, factor=unit, error=error))

    return form


def _extreme(
    scene: Scene, op: str, pick: Callable[[float, float], float], one: Quantity, other: Quantity
) -> Quantity:
    """Compare two numbers, unless their bounds tell already."""
    absent = (*one.absent, *other.absent)
    marks = (one.marks and not other.absent) or (other.marks and not one.absent)
    for a, b in ((one, other), (other, one)):
        ahead = a.high <= b.low if op == "least" else a.low >= b.high
        if ahead and not (a.error or b.error):
            # Under a hole of the other the value means nothing, but it is no sign of it either.
            return a.changed(absent=absent, marks=a.marks and not b.absent)
    low, high = pick(one.low, other.low), pick(one.high, other.high)
    values = scene.tape.sized(op, one.values, other.values, most=max(one.most, other.most))
    return Quantity(values, absent, low=low, high=high, marks=marks)


def absolute(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """The magnitude."""
    [part] = parts
    values = scene.tape.sized("abs", part.values, most=part.most)
    return part.changed(values=values, factor=abs(part.factor), low=0.0, high=part.most)
