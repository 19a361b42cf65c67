"""The column form of every primitive that looks at one unit."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import numpy as np

from mumrules.assessment.columns import arithmetic, decisions, presence, roots, rounding
from mumrules.assessment.columns.column import Column, divided, number
from mumrules.assessment.columns.scene import Scene, first_hole
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import is_hole
from mumrules.real.real import Real

Form: TypeAlias = Callable[[Scene, Expr, list[Column]], Column]


def literal(scene: Scene, expr: Expr, _: list[Column]) -> Column:
    """A constant."""
    value: Any = expr.options[0]
    if is_hole(value):
        held: Any = {Kind.BOOLEAN: False, Kind.TEXT: 0}.get(expr.kind, 0.0)
        return Column(np.asarray(held), scene.hole(value))
    if isinstance(value, bool):
        return Column(np.asarray(value))
    if isinstance(value, str):
        return Column(np.asarray(scene.texts.code(value)))
    if isinstance(value, date):
        return Column(np.asarray(float(value.toordinal())), most=float(value.toordinal()))
    return scene.sound(roots.irrational(value)) if isinstance(value, Real) else number(value)


def asked_exactly(scene: Scene, _expr: Expr, parts: list[Column]) -> Column:
    """What the exact reader alone works out, for every unit."""
    scene.doubtful(np.True_)
    return Column(np.asarray(0.0), first_hole(parts))


# These take a quotient before it is divided.
OF_QUOTIENTS = {"mul", "div", "lt", "le", "eq", "bands", "missing", "reason", "round"}

FORMS: dict[str, Form] = {
    "literal": literal,
    "add": arithmetic.add,
    "mul": arithmetic.mul,
    "div": arithmetic.div,
    "min": arithmetic.extreme(np.minimum),
    "max": arithmetic.extreme(np.maximum),
    "abs": arithmetic.absolute,
    "round": rounding.rounded,
    "power": roots.power,
    "exp": roots.exponential,
    "ln": roots.logarithm,
    "lt": decisions.comparison,
    "le": decisions.comparison,
    "eq": decisions.comparison,
    "and": decisions.logic(np.logical_and),
    "or": decisions.logic(np.logical_or),
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


def formed(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """Return the column of *expr* from those of its operands."""
    if expr.op not in OF_QUOTIENTS:
        parts = [divided(part) for part in parts]
    if expr.op not in FORMS or any(isinstance(option, Real) for option in expr.options):
        return undecided(scene)
    return FORMS[expr.op](scene, expr, parts)


def undecided(scene: Scene) -> Column:
    """Return what leaves all units to the exact reader."""
    scene.doubtful(np.True_)
    return Column(np.asarray(0.0))
