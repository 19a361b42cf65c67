"""The column forms of what looks at holes."""

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.decisions import common, one_scale
from mumrules.assessment.columns.quantity import Quantity
from mumrules.assessment.columns.scene import Scene
from mumrules.assessment.columns.slot import Operand, Slot
from mumrules.expression.expr import Expr


def missing(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """Whether a value is a hole."""
    return Quantity(absence.flag(scene.tape, parts[0].absent))


def reason(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """The reason of a hole; an empty text where there is none."""
    texts, holes = scene.names.texts, scene.names.holes
    found = texts.code("")
    most = found
    for flag, code in reversed(parts[0].absent):
        assert isinstance(code, int)
        text = texts.code(holes.values[code].reason)
        most = max(most, text)
        found = scene.tape.pick(flag, text, found, "int32")
    return Quantity(found, high=float(most))


def coalesce(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """The first value that is there, else the first hole."""
    factor, values = one_scale(scene, expr, parts)
    found = values[-1]
    for part in reversed(values[:-1]):
        found = _filled(scene, expr, part, found)
    return found.changed(factor=factor)


def _filled(scene: Scene, expr: Expr, part: Quantity, rest: Quantity) -> Quantity:
    """Return *part*, and *rest* where it has a hole."""
    if not part.absent:
        return part
    tape = scene.tape
    gone = absence.flag(tape, part.absent)
    if gone is True:
        return rest.changed(absent=absence.within(tape, part.absent, _gone(scene, rest)))
    low, high = min(part.low, rest.low), max(part.high, rest.high)
    error = max(part.error, rest.error)
    if part.marks and not isinstance(rest.values, Slot) and not rest.absent:
        op = _filling(part, rest)
        if op:
            values = tape.number(op, part.values, rest.values)
            return Quantity(values, low=low, high=high, error=error)
    values = tape.pick(gone, rest.values, part.values, common(expr, part, rest))
    absent = absence.within(tape, part.absent, _gone(scene, rest))
    return Quantity(values, absent, part.factor, low, high, error)


def _gone(scene: Scene, quantity: Quantity) -> Operand:
    return absence.flag(scene.tape, quantity.absent)


def _filling(part: Quantity, rest: Quantity) -> str:
    """Return the operation that takes a constant where a number is none, if one does."""
    if rest.high <= part.low:
        return "filled from below"
    return "filled from above" if rest.low >= part.high else ""
