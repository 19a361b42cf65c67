"""What was found of a cohort: values now, and the order of its rankings when asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.exact.reduce import reduced
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
    figures, groups, members = ranking

    def make() -> Any:
        rows = range(figures[0].rows) if members is None else np.flatnonzero(members).tolist()
        columns = [(figure.exact(rows), 1) for figure in figures]
        if groups is not None:
            width = len(rank.args) - len(figures)
            named = [*groups.keys, *((gap,) * width for gap in groups.gaps)]
            keys = [named[code] for code in groups.codes[list(rows)].tolist()]
            columns += [([key[i] for key in keys], 1) for i in range(width)]
        return reduced(rank, columns, None)

    return make
