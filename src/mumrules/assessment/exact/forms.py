"""The generated form of every primitive.

A primitive without a row here is generated as a call of its exact form on true values:
right, only slower. So is whatever makes or takes a number that may be irrational.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from mumrules.assessment.exact import arithmetic, decisions, groups, presence
from mumrules.assessment.exact.coefficient import ONE, Factor
from mumrules.assessment.exact.emitter import Emitter, operands
from mumrules.assessment.exact.rep import Rep
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind, Reach

INPUT_STEP = Fraction(1, 100)

Form: TypeAlias = Callable[[Emitter, Expr, list[Rep]], Rep]


def emit(emitter: Emitter, expr: Expr) -> Rep:
    """Write what computes *expr*; its operands are written already."""
    if expr.reach is not Reach.UNIT:
        return emitter.fixed(expr)
    if expr in emitter.known:
        return worked_out(emitter, expr)
    if expr.op in LEAVES:
        return LEAVES[expr.op](emitter, expr)
    parts = [emitter.reps[arg] for arg in operands(expr)]
    if expr.op not in OF_QUOTIENTS:
        parts = [emitter.divided(part) for part in parts]
    if expr.op in REDUCTIONS:
        return groups.of_group(emitter, expr, parts)
    if not all(arg.rational for arg in (expr, *expr.args)):
        return arithmetic.called(emitter, expr, parts)
    return FORMS.get(expr.op, arithmetic.called)(emitter, expr, parts)


def given(emitter: Emitter, expr: Expr) -> Rep:
    """An input, taken in exactly; the lines are written with the head of the function."""
    emitter.inputs.append(expr)
    factor = Factor(INPUT_STEP) if expr.kind is Kind.NUMBER else ONE
    name = f"i{len(emitter.inputs) - 1}"
    return Rep(name, factor, (name,))


def worked_out(emitter: Emitter, expr: Expr) -> Rep:
    """A place, a value of the previous period, or one known already: worked out before."""
    emitter.ranks.append(expr)
    name = f"r{len(emitter.ranks) - 1}"
    return Rep(name, ONE, (name,))


LEAVES: dict[str, Callable[[Emitter, Expr], Rep]] = {
    "input": given,
    "rank": worked_out,
    "previous": worked_out,
}

# These take a quotient before it is divided.
OF_QUOTIENTS = {"mul", "div", "round", "lt", "le", "eq", "bands", "missing", "reason"}

FORMS: dict[str, Form] = {
    "add": arithmetic.add,
    "mul": arithmetic.mul,
    "div": arithmetic.div,
    "min": arithmetic.extreme,
    "max": arithmetic.extreme,
    "abs": arithmetic.absolute,
    "round": arithmetic.rounded,
    "lt": decisions.comparison,
    "le": decisions.comparison,
    "eq": decisions.comparison,
    "and": decisions.logic,
    "or": decisions.logic,
    "not": decisions.negation,
    "case": decisions.case,
    "bands": decisions.bands,
    "lookup": decisions.lookup,
    "missing": presence.missing,
    "reason": presence.reason,
    "coalesce": presence.coalesce,
}
