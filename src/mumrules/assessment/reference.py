"""What a cohort fixes for its units: the values of its reductions."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from mumrules.assessment.saved import as_data, from_data
from mumrules.expression.digest import digests

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mumrules.expression.expr import Expr
    from mumrules.expression.values import Value

    Order: TypeAlias = "tuple[Value | tuple[Value, ...], ...]"
    Keys: TypeAlias = "tuple[Value, ...]"
    Found: TypeAlias = "Value | Order | Mapping[Keys, Value | Order]"


@dataclass(frozen=True, slots=True)
class Reference:
    """The cohort as an explicit value.

    Attributes:
        scalars: The exact value of each reduction.
        orders: For each ranking, the compared values of the cohort, best first; tuples where
            further values break ties.
        groups: The same within groups, by the keys of the group.
    """

    scalars: Mapping[Expr, Value] = field(default_factory=dict)
    orders: Mapping[Expr, Order] = field(default_factory=dict)
    groups: Mapping[Expr, Mapping[Keys, Value | Order]] = field(default_factory=dict)

    def with_values(self, found: Mapping[Expr, Found]) -> Reference:
        """Return the reference with the reductions and rankings of one more stage."""
        scalars, orders, groups = dict(self.scalars), dict(self.orders), dict(self.groups)
        for expr, value in found.items():
            if isinstance(value, dict):
                groups[expr] = value
            elif isinstance(value, tuple):
                orders[expr] = value
            else:
                scalars[expr] = value  # type: ignore[assignment]  # neither of the two above
        return Reference(scalars, orders, groups)

    def to_json(self) -> str:
        """Return the cohort as text, to be kept and read again in another run."""
        named = digests([*self.scalars, *self.orders, *self.groups])
        groups = {
            named[expr]: [[as_data(keys), as_data(value)] for keys, value in found.items()]
            for expr, found in self.groups.items()
        }
        said = {
            "scalars": {named[expr]: as_data(value) for expr, value in self.scalars.items()},
            "orders": {named[expr]: as_data(order) for expr, order in self.orders.items()},
            "groups": groups,
        }
        return json.dumps(said, ensure_ascii=False, sort_keys=True, indent=1)

    @classmethod
    def from_json(cls, text: str, expressions: Iterable[Expr]) -> Reference:
        """Return the cohort that *text* holds, for what *expressions* need of it.

        What they do not need is left out; what they need and the text lacks stays unknown.

        Raises:
            ValueError: The text is none that `to_json` has made.
        """
        said, found = json.loads(text), digests(expressions)
        if not isinstance(said, dict) or said.keys() != {"scalars", "orders", "groups"}:
            raise ValueError("the text is no saved cohort")
        kept = {
            part: {expr: values[name] for expr, name in found.items() if name in values}
            for part, values in said.items()
        }
        groups = {
            expr: {from_data(keys): from_data(value) for keys, value in table}
            for expr, table in kept["groups"].items()
        }
        scalars, orders = (
            {expr: from_data(value) for expr, value in kept[part].items()}
            for part in ("scalars", "orders")
        )
        return cls(scalars, orders, groups)
