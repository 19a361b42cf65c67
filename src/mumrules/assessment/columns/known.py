"""What was found of a cohort: values now, and the order of its rankings when asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value
from mumrules.plan.cohort import own_keys


@dataclass
class Known:
    """The reductions and rankings that were worked out.

    Attributes:
        scalars: The exact value of each reduction.
        groups: The same within groups, by the keys of the group.
        ranks: What puts each ranking in order, by groups where it has them.
    """

    scalars: dict[Expr, Value] = field(default_factory=dict)
    groups: dict[Expr, Mapping[tuple[Value, ...], Value]] = field(default_factory=dict)
    ranks: dict[Expr, Callable[[], Any]] = field(default_factory=dict)

    def reference(self) -> Reference:
        """Return the cohort as a value; its rankings are put in order when they are read."""
        whole = {e: make for e, make in self.ranks.items() if not own_keys(e)}
        parted = {e: make for e, make in self.ranks.items() if own_keys(e)}
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
