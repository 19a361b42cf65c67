"""What a cohort fixes for its units: the values of its reductions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

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
