"""The column forms of comparisons and of what hangs on them."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.absence import Absence
from mumrules.assessment.columns.compare import compared
from mumrules.assessment.columns.quantity import Quantity, number, scaled
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.assessment.columns.slot import Operand, Slot
from mumrules.assessment.columns.tape import FLAG, FLOAT, width
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind

CODED = {Kind.TEXT, Kind.BOOLEAN}


def comparison(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """Two values compared; numbers that are too close are in doubt."""
    absent = first_hole(parts)
    one, other = parts
    if expr.args[0].kind in CODED:
        return Quantity(scene.tape.flag("eq", one.values, other.values), absent)
    return Quantity(compared(scene, expr.op, one, other, absent), absent)


def logic(op: str) -> Any:
    """Return the form of all or of any of several conditions."""

    def form(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
        found = parts[0].values
        for part in parts[1:]:
            found = scene.tape.flag(op, found, part.values)
        return Quantity(found, first_hole(parts))

    return form


def negation(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """The opposite condition."""
    return Quantity(scene.tape.flag("not", parts[0].values), parts[0].absent)


def case(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """The value beside the first condition that holds, or the hole of one that is reached."""
    return chosen(scene, expr, parts[:-1:2], [*parts[1:-1:2], parts[-1]])


def bands(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """The value of the band that holds the first operand."""
    cuts: tuple[Any, ...] = expr.options
    asked, values = parts[0], parts[1:]
    flags = [
        compared(scene, "ge" if closed else "gt", asked, number(bound), asked.absent)
        for bound, closed in cuts
    ]
    factor, values = one_scale(scene, expr, values)
    if _are_whole(values):
        return _in_steps(scene, asked, flags, values, factor)
    conditions = [Quantity(flag, asked.absent) for flag in reversed(flags)]
    found = _chosen(scene, expr, conditions, [*values[:0:-1], values[0]])
    return found.changed(absent=absence.first([asked.absent, found.absent]), factor=factor)


def _in_steps(
    scene: Scene,
    asked: Quantity,
    flags: Sequence[Operand],
    values: Sequence[Quantity],
    factor: Fraction,
) -> Quantity:
    """Add the step between two bands for each bound that is reached: the bounds rise."""
    numbers: list[Any] = [value.values for value in values]
    low, high = float(min(numbers)), float(max(numbers))
    steps = [after - before for before, after in pairwise(numbers)]
    most = max(abs(low), abs(high), *map(abs, steps))
    return Quantity(_summed(scene, numbers[0], flags, steps, most), asked.absent, factor, low, high)


def _summed(
    scene: Scene, base: int, flags: Sequence[Operand], steps: Sequence[int], most: float
) -> Operand:
    """Record a constant and a step for every flag that is set."""
    tape = scene.tape
    found: Operand = base
    for flag, step in zip(flags, steps, strict=True):
        if flag is not False and step:
            found = tape.sized("add", found, tape.of_flag(flag, step, most), most=most)
    return found


def _are_whole(values: Sequence[Quantity]) -> bool:
    """Whether all values are constants, whole numbers or codes."""
    return all(type(v.values) is int and not v.absent and not v.error for v in values)


def lookup(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """The value beside the key that equals the first operand, else the last."""
    asked, kind = parts[0], expr.args[0].kind
    flags = [_equals(scene, asked, kind, key) for key in expr.options]
    factor, values = one_scale(scene, expr, parts[1:])
    if _are_whole(values):
        numbers: list[Any] = [value.values for value in values]
        low, high = float(min(numbers)), float(max(numbers))
        steps = [value - numbers[-1] for value in numbers[:-1]]
        most = max(abs(low), abs(high), *map(abs, steps))
        found = _summed(scene, numbers[-1], flags, steps, most)
        return Quantity(found, asked.absent, factor, low, high)
    conditions = [Quantity(flag, asked.absent) for flag in flags]
    quantity = _chosen(scene, expr, conditions, values)
    return quantity.changed(absent=absence.first([asked.absent, quantity.absent]), factor=factor)


def _equals(scene: Scene, asked: Quantity, kind: Kind, key: Any) -> Operand:
    """Compare with a key as Python would: a number is no text, and yes is 1."""
    if kind is Kind.TEXT:
        if not isinstance(key, str):
            return False
        return scene.tape.flag("eq", asked.values, scene.names.texts.code(key))
    if kind is Kind.DATE:
        if not isinstance(key, date):
            return False
        return compared(scene, "eq", asked, number(key.toordinal()), asked.absent)
    if isinstance(key, str | date):
        return False
    if kind is Kind.BOOLEAN:
        return scene.tape.flag("eq", asked.values, bool(key)) if key in {0, 1} else False
    return compared(scene, "eq", asked, number(key), asked.absent)


def chosen(
    scene: Scene, expr: Expr, conditions: Sequence[Quantity], values: Sequence[Quantity]
) -> Quantity:
    """Return for each unit the value beside its first condition, else the last value."""
    factor, values = one_scale(scene, expr, values)
    return _chosen(scene, expr, conditions, values).changed(factor=factor)


def _chosen(
    scene: Scene, expr: Expr, conditions: Sequence[Quantity], values: Sequence[Quantity]
) -> Quantity:
    """Choose among values of one factor."""
    found = values[-1]
    for condition, value in zip(reversed(conditions), reversed(values[:-1]), strict=True):
        found = _either(scene, expr, condition, value, found)
    return found


def _either(scene: Scene, expr: Expr, condition: Quantity, yes: Quantity, no: Quantity) -> Quantity:
    tape, flag = scene.tape, condition.values
    if isinstance(flag, bool):
        taken = yes if flag else no
        return _with_absent(taken, absence.first([condition.absent, taken.absent]))
    against = tape.flag("not", flag)
    absent = absence.first(
        [
            condition.absent,
            absence.within(tape, yes.absent, flag),
            absence.within(tape, no.absent, against),
        ]
    )
    for side, other, reached in ((yes, no, flag), (no, yes, against)):
        if _is_nothing(scene, side, reached):
            # Under a hole a value means nothing: that of the other side will do.
            return _with_absent(other, absent)
    low, high = min(yes.low, no.low), max(yes.high, no.high)
    values = tape.pick(flag, yes.values, no.values, common(expr, yes, no))
    return Quantity(values, absent, yes.factor, low, high, max(yes.error, no.error))


def _with_absent(quantity: Quantity, absent: Absence) -> Quantity:
    """Return a quantity with other holes; its values mark only its own."""
    marks = quantity.marks and absent == quantity.absent
    return quantity.changed(absent=absent, marks=marks)


def _is_nothing(scene: Scene, quantity: Quantity, reached: Operand) -> bool:
    """Whether there is a hole wherever a value is *reached*."""
    held = absence.within(scene.tape, quantity.absent, reached)
    return absence.flag(scene.tape, held) is reached


def common(expr: Expr, one: Quantity, other: Quantity) -> str:
    """Return the type that holds both."""
    if expr.kind is Kind.BOOLEAN:
        return FLAG
    if FLOAT in {one.dtype, other.dtype}:
        return FLOAT
    narrow = width(max(one.most, other.most))
    named = {quantity.dtype for quantity in (one, other) if isinstance(quantity.values, Slot)}
    return max({narrow, *named}, key=("int8", "int16", "int32", FLOAT).index)


def one_scale(
    scene: Scene, expr: Expr, values: Sequence[Quantity]
) -> tuple[Fraction, list[Quantity]]:
    """Bring the numbers of a choice to one factor."""
    if expr.kind is not Kind.NUMBER:
        return Fraction(1), list(values)
    there = [value for value in values if not _is_nothing(scene, value, True)]
    if not there:
        return Fraction(1), list(values)
    factor, found = scaled(scene.tape, there)
    made = dict(zip(map(id, there), found, strict=True))
    return factor, [
        scene.sound(made[id(value)]) if id(value) in made else value for value in values
    ]
