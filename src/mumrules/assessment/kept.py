"""A cohort as plain data, and back: what its text is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mumrules.assessment.saved import as_data, from_data
from mumrules.expression.digest import digests

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mumrules.assessment.reference import Reference
    from mumrules.expression.expr import Expr

VERSION: Final = 1
FORMAT: Final = "mumrules reference"


class UnreadableError(ValueError):
    """A text holds no cohort.

    Attributes:
        version: The version in which it was saved, where that is why; else None.
    """

    def __init__(self, version: object = None) -> None:
        super().__init__("the text is no saved cohort of this version")
        self.version = version


def said(reference: Reference) -> dict[str, Any]:
    """Return a cohort as JSON can hold it: values by the digest of what they are values of."""
    named = digests([*reference.scalars, *reference.orders, *reference.groups])
    return {
        FORMAT: VERSION,
        "given": sorted(reference.given),
        "periods": as_data(reference.periods),
        "scalars": {named[e]: as_data(value) for e, value in reference.scalars.items()},
        "orders": {named[e]: as_data(order) for e, order in reference.orders.items()},
        "groups": {
            named[e]: [[as_data(keys), as_data(value)] for keys, value in found.items()]
            for e, found in reference.groups.items()
        },
    }


def read(
    data: Any, wanted: Callable[[frozenset[str]], Iterable[Expr]]
) -> tuple[Any, Any, Any, frozenset[str], Any]:
    """Return the scalars, orders, groups, given totals and periods that *data* hold.

    Raises:
        UnreadableError: They are not what `said` has made.
    """
    version = data.get(FORMAT) if isinstance(data, dict) else None
    if version != VERSION:
        raise UnreadableError(version)
    try:
        given = frozenset(map(str, data["given"]))
        named = digests(wanted(given))
        return (
            _found(data["scalars"], named),
            _found(data["orders"], named),
            {e: _table(data["groups"][n]) for e, n in named.items() if n in data["groups"]},
            given,
            from_data(data["periods"]),
        )
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        raise UnreadableError from None


def _found(said_of: Mapping[str, Any], named: Mapping[Expr, str]) -> dict[Expr, Any]:
    return {expr: from_data(said_of[name]) for expr, name in named.items() if name in said_of}


def _table(pairs: Iterable[Any]) -> dict[Any, Any]:
    return {from_data(keys): from_data(value) for keys, value in pairs}
