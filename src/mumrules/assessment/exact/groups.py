"""The generated form of a reduction within groups: the value of the unit's own group."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mumrules.assessment.exact.coefficient import ONE, Factor, common_unit
from mumrules.assessment.exact.emitter import Emitter
from mumrules.assessment.exact.rep import Rep
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.values import is_hole


def of_group(emitter: Emitter, expr: Expr, parts: list[Rep]) -> Rep:
    """The value beside the unit's keys; that of an empty cohort for keys that nobody has."""
    emitter.groups.append(expr)
    table, factor = f"groups[{len(emitter.groups) - 1}]", ONE
    if expr.rational:
        asked = emitter.prologue.assign(f"in_units({table})", "g")
        table, factor = f"{asked}[0]", Factor(None, emitter.prologue.assign(f"{asked}[1]", "u"))
    look_up = emitter.prologue.assign(f"{table}.get", "g")
    held = [emitter.settle(part) for part in parts]
    keys = ", ".join(emitter.true_value(part) for part in held)
    empty = emitter.constant(REDUCTIONS[expr.op]((), *expr.options))
    return emitter.absorb(expr, f"{look_up}(({keys},), {empty})", factor, held, holes=True)


def in_units(values: Mapping[Any, Any]) -> tuple[dict[Any, Any], Fraction]:
    """Return the numbers of a table as whole multiples of one unit, and the unit."""
    unit = common_unit([Fraction(v) for v in values.values() if not is_hole(v)])
    return {k: v if is_hole(v) else int(v / unit) for k, v in values.items()}, unit
