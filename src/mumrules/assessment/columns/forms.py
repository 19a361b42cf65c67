"""The column form of every primitive that looks at one unit."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from mumrules.assessment.columns import arithmetic, decisions, presence, roots, rounding
from mumrules.assessment.columns.quantity import Quantity, divided, number
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from mumrules.real.real import Real

Form: TypeAlias = Callable[[Scene, Expr, list[Quantity]], Quantity]


def literal(scene: Scene, expr: Expr, _: list[Quantity]) -> Quantity:
    """A constant."""
    value: Any = expr.options[0]
    if is_hole(value):
        return Quantity(expr.kind is not Kind.BOOLEAN and 0, scene.hole(value, where=True))
    if isinstance(value, bool):
        return Quantity(value)
    if isinstance(value, str):
        code = scene.names.texts.code(value)
        return Quantity(code, low=float(code), high=float(code))
    if isinstance(value, date):
        day = value.toordinal()
        return Quantity(day, low=float(day), high=float(day))
    return scene.sound(roots.irrational(value)) if isinstance(value, Real) else number(value)


def asked_exactly(scene: Scene, _: Expr, parts: list[Quantity]) -> Quantity:
    """What the exact reader alone works out, for every unit."""
    return scene.undecided(first_hole(parts))


# These take a quotient before it is divided.
OF_QUOTIENTS = {"mul", "div", "lt", "le", "eq", "bands", "missing", "reason", "round"}

FORMS: dict[str, Form] = {
    "literal": literal,
    "add": arithmetic.add,
    "mul": arithmetic.mul,
    "div": arithmetic.div,
    "min": arithmetic.extreme("least", min),
    "max": arithmetic.extreme("greatest", max),
    "abs": arithmetic.absolute,
    "round": rounding.rounded,
    "power": roots.power,
    "exp": roots.exponential,
    "ln": roots.logarithm,
    "lt": decisions.comparison,
    "le": decisions.comparison,
    "eq": decisions.comparison,
    "and": decisions.logic("and"),
    "or": decisions.logic("or"),
    "not": decisions.negation,
    "case": decisions.case,
    "bands": decisions.bands,
    "lookup": decisions.lookup,
    "missing": presence.missing,
    "reason": presence.reason,
    "coalesce": presence.coalesce,
    "years": asked_exactly,
    "days": asked_exactly,
    "date part": asked_exactly,
}


def formed(scene: Scene, expr: Expr, parts: list[Quantity]) -> Quantity:
    """Return the quantity of *expr* from those of its operands."""
    if expr.op not in OF_QUOTIENTS:
        parts = [divided(scene.tape, part) for part in parts]
    if expr.op not in FORMS or any(isinstance(option, Real) for option in expr.options):
        return scene.undecided()
    return FORMS[expr.op](scene, expr, parts)
