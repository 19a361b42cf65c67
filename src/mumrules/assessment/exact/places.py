"""The places of units by exact values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mumrules.assessment.exact.reduce import Figure, Ordered, ascending, keys_of
from mumrules.assessment.ladder import Ladder
from mumrules.assessment.order import Order, as_numbers, in_order
from mumrules.assessment.ranking import OUTSIDE
from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole


class Places:
    """The places of one ranking: in the cohort, or in each of its groups."""

    def __init__(self, rank: Expr, reference: Reference) -> None:
        self._options = tuple(map(str, rank.options))
        orders: Mapping[Any, Any] = reference.groups.get(rank, {})
        self._orders = {(): reference.orders[rank]} if rank in reference.orders else orders
        self._ladders: dict[tuple[Value, ...], Ladder] = {}

    def ladder(self, group: tuple[Value, ...]) -> Ladder:
        """Return the places in a group; of one that nobody belongs to, in an empty cohort."""
        if group not in self._ladders:
            nobody = [((), 1)] * (len(self._options) - 1)
            order: Order = self._orders.get(group) or in_order(nobody)
            self._ladders[group] = Ladder(order, *self._options)
        return self._ladders[group]

    def __call__(self, values: tuple[Value, ...], group: tuple[Value, ...]) -> Value:
        """Return the place of a unit by what is compared and the keys of its group."""
        hole = next((part for part in (values[0], *group) if is_hole(part)), None)
        if hole is not None:
            return hole
        return self.ladder(group)(values if len(values) > 1 else values[0])


def places_of(
    rank: Expr, figures: Sequence[Figure], inside: Iterable[bool], found: Any
) -> list[Value]:
    """Return the place of each unit that is *inside*, by what was *found* of the cohort."""
    if isinstance(found, Ordered):
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
    rank: Expr, numbers: Sequence[Any], inside: Iterable[bool], found: Ordered
) -> list[Value]:
    """Rank numbers as they are: a positive factor changes no place."""
    places = Ladder(as_numbers(found.numbers), *map(str, rank.options)).places()
    return [
        OUTSIDE if not within else number if number.__class__ is Hole else places[number]
        for number, within in zip(numbers, inside, strict=False)
    ]
