"""The generated forms of arithmetic."""

from dataclasses import replace
from fractions import Fraction

from mumrules.assessment.exact.coefficient import ONE, Factor, digits
from mumrules.assessment.exact.emitter import LONGEST_CHAIN, Emitter
from mumrules.assessment.exact.rep import Rep, if_elif, times
from mumrules.expression.expr import Expr
from mumrules.expression.primitives import PRIMITIVES


def called(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A call of the exact form on true values."""
    texts = [emitter.true_value(emitter.settle(emitter.divided(part))) for part in parts]
    form = emitter.constant(PRIMITIVES[expr.op].exact)
    options = emitter.constant(expr.options)
    name = emitter.variable(f"{form}(({', '.join(texts)},), {options})")
    return Rep(name, ONE, (name,) if emitter.holes(expr) else ())


def add(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A sum over the common unit of its terms."""
    unit, texts = emitter.scale(parts)
    text = " + ".join(texts) if len(texts) <= LONGEST_CHAIN else f"sum(({', '.join(texts)}))"
    return emitter.absorb(expr, text, unit, parts)


def mul(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A product of numbers; factors multiply in the prologue."""
    factor = ONE
    for part in parts:
        factor = emitter.prologue.product(factor, part.factor)
    varying = [part for part in parts if part.text != "1"]
    if len(varying) == 1:
        return replace(varying[0], factor=factor)
    varying = [emitter.divided(part) for part in varying]
    text = " * ".join(part.text for part in varying) or "1"
    return emitter.absorb(expr, text, factor, varying)


def div(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A quotient: of a value of the cohort a factor, of a unit's value left undivided."""
    above, below = parts
    if below.void:
        return called(emitter, expr, parts)
    if below.text == "1":
        return _over_fixed(emitter, expr, above, below.factor)
    if not below.factor.value:
        return called(emitter, expr, parts)
    above, below = (emitter.settle(emitter.divided(part)) for part in parts)
    return _undivided(emitter, above, below)


def _undivided(emitter: Emitter, above: Rep, below: Rep) -> Rep:
    name, divisor = emitter.name(), emitter.name()
    words = if_elif()
    for risk in dict.fromkeys([*above.risks, *below.risks]):
        emitter.line(f"{next(words)} {risk}.__class__ is Hole: {name} = {risk}")
    emitter.line(f"{next(words)} {below.text} > 0: {name} = {above.text}; {divisor} = {below.text}")
    emitter.line(f"elif {below.text}: {name} = -{above.text}; {divisor} = -{below.text}")
    emitter.line(f"else: {name} = {emitter.constant(BY_ZERO)}")
    factor = emitter.prologue.quotient(above.factor, below.factor)
    return Rep(name, factor, (name,), below=divisor)


def _over_fixed(emitter: Emitter, expr: Expr, above: Rep, below: Factor) -> Rep:
    if below.value == 0:
        rep = emitter.absorb(expr, emitter.constant(BY_ZERO), ONE, [above], holes=True)
        return replace(rep, void=True)
    if below.value is None:
        below = Factor(None, emitter.prologue.assign(f"nonzero({below.name})"))
    return replace(above, factor=emitter.prologue.quotient(above.factor, below))


def extreme(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The least or the greatest of numbers over their common unit."""
    unit, texts = emitter.scale(parts, ordered=True)
    if len(texts) != 2:
        return emitter.absorb(expr, f"{expr.op}({', '.join(texts)})", unit, parts)
    sign = "<" if expr.op == "min" else ">"
    (one, first), (other, second) = (emitter.named(text) for text in texts)
    return emitter.absorb(expr, f"{one} if {first} {sign} {second} else {other}", unit, parts)


def absolute(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The magnitude."""
    unit, texts = emitter.scale(parts, ordered=True)
    return emitter.absorb(expr, f"abs({texts[0]})", unit, parts)


def rounded(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A whole number of steps."""
    step, mode = expr.options
    [part] = parts
    assert isinstance(step, int | Fraction)
    if not part.factor.is_positive or mode != "half up" or part.void:
        return called(emitter, expr, parts)
    assert part.factor.value is not None
    ratio = part.factor.value / step
    unit = times(digits(ratio.denominator), part.below or "1")
    low = emitter.proof(expr.args[0]).low
    if low is not None and low >= 0:
        text = f"({times(digits(2 * ratio.numerator), part.text)} + {unit}) // (2 * {unit})"
    else:
        held, first = emitter.named(part.text)
        twice = times(digits(2 * ratio.numerator), held)
        text = f"({twice} + {unit}) // (2 * {unit}) if {first} >= 0"
        text = f"{text} else -(({unit} - {twice}) // (2 * {unit}))"
    return emitter.absorb(expr, text, Factor(Fraction(step)), [part])


BY_ZERO = PRIMITIVES["div"].exact((1, 0), ())
