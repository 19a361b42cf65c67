"""The generated form of every primitive.

A primitive without a row here is generated as a call of its exact form on true values:
right, only slower.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules.assessment.exact.coefficient import ONE, Factor
from mumrules.assessment.exact.emitter import Emitter, Rep, times
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind, Reach
from mumrules.expression.primitives import PRIMITIVES

INPUT_STEP = Fraction(1, 100)

Form: TypeAlias = Callable[[Emitter, Expr, list[Rep]], Rep]


def emit(emitter: Emitter, expr: Expr) -> Rep:
    """Write what computes *expr*; its operands are written already."""
    if expr.reach is not Reach.UNIT:
        return emitter.fixed(expr)
    parts = [emitter.reps[arg] for arg in expr.args]
    return FORMS.get(expr.op, called)(emitter, expr, parts)


def called(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A call of the exact form on true values."""
    texts = [emitter.true_value(emitter.settle(part)) for part in parts]
    form = emitter.constant(PRIMITIVES[expr.op].exact)
    options = emitter.constant(expr.options)
    name = emitter.variable(f"{form}(({', '.join(texts)},), {options})")
    return Rep(name, ONE, emitter.holes(expr))


def given(emitter: Emitter, expr: Expr, _: list[Rep]) -> Rep:
    """An input, taken in exactly; the lines are written with the head of the function."""
    emitter.inputs.append(expr)
    _name, kind, *_rest = expr.options
    factor = Factor(INPUT_STEP) if kind is Kind.NUMBER else ONE
    return Rep(f"i{len(emitter.inputs) - 1}", factor, holes=True)


def add(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A sum over the common unit of its terms."""
    unit, texts = emitter.scale(parts)
    return emitter.absorb(expr, " + ".join(texts), unit, parts)


def mul(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A product of numbers; factors multiply in the prologue."""
    factor = ONE
    for part in parts:
        factor = emitter.prologue.product(factor, part.factor)
    texts = [part.text for part in parts if part.text != "1"]
    if len(texts) == 1:
        [held] = (part for part in parts if part.text != "1")
        return Rep(held.text, factor, held.holes, held.void, held.depth)
    return emitter.absorb(expr, " * ".join(texts) or "1", factor, parts)


def div(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A quotient; by a value of the cohort it is a factor, by a unit's a fraction."""
    above, below = parts
    if below.void:
        return called(emitter, expr, parts)
    if below.text == "1":
        return _over_fixed(emitter, expr, above, below.factor)
    if above.factor.value is None or not below.factor.value:
        return called(emitter, expr, parts)
    factor = Factor(above.factor.value / below.factor.value)
    below = emitter.settle(below)
    never = emitter.constant(PRIMITIVES["div"].exact((1, 0), ()))
    divided = f"Fraction({above.text}, {below.text}) if {below.text} else {never}"
    return emitter.absorb(expr, divided, factor, [above, below], holes=emitter.holes(expr))


def _over_fixed(emitter: Emitter, expr: Expr, above: Rep, below: Factor) -> Rep:
    never = emitter.constant(PRIMITIVES["div"].exact((1, 0), ()))
    if below.value == 0:
        rep = emitter.absorb(expr, never, ONE, [above])
        return Rep(rep.text, ONE, holes=True, void=True)
    if below.value is not None:
        return Rep(
            above.text,
            emitter.prologue.quotient(above.factor, below),
            above.holes,
            above.void,
            above.depth,
        )
    safe = emitter.prologue.assign(f"{below.name} or Fraction(1)")
    factor = emitter.prologue.quotient(above.factor, Factor(None, safe))
    text = f"{above.text} if {below.name} else {never}"
    return emitter.absorb(expr, text, factor, [above], holes=True)


def extreme(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The least or the greatest of numbers over their common unit."""
    unit, texts = emitter.scale(parts)
    return emitter.absorb(expr, f"{expr.op}({', '.join(texts)})", unit, parts)


def absolute(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The magnitude."""
    unit, texts = emitter.scale(parts)
    return emitter.absorb(expr, f"abs({texts[0]})", unit, parts)


def rounded(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A whole number of steps."""
    step, mode = expr.options
    [part] = parts
    factor = part.factor.value
    assert isinstance(step, int | Fraction)
    if factor is None or factor <= 0 or mode != "half up":
        return called(emitter, expr, parts)
    ratio = factor / step
    above = part.text
    if part.holes:
        above = emitter.settle(part).text
    scaled = f"({times(str(2 * ratio.numerator), above)} + {ratio.denominator})"
    mirrored = f"({times(str(-2 * ratio.numerator), above)} + {ratio.denominator})"
    below = 2 * ratio.denominator
    low = emitter.proof(expr.args[0]).low
    sign_known = low is not None and low >= 0
    text = f"{scaled} // {below}"
    if not sign_known:
        text = f"{text} if {above} >= 0 else -({mirrored} // {below})"
    held = Rep(above, part.factor, part.holes, part.void, part.depth)
    return emitter.absorb(expr, text, Factor(Fraction(step)), [held])


def comparison(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """Two values over their common unit, compared."""
    sign = {"lt": "<", "le": "<=", "eq": "=="}[expr.op]
    texts = [part.text for part in parts]
    if expr.args[0].kind is Kind.NUMBER:
        _, texts = emitter.scale(parts)
    return emitter.absorb(expr, f"{texts[0]} {sign} {texts[1]}", ONE, parts)


def logic(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """All or any of several conditions."""
    return emitter.absorb(expr, f" {expr.op} ".join(part.text for part in parts), ONE, parts)


def negation(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The opposite condition."""
    return emitter.absorb(expr, f"not {parts[0].text}", ONE, parts)


def case(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A chain of conditions; a hole in one that is reached is the result."""
    conditions, values = parts[:-1:2], [*parts[1:-1:2], parts[-1]]
    factor, texts = _branches(emitter, expr, values)
    holes = emitter.holes(expr)
    if not any(condition.holes for condition in conditions):
        chain = texts[-1]
        for condition, text in zip(reversed(conditions), reversed(texts[:-1]), strict=True):
            chain = f"{text} if {condition.text} else {chain}"
        return emitter.result(expr, chain, factor, parts, holes=holes)
    name = f"x{len(emitter.lines)}"
    word = "if"
    for condition, text in zip(conditions, texts, strict=False):
        if condition.holes:
            emitter.line(f"{word} {condition.text}.__class__ is Hole: {name} = {condition.text}")
            word = "elif"
        emitter.line(f"{word} {condition.text}: {name} = {text}")
        word = "elif"
    emitter.line(f"else: {name} = {texts[-1]}")
    return Rep(name, factor, holes=holes)


def bands(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The band that holds a value, from the top down."""
    value = parts[0]
    cuts: tuple[Any, ...] = expr.options
    unit_parts = [value, *(Rep("1", Factor(Fraction(bound))) for bound, _ in cuts)]
    _, scaled = emitter.scale(unit_parts)
    held = scaled[0] if scaled[0].isidentifier() else emitter.variable(_guarded(value, scaled[0]))
    factor, texts = _branches(emitter, expr, parts[1:])
    chain = texts[0]
    for (_, closed), bound, text in zip(cuts, scaled[1:], texts[1:], strict=True):
        chain = f"{text} if {held} {'>=' if closed else '>'} {bound} else ({chain})"
    asked = Rep(held, ONE, value.holes)
    return emitter.absorb(expr, chain, factor, [asked], holes=emitter.holes(expr))


def lookup(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A table: a dictionary where its values are fixed."""
    if expr.args[0].kind is not Kind.TEXT:
        return called(emitter, expr, parts)
    factor, texts = _branches(emitter, expr, parts[1:])
    chain = texts[-1]
    asked = emitter.settle(parts[0])
    for key, text in zip(reversed(expr.options), reversed(texts[:-1]), strict=True):
        chain = f"{text} if {asked.text} == {key!r} else {chain}"
    return emitter.absorb(expr, chain, factor, [asked], holes=emitter.holes(expr))


def missing(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """Whether a value is a hole."""
    if not parts[0].holes:
        return Rep("False")
    return emitter.result(expr, f"{parts[0].text}.__class__ is Hole", ONE, parts)


def reason(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The reason of a hole."""
    if not parts[0].holes:
        return Rep("''")
    text = emitter.settle(parts[0]).text
    return emitter.result(expr, f"{text}.reason if {text}.__class__ is Hole else ''", ONE, parts)


def coalesce(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The first value that is there, else the first hole."""
    settled = [emitter.settle(part) for part in parts]
    factor, texts = _branches(emitter, expr, settled)
    chain = settled[0].text
    for part, text in zip(reversed(settled), reversed(texts), strict=True):
        there = f"{part.text}.__class__ is not Hole"
        chain = f"{text} if {there} else ({chain})" if part.holes else text
    return emitter.result(expr, chain, factor, settled, holes=emitter.holes(expr))


def rank(emitter: Emitter, expr: Expr, _: list[Rep]) -> Rep:
    """A place, worked out over the cohort before this stage."""
    emitter.vectors.append(expr)
    return Rep(f"r{len(emitter.vectors) - 1}", ONE, holes=True)


def _branches(emitter: Emitter, expr: Expr, values: list[Rep]) -> tuple[Factor, list[str]]:
    if expr.kind is not Kind.NUMBER:
        return ONE, [value.text for value in values]
    factor, texts = emitter.scale(values)
    return factor, [_guarded(value, text) for value, text in zip(values, texts, strict=True)]


def _guarded(value: Rep, text: str) -> str:
    if value.holes and not value.void and text != value.text:
        return f"({value.text} if {value.text}.__class__ is Hole else {text})"
    return text if text.isidentifier() or text.isdigit() else f"({text})"


FORMS: dict[str, Form] = {
    "input": given,
    "add": add,
    "mul": mul,
    "div": div,
    "min": extreme,
    "max": extreme,
    "abs": absolute,
    "round": rounded,
    "lt": comparison,
    "le": comparison,
    "eq": comparison,
    "and": logic,
    "or": logic,
    "not": negation,
    "case": case,
    "bands": bands,
    "lookup": lookup,
    "missing": missing,
    "reason": reason,
    "coalesce": coalesce,
    "rank": rank,
}
