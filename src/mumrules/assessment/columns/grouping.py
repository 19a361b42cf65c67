"""Units put together by keys, and reductions within each group."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.machine import Array
from mumrules.dataset.arrays import CodedColumn
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, is_hole, ratio, settled
from mumrules.holes import Hole
from mumrules.numbers import plain


@dataclass(frozen=True)
class Groups:
    """The group of every unit.

    Attributes:
        codes: The number of its group; of a unit without a key, past those of the groups.
        keys: The keys of each group.
        gaps: The holes that stand past the groups.
    """

    codes: Array
    keys: Sequence[tuple[Value, ...]]
    gaps: Sequence[Hole]

    def column(self, table: Mapping[Any, Value], empty: Value) -> CodedColumn:
        """Return what a *table* by keys gives to every unit, *empty* where it has no entry."""
        values = (*(table.get(key, empty) for key in self.keys), *self.gaps)
        return CodedColumn(self.codes, values)  # type: ignore[arg-type]  # reals are settled too

    @cached_property
    def runs(self) -> tuple[Array, Array]:
        """The units in the order of their groups, and where each group begins."""
        order = np.argsort(self.codes, kind="stable")
        edges = np.searchsorted(self.codes[order], np.arange(len(self.keys) + 1))
        return order, edges


def grouped(keys: Sequence[Settled]) -> Groups:
    """Put units together by the values of *keys*; the first hole among them counts."""
    columns = [_coded(key) for key in keys]
    codes, first = _together([column for column, _ in columns])
    named = [tuple(values[int(c[row])] for c, values in columns) for row in first.tolist()]
    holes = [next(filter(is_hole, key), None) for key in named]
    there = [key for key, hole in zip(named, holes, strict=True) if hole is None]
    gaps = list(dict.fromkeys(hole for hole in holes if hole is not None))
    ahead = {key: code for code, key in enumerate(there)}
    places = [
        ahead[key] if hole is None else len(there) + gaps.index(hole)
        for key, hole in zip(named, holes, strict=True)
    ]
    return Groups(np.array(places, np.int32)[codes], there, gaps)


def _coded(key: Settled) -> tuple[Array, Sequence[Value]]:
    """Return a key as codes and their values."""
    inexact = key.kind is Kind.NUMBER and key.quantity.error and not key.quantity.is_taken
    if inexact or key.known:
        values = key.exact(range(key.rows))
        distinct = {value: code for code, value in enumerate(dict.fromkeys(values))}
        return np.array([distinct[value] for value in values], np.int32), list(distinct)
    numbers = np.array(key.values, np.float64)
    if key.holes is not None:
        gaps = key.holes != 0
        numbers[gaps] = 0.0
        codes, first = _together([numbers, key.holes])
    else:
        codes, first = _together([numbers])
    return codes, key.exact(first.tolist())


def _together(columns: Sequence[Array]) -> tuple[Array, Array]:
    """Return one code for equal rows of several columns, and a row for each code."""
    codes = np.zeros(len(columns[0]), np.int64)
    for column in columns:
        distinct, inverse = np.unique(column, return_inverse=True)
        _, codes = np.unique(codes * len(distinct) + inverse.reshape(-1), return_inverse=True)
    _, first = np.unique(codes, return_index=True)
    return codes.reshape(-1).astype(np.int32), first


def reduced_by_group(
    reduction: Expr, figure: Settled, groups: Groups, members: Array | None
) -> dict[tuple[Value, ...], Value]:
    """Return the value of a reduction in every group that has members."""
    order, edges = groups.runs
    order = order[: edges[-1]]
    inside = np.ones(len(order), np.bool_) if members is None else members[order]
    counts: Any = np.add.reduceat(np.append(inside, False), edges[:-1]) if len(edges) > 1 else []
    present = [key for key, count in zip(groups.keys, counts, strict=True) if count]
    if figure.holes is not None:
        inside &= figure.holes[order] == 0
    quick = QUICK.get(reduction.op) if len(order) * figure.quantity.most < 2.0**63 else None
    if quick and not figure.quantity.error and not figure.known and inside.all():
        found = quick(figure, order, edges)
        by_key = zip(groups.keys, found, strict=True)
        return {key: value for (key, value), count in zip(by_key, counts, strict=True) if count}
    return _each(reduction, figure, groups, order[inside], present)


def _each(
    reduction: Expr,
    figure: Settled,
    groups: Groups,
    rows: Array,
    present: Sequence[tuple[Value, ...]],
) -> dict[tuple[Value, ...], Value]:
    """Reduce the exact values of *rows* group by group."""
    values: dict[tuple[Value, ...], list[Value]] = {key: [] for key in present}
    codes = groups.codes[rows].tolist()
    for code, value in zip(codes, figure.exact(rows.tolist()), strict=True):
        if not is_hole(value):
            values[groups.keys[code]].append(value)
    form = REDUCTIONS[reduction.op]
    return {key: settled(form(held, *reduction.options)) for key, held in values.items()}


def _extreme(upwards: bool) -> Callable[[Settled, Array, Array], list[Value]]:  # noqa: FBT001
    def form(figure: Settled, order: Array, edges: Array) -> list[Value]:
        factor = figure.quantity.factor
        pick = np.maximum if upwards == (factor >= 0) else np.minimum
        numbers = pick.reduceat(figure.values[order], edges[:-1])
        return [plain(int(number) * factor) for number in numbers.tolist()]

    return form


def _count(_: Settled, __: Array, edges: Array) -> list[Value]:
    return np.diff(edges).tolist()  # type: ignore[no-any-return]


def _sum(figure: Settled, order: Array, edges: Array) -> list[Value]:
    numbers = np.add.reduceat(figure.values[order].astype(np.int64), edges[:-1])
    return [plain(number * figure.quantity.factor) for number in numbers.tolist()]


def _mean(figure: Settled, order: Array, edges: Array) -> list[Value]:
    sums: list[Any] = _sum(figure, order, edges)
    return [ratio(s, n) for s, n in zip(sums, np.diff(edges).tolist(), strict=True)]


QUICK: dict[str, Callable[[Settled, Array, Array], list[Value]]] = {
    "cohort max": _extreme(upwards=True),
    "cohort min": _extreme(upwards=False),
    "cohort count": _count,
    "cohort sum": _sum,
    "cohort mean": _mean,
}
