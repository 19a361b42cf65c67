"""The generated forms of comparisons and of what hangs on them."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from mumrules.assessment.exact.arithmetic import called
from mumrules.assessment.exact.coefficient import ONE, Factor
from mumrules.assessment.exact.emitter import Emitter
from mumrules.assessment.exact.rep import Rep, if_elif, times
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind

MOST_BRANCHES = 30
SIGNS = {"lt": "<", "le": "<=", "eq": "=="}


def comparison(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """Two values over their common unit, compared; a quotient is multiplied out."""
    one, other = parts
    if one.below:
        other = emitter.divided(other)
    texts = [one.text, other.text]
    if expr.args[0].kind is Kind.NUMBER:
        _, texts = emitter.scale([one, other], ordered=True)
    left = times(other.below or "1", texts[0])
    right = times(one.below or "1", texts[1])
    return emitter.absorb(expr, f"{left} {SIGNS[expr.op]} {right}", ONE, [one, other])


def logic(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """All or any of several conditions."""
    return emitter.absorb(expr, f" {expr.op} ".join(part.text for part in parts), ONE, parts)


def negation(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The opposite condition."""
    return emitter.absorb(expr, f"not {parts[0].text}", ONE, parts)


def case(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """A chain of conditions; a hole in one that is reached is the result."""
    if len(parts) > 2 * MOST_BRANCHES + 1:
        return called(emitter, expr, parts)
    parts = _without_what_is_there(emitter, expr, parts)
    conditions, values = parts[:-1:2], [*parts[1:-1:2], parts[-1]]
    factor, texts = emitter.branches(expr, values)
    holes = emitter.holes(expr)
    if not any(condition.risks for condition in conditions):
        chain = _chain([c.text for c in conditions], texts)
        return emitter.result(expr, chain, factor, parts, holes=holes)
    name = emitter.name()
    words = if_elif()
    for condition, text in zip(conditions, texts, strict=False):
        for risk in condition.risks:
            emitter.line(f"{next(words)} {risk}.__class__ is Hole: {name} = {risk}")
        emitter.line(f"{next(words)} {condition.text}: {name} = {text}")
    emitter.line(f"else: {name} = {texts[-1]}")
    return Rep(name, factor, (name,) if holes else ())


def _without_what_is_there(emitter: Emitter, expr: Expr, parts: list[Rep]) -> list[Rep]:
    """Return the parts of a case; what a condition before them did not find missing is there."""
    there: set[str] = set()
    found = []
    for index, part in enumerate(parts):
        found.append(replace(part, risks=tuple(r for r in part.risks if r not in there)))
        condition = expr.args[index - 1]
        if index % 2 and condition.op == "missing" and condition.args[0] in emitter.reps:
            there.update(emitter.reps[condition.args[0]].risks)
    return found


def bands(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The band that holds a value, from the top down; a quotient is multiplied out."""
    cuts: tuple[Any, ...] = expr.options
    if len(cuts) > MOST_BRANCHES:
        return called(emitter, expr, parts)
    value = parts[0]
    bounds = [Rep("1", Factor(Fraction(bound))) for bound, _ in cuts]
    _, scaled = emitter.scale([value, *bounds], ordered=True)
    held, first = emitter.named(scaled[0])
    asked = [
        f"{first if bound is scaled[-1] else held} {'>=' if closed else '>'} "
        f"{times(value.below or '1', bound)}"
        for (_, closed), bound in zip(cuts, scaled[1:], strict=True)
    ]
    factor, texts = emitter.branches(expr, [emitter.divided(part) for part in parts[1:]])
    chain = _chain(asked[::-1], texts[::-1])
    return emitter.absorb(expr, chain, factor, [value], holes=emitter.holes(expr))


def lookup(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The value beside the key that equals a text."""
    if expr.args[0].kind is not Kind.TEXT or len(parts) > MOST_BRANCHES:
        return called(emitter, expr, parts)
    factor, texts = emitter.branches(expr, parts[1:])
    held, first = emitter.named(parts[0].text)
    conditions = [
        f"{held if index else first} == {key!r}" for index, key in enumerate(expr.options)
    ]
    chain = _chain(conditions, texts)
    return emitter.absorb(expr, chain, factor, parts[:1], holes=emitter.holes(expr))


def _chain(conditions: list[str], texts: list[str]) -> str:
    pairs = zip(texts, conditions, strict=False)
    return "".join(f"{text} if {asked} else " for text, asked in pairs) + texts[-1]
