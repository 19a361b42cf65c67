"""Why a decision table has no result for the values of one unit."""

from collections.abc import Mapping

from mumrules.expression.expr import literal, literal_value
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.methods.call import Why
from mumrules.methods.decisions.table import Table
from mumrules.numbers import Exact, to_text


def why(table: Table, values: Mapping[str, Value]) -> Why:
    """Return what is at fault for *values* of the inputs, and the rules that bear on it."""
    given = [values[name] for name in table.options.inputs]
    said = "; ".join(f"{name} = {_shown(values[name])}" for name in table.options.inputs)
    for column, name in enumerate(table.options.inputs):
        if _refused(table, column, given[column]):
            text = Text(
                f"`{name}` may not be this: {said}", f"`{name}` таким быть не может: {said}"
            )
            return Why(text, (("inputs", name),))
    fired = table.fired(given)
    rules = tuple(("rules", rule) for rule in fired)
    if not fired:
        return Why(Text(f"no rule fires: {said}", f"не сработало ни одно правило: {said}"), rules)
    numbers = ", ".join(str(rule + 1) for rule in fired)
    text = Text(f"rules {numbers} fire: {said}", f"сработали правила {numbers}: {said}")
    return Why(text, rules)


def _refused(table: Table, column: int, value: Value) -> bool:
    return literal_value(table.fits(column, literal(value, table.kinds[column]))) is False


def _shown(value: Value) -> str:
    if isinstance(value, bool) or not isinstance(value, Exact):
        return str(value)
    return to_text(value)
