"""What a cohort fixes for its units: the values of its reductions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mumrules.expression.expr import Expr
    from mumrules.expression.values import Value


@dataclass(frozen=True, slots=True)
class Reference:
    """The cohort as an explicit value.

    Attributes:
        scalars: The exact value of each reduction.
        orders: For each ranking, the compared values of the cohort, best first.
    """

    scalars: Mapping[Expr, Value] = field(default_factory=dict)
    orders: Mapping[Expr, tuple[Value, ...]] = field(default_factory=dict)

    def with_values(self, found: Mapping[Expr, Value | tuple[Value, ...]]) -> Reference:
        """Return the reference with the reductions and rankings of one more stage."""
        scalars, orders = dict(self.scalars), dict(self.orders)
        for expr, value in found.items():
            if isinstance(value, tuple):
                orders[expr] = value
            else:
                scalars[expr] = value
        return Reference(scalars, orders)
