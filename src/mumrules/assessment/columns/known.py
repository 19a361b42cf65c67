"""What was found of a cohort: values now, and the order of its rankings when asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.orders import order_of
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value

Ranking = tuple[Sequence[Settled], Groups | None, Array | None]


@dataclass
class Known:
    """The reductions and rankings that were worked out.

    Attributes:
        scalars: The exact value of each reduction.
        groups: The same within groups, by the keys of the group.
        ranks: What each ranking compares.
    """

    scalars: dict[Expr, Value] = field(default_factory=dict)
    groups: dict[Expr, Mapping[tuple[Value, ...], Value]] = field(default_factory=dict)
    ranks: dict[Expr, Ranking] = field(default_factory=dict)

    def reference(self) -> Reference:
        """Return the cohort as a value; its rankings are put in order when they are read."""
        whole = {e: _order(e, r) for e, r in self.ranks.items() if r[1] is None}
        parted = {e: _order(e, r) for e, r in self.ranks.items() if r[1] is not None}
        groups: dict[Expr, Callable[[], Any]] = {e: _as_is(v) for e, v in self.groups.items()}
        return Reference(self.scalars, Late(whole), Late({**groups, **parted}))


class Late(Mapping[Expr, Any]):
    """A mapping whose values are made when they are read."""

    def __init__(self, makers: Mapping[Expr, Callable[[], Any]]) -> None:
        self._makers = makers
        self._made: dict[Expr, Any] = {}

    def __getitem__(self, key: Expr) -> Any:
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def __iter__(self) -> Iterator[Expr]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def _as_is(value: Any) -> Callable[[], Any]:
    return lambda: value


def _order(rank: Expr, ranking: Ranking) -> Callable[[], Any]:
    """Return what puts the exact values of the cohort in order, by groups where it has them."""
    return lambda: order_of(rank, *ranking)
