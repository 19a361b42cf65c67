"""What a cohort fixes for its units: the values of its reductions."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from mumrules.assessment import kept
from mumrules.assessment.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mumrules.expression.expr import Expr
    from mumrules.expression.values import Value

    Keys: TypeAlias = "tuple[Value, ...]"
    Found: TypeAlias = "Value | Order | Mapping[Keys, Value | Order]"


@dataclass(frozen=True, slots=True)
class Reference:
    """The cohort as an explicit value.

    Attributes:
        scalars: The exact value of each reduction.
        orders: For each ranking, the compared values of the cohort, best first.
        groups: The same within groups, by the keys of the group.
        given: The codes of the dimensions whose totals its units gave directly.
        periods: The periods in which its units stood, in their order.
    """

    scalars: Mapping[Expr, Value] = field(default_factory=dict)
    orders: Mapping[Expr, Order] = field(default_factory=dict)
    groups: Mapping[Expr, Mapping[Keys, Value | Order]] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    periods: tuple[Value, ...] = ()

    def with_values(self, found: Mapping[Expr, Found]) -> Reference:
        """Return the reference with the reductions and rankings of one more stage."""
        scalars, orders, groups = dict(self.scalars), dict(self.orders), dict(self.groups)
        for expr, value in found.items():
            if isinstance(value, dict):
                groups[expr] = value
            elif isinstance(value, Order):
                orders[expr] = value
            else:
                scalars[expr] = value  # type: ignore[assignment]  # neither of the two above
        return Reference(scalars, orders, groups)

    def to_json(self) -> str:
        """Return the cohort as text, to be kept and read again in another run."""
        return json.dumps(kept.said(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, wanted: Callable[[frozenset[str]], Iterable[Expr]]) -> Reference:
        """Return the cohort that *text* holds.

        What is not wanted is left out; what is wanted and the text lacks stays unknown.

        Args:
            text: What `to_json` has made.
            wanted: Gives the expressions that need it, for the dimensions whose totals its
                units gave directly.

        Raises:
            UnreadableError: The text is no such one, or of another version.
        """
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise kept.UnreadableError from None
        return cls(*kept.read(data, wanted))
