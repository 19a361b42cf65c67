"""The column form of rounding: a whole number of steps, decided exactly or in doubt."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from mumrules.assessment.columns.quantity import MARGIN, WHOLE, Quantity, divided, plain
from mumrules.assessment.columns.scene import Scene
from mumrules.assessment.columns.slot import Operand
from mumrules.assessment.columns.tape import Tape
from mumrules.expression.expr import Expr


def rounded(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """A multiple of a step."""
    step, mode = expr.options
    assert isinstance(step, int | Fraction)
    part = divided(scene.tape, parts[0])
    ratio = part.factor / step
    above, below = ratio.numerator, ratio.denominator
    if (
        part.error == 0
        and max(abs(above), below) < WHOLE / 4
        and part.most * abs(above) < WHOLE / 4
    ):
        return _exact(scene, part, ratio, str(mode), Fraction(step))
    return _guarded(scene, part.changed(factor=ratio), str(mode), Fraction(step))


def _exact(scene: Scene, part: Quantity, ratio: Fraction, mode: str, step: Fraction) -> Quantity:
    """Round whole numbers: the rest is a whole number too."""
    tape, above, below = scene.tape, ratio.numerator, ratio.denominator
    counted = tape.number("mul", part.values, above)
    if below == 1:
        low, high = sorted((part.low * above, part.high * above))
        return Quantity(counted, part.absent, step, low, high)
    whole = _floor_divided(tape, counted, below)
    rest = tape.number("sub", counted, tape.number("mul", whole, below))
    twice = tape.number("mul", rest, 2)
    values = _steps(tape, mode, whole, rest, twice, below)
    low, high = sorted((part.low * above / below, part.high * above / below))
    return Quantity(values, part.absent, step, floor(low) - 1.0, ceil(high) + 1.0)


def _floor_divided(tape: Tape, counted: Operand, below: int) -> Any:
    """Record ⌊n / below⌋: the float quotient may lie a rounding above or below the true one."""
    guess = tape.number("floor", tape.number("div", counted, below))
    back = tape.number("mul", guess, below)
    over = tape.flag("gt", back, counted)
    under = tape.flag("le", tape.number("add", back, below), counted)
    lower = tape.number("sub", guess, tape.of_flag(over, 1, 1))
    return tape.number("add", lower, tape.of_flag(under, 1, 1))


def _guarded(scene: Scene, part: Quantity, mode: str, step: Fraction) -> Quantity:
    """Round floats; what is too close to where the mode breaks is in doubt."""
    tape = scene.tape
    counted = scene.sound(plain(tape, part))
    if counted.most >= WHOLE / 4:
        return scene.undecided(part.absent).changed(factor=step)
    whole = tape.number("floor", counted.values)
    rest = tape.number("sub", counted.values, whole)
    twice = tape.number("mul", rest, 2)
    margin = 2 * counted.error * MARGIN + 1e-300
    from_half = tape.number("abs", tape.number("sub", twice, 1))
    if mode.startswith("half"):
        scene.doubtful(tape.flag("le", from_half, margin), part.absent)
    else:
        # From a half to a break is 1, so that far from it is close to a break.
        scene.doubtful(tape.flag("ge", from_half, 1 - margin - 1e-15), part.absent)
    values = _steps(tape, mode, whole, rest, twice, 1)
    return Quantity(values, part.absent, step, floor(counted.low) - 1.0, ceil(counted.high) + 1.0)


def _steps(tape: Tape, mode: str, whole: Operand, rest: Operand, twice: Operand, below: int) -> Any:
    """Return whole steps from the step below, and from the rest to it out of *below*."""
    up = MODES[mode](tape, whole, rest, twice, below)
    return whole if up is False else tape.number("add", whole, tape.of_flag(up, 1, 1))


def _half_up(tape: Tape, whole: Any, _: Any, twice: Any, below: int) -> Operand:
    return _away(tape, whole, tape.flag("ge", twice, below), tape.flag("gt", twice, below))


def _half_down(tape: Tape, whole: Any, _: Any, twice: Any, below: int) -> Operand:
    return _away(tape, whole, tape.flag("gt", twice, below), tape.flag("ge", twice, below))


def _half_even(tape: Tape, whole: Any, _: Any, twice: Any, below: int) -> Operand:
    half = tape.number("floor", tape.number("mul", whole, 0.5))
    odd = tape.flag("lt", tape.number("mul", half, 2), whole)
    tie = tape.flag("and", tape.flag("eq", twice, below), odd)
    return tape.flag("or", tape.flag("gt", twice, below), tie)


def _up(tape: Tape, whole: Any, rest: Any, _: Any, __: int) -> Operand:
    return _away(tape, whole, tape.flag("gt", rest, 0), yes_below=False)


def _down(tape: Tape, whole: Any, rest: Any, _: Any, __: int) -> Operand:
    return _away(tape, whole, False, tape.flag("gt", rest, 0))


def _away(tape: Tape, whole: Any, at_least_zero: Operand, yes_below: Operand) -> Operand:
    """Choose by the side of zero on which a number lies."""
    return tape.pick(tape.flag("ge", whole, 0), at_least_zero, yes_below, "bool")


MODES: Final[dict[str, Callable[[Tape, Any, Any, Any, int], Operand]]] = {
    "half up": _half_up,
    "half even": _half_even,
    "half down": _half_down,
    "up": _up,
    "down": _down,
    "floor": lambda *_: False,
    "ceiling": lambda tape, _whole, rest, _twice, _below: tape.flag("gt", rest, 0),
    "truncate": _down,
}
