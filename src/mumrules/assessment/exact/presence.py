"""The generated forms of what looks at holes."""

from mumrules.assessment.exact.coefficient import ONE
from mumrules.assessment.exact.emitter import Emitter
from mumrules.assessment.exact.rep import Rep
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind


def missing(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """Whether a value is a hole."""
    if not parts[0].risks:
        return Rep("False")
    asked = " or ".join(f"{risk}.__class__ is Hole" for risk in parts[0].risks)
    return emitter.result(expr, asked, ONE, [])


def reason(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The reason of a hole; an empty text where there is none."""
    risks = parts[0].risks
    chain = "".join(f"{risk}.reason if {risk}.__class__ is Hole else " for risk in risks)
    return emitter.result(expr, f"{chain}''", ONE, [])


def coalesce(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The first value that is there, else the first hole."""
    factor, texts = ONE, [part.text for part in parts]
    if expr.kind is Kind.NUMBER:
        factor, texts = emitter.scale(parts)
    chain = _first_hole(parts[0])
    for part, text in zip(reversed(parts), reversed(texts), strict=True):
        there = " and ".join(f"{risk}.__class__ is not Hole" for risk in part.risks)
        chain = f"{text} if {there} else {chain}" if there else text
    return emitter.result(expr, chain, factor, parts, holes=emitter.holes(expr))


def _first_hole(part: Rep) -> str:
    chain = "".join(f"{risk} if {risk}.__class__ is Hole else " for risk in part.risks[:-1])
    return chain + "".join(part.risks[-1:])
