"""The places of units by exact values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mumrules.assessment.exact.reduce import Figure, Order, ascending, keys_of
from mumrules.assessment.ranking import OUTSIDE, places
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole


class Places:
    """The places of one ranking: in the cohort, or in each of its groups."""

    def __init__(self, rank: Expr, reference: Reference) -> None:
        options = tuple(map(str, rank.options))
        self._nobody = places((), *options)
        orders: Mapping[Any, Any] = reference.groups.get(rank, {})
        if rank in reference.orders:
            orders = {(): reference.orders[rank]}
        self._by_group = {key: places(order, *options) for key, order in orders.items()}

    def __call__(self, values: tuple[Value, ...], group: tuple[Value, ...]) -> Value:
        """Return the place of a unit by what is compared and the keys of its group."""
        hole = next((part for part in (values[0], *group) if is_hole(part)), None)
        if hole is not None:
            return hole
        place_of = self._by_group.get(group, self._nobody)
        return place_of(values if len(values) > 1 else values[0])


def places_of(
    rank: Expr, figures: Sequence[Figure], inside: Iterable[bool], found: Any
) -> list[Value]:
    """Return the place of each unit that is *inside*, by what was *found* of the cohort."""
    if isinstance(found, Order):
        return _of_numbers(rank, ascending(*figures[0])[0], inside, found)
    place = Places(rank, Reference().with_values({rank: found}))
    compared = len(rank.options) - 1
    values = keys_of(figures[:compared])
    groups = keys_of(figures[compared:]) or [()] * len(values)
    return [
        place(value, group) if within else OUTSIDE
        for value, group, within in zip(values, groups, inside, strict=False)
    ]


def _of_numbers(
    rank: Expr, numbers: Sequence[Any], inside: Iterable[bool], order: Order
) -> list[Value]:
    """Rank numbers as they are: a positive factor changes no place."""
    place = places(order.numbers, *map(str, rank.options))
    return [
        OUTSIDE if not within else number if number.__class__ is Hole else place(number)
        for number, within in zip(numbers, inside, strict=False)
    ]
