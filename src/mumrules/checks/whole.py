"""Whether only whole numbers are looked up in a table of intervals."""

from mumrules.checks.interval_tables import IntervalTable
from mumrules.expression.expr import Expr
from mumrules.methodology.node import Node
from mumrules.methodology.rounding import Rounding
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import all_inputs

_KEEPING = {"add", "mul", "min", "max", "abs"}
_COUNTING = {"years", "days", "date part"}


def is_whole(table: IntervalTable, draft: Draft) -> bool:
    """Whether only whole numbers are looked up in *table*, as far as the file itself tells it."""
    element = table.node.element
    match table.zones.by if table.zones else "value":
        case "rank":
            return True
        case "score":
            return bool(table.node.parts) and _to_whole(element.round)
        case "shown score":
            return _to_whole(table.node.show.score)
        case "value":
            return _is_whole_value(table, element, draft)
    return False


def _to_whole(rounding: Rounding | None) -> bool:
    return rounding is not None and isinstance(rounding.step, int)


def _is_whole_value(table: IntervalTable, element: Node, draft: Draft) -> bool:
    if table.node.missing.imputes or table.node.outliers is not None:
        return False
    if element.value is None:
        return [i.kind for i in (element.inputs or {}).values()] == ["whole"]
    formula = draft.formulas.get((*table.node.path, "value"))
    inputs = all_inputs(draft.methodology, draft.nodes.values())
    whole = {name for name, asked, _ in inputs if asked.kind == "whole"}
    return formula is not None and _gives_whole(formula, whole)


def _gives_whole(expr: Expr, whole: set[str]) -> bool:
    match expr.op:
        case "input":
            return expr.options[0] in whole
        case "literal":
            return isinstance(expr.options[0], int)
        case "round":
            return isinstance(expr.options[0], int)
        case op:
            kept = op in _KEEPING and all(_gives_whole(arg, whole) for arg in expr.args)
            return kept or op in _COUNTING
