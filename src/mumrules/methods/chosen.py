"""The choice among several tables, made once for all that have tables."""

from collections.abc import Mapping
from typing import Final

from mumrules.expression.build import looked_up, nothing
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.glossary import normalise
from mumrules.numbers import from_text

TRUTH: Final = {"yes": True, "да": True, "no": False, "нет": False}
NO_TABLE: Final = "no such table"


def key_of(written: str, kind: Kind) -> Value | None:
    """Return the key of a table as a value of *kind*; None where it cannot be one."""
    match kind:
        case Kind.TEXT:
            return written
        case Kind.BOOLEAN:
            return TRUTH.get(normalise(written))
        case Kind.NUMBER:
            return from_text(written)
        case _:
            return None


def chosen(selector: Expr | None, tables: Mapping[str, Expr], own: Expr | None) -> Expr:
    """Return the result of the table that *selector* names, else of the element's *own* one.

    Args:
        selector: What chooses; None where nothing does.
        tables: The result of each table, by its key; the keys were checked.
        own: The result where no key fits; undefined where there is none.
    """
    kind = next(iter(tables.values())).kind if own is None else own.kind
    otherwise = nothing(NO_TABLE, kind) if own is None else own
    if selector is None:
        return otherwise
    keyed = [(key_of(key, selector.kind), result) for key, result in tables.items()]
    rows = [(key, result) for key, result in keyed if key is not None]
    return looked_up(selector, rows, otherwise)
