"""Lists in formulas: expanded while a formula is read, so that no plan ever holds one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mumrules.expression.build import case, greatest, least, missing, nothing, total
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.order import rising
from mumrules.language import Text


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values side by side: the scores of the parts, or what is made of each.

    Attributes:
        values: The values.
        counts: Whether each counts for a unit; reductions leave out what does not.
    """

    values: tuple[Expr, ...]
    counts: tuple[Expr, ...]

    @property
    def number(self) -> Expr:
        """How many of the values count."""
        return total(case((counts, 1), otherwise=0) for counts in self.counts)

    def mapped(self, change: Callable[[Expr], Expr]) -> "Listed":
        """Return the list of what *change* makes of each value."""
        return Listed(tuple(map(change, self.values)), self.counts)

    def instead(self, neutral: Expr) -> tuple[Expr, ...]:
        """Return the values, with *neutral* where one does not count."""
        pairs = zip(self.counts, self.values, strict=True)
        return tuple(case((counts, value), otherwise=neutral) for counts, value in pairs)


Item: TypeAlias = Expr | Listed
_YES = literal(True)


def listed(items: Sequence[Item]) -> Listed:
    """Return all values of *items* as one list."""
    values: list[Expr] = []
    counts: list[Expr] = []
    for item in items:
        values += item.values if isinstance(item, Listed) else (item,)
        counts += item.counts if isinstance(item, Listed) else (_YES,)
    return Listed(tuple(values), tuple(counts))


def spread(build: Callable[..., Expr], items: Sequence[Item]) -> Item:
    """Return what *build* makes of *items*: of each value of a list, where one is a list."""
    lists = [item for item in items if isinstance(item, Listed)]
    if not lists:
        return build(*items)
    rows = [
        build(*(item.values[row] if isinstance(item, Listed) else item for item in items))
        for row in range(len(lists[0].values))
    ]
    return Listed(tuple(rows), lists[0].counts)


def sum_of(*items: Item) -> Expr:
    """The sum of the values that count."""
    return total(listed(items).instead(literal(0)))


def mean_of(*items: Item) -> Expr:
    """The sum of the values that count over their number."""
    return sum_of(*items) / listed(items).number


def least_of(*items: Item) -> Expr:
    """The least of the values that count."""
    values = listed(items)
    return least(*values.instead(_first(values)))


def greatest_of(*items: Item) -> Expr:
    """The greatest of the values that count."""
    values = listed(items)
    return greatest(*values.instead(_first(values)))


def median_of(*items: Item) -> Expr:
    """The middle one of the values that count, or the mean of the two in the middle."""
    values = listed(items)
    size = len(values.values)
    ranged = rising(values.instead(greatest_of(values)), size)
    middles = [(ranged[(n - 1) // 2] + ranged[n // 2]) / 2 for n in range(1, size + 1)]
    rows = [(values.number <= n, middle) for n, middle in enumerate(middles, 1)]
    return case((values.number <= 0, _none()), *rows[:-1], otherwise=middles[-1])


def smallest_of(*items: Item) -> Expr:
    """The k-th least of the values that count; k is the last of *items*."""
    values, place = _with_place(items)
    ranged = rising(values.instead(greatest_of(values)), place)
    return case((values.number < place, _none()), otherwise=ranged[place - 1])


def largest_of(*items: Item) -> Expr:
    """The k-th greatest of the values that count; k is the last of *items*."""
    values, place = _with_place(items)
    falling = rising([-v for v in values.instead(least_of(values))], place)
    return case((values.number < place, _none()), otherwise=-falling[place - 1])


def number_of(*items: Item) -> Expr:
    """How many conditions hold."""
    values = listed(items).instead(literal(False))
    return total(case((value, 1), otherwise=0) for value in values)


def any_of(*items: Item) -> Expr:
    """Whether any of the conditions that count holds."""
    return make("or", listed(items).instead(literal(False)))


def all_of(*items: Item) -> Expr:
    """Whether all of the conditions that count hold."""
    return make("and", listed(items).instead(_YES))


def present_of(*items: Item) -> Expr:
    """How many values are there and count."""
    values = listed(items)
    there = values.mapped(lambda value: case((missing(value), 0), otherwise=1))
    return total(there.instead(literal(0)))


def size_of(*items: Item) -> Expr:
    """How many values there are, holes and those that do not count too."""
    return literal(len(listed(items).values))


def single(item: Item) -> Expr:
    """Return *item*, which must be one value.

    Raises:
        RefusedError: It is a list.
    """
    if isinstance(item, Listed):
        raise RefusedError(
            "list-not-reduced",
            Text("a list stands where one value is due", "список там, где нужно одно значение"),
            Text(
                "make one value of it: `max(parts)`, `count(parts == 3)`, `any(parts == 3)`",
                "сделайте из него одно значение: `макс(части)`, `число(части == 3)`, "
                "`любой(части == 3)`",
            ),
        )
    return item


def _none() -> Expr:
    return nothing("too few values")


def _first(values: Listed) -> Expr:
    """Return the first value that counts; it changes neither the least nor the greatest."""
    pairs = zip(values.counts, values.values, strict=True)
    return case(*pairs, otherwise=nothing("too few values", values.values[0].kind))


def _with_place(items: Sequence[Item]) -> tuple[Listed, int]:
    values, last = listed(items[:-1]), items[-1]
    place = last.options[0] if isinstance(last, Expr) and last.op == "literal" else None
    if type(place) is int and 1 <= place <= len(values.values):
        return values, place
    most = len(values.values)
    raise RefusedError(
        "wrong-place",
        Text(
            f"the last argument is not a whole number from 1 to {most}",
            f"последний аргумент — не целое число от 1 до {most}",
        ),
        Text(
            "write which one is meant, as in `smallest(parts; 2)`",
            "запишите, который по счёту нужен: `наименьший(части; 2)`",
        ),
    )
