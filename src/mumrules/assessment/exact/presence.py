"""The generated forms of what looks at holes."""

from mumrules.assessment.exact.coefficient import ONE
from mumrules.assessment.exact.emitter import Emitter, Rep
from mumrules.expression.expr import Expr


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
    factor, texts = emitter.branches(expr, settled)
    chain = settled[0].text
    for part, text in zip(reversed(settled), reversed(texts), strict=True):
        chain = f"{text} if {part.text}.__class__ is not Hole else {chain}" if part.holes else text
    return emitter.result(expr, chain, factor, settled, holes=emitter.holes(expr))
