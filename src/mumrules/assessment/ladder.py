"""Places among the units of a cohort: a value stands on a rung, or between two."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import inf
from typing import Any

from mumrules.assessment.order import LAST, Order, Steps
from mumrules.assessment.ranking import UNBROKEN, comparison
from mumrules.expression.values import Value, ratio
from mumrules.holes import Hole
from mumrules.real.real import Real


class Ladder:
    """The function from a value to its place among the units of an *order*.

    A unit of the cohort has the place that it has there; any other, the place that it would
    take: one more than there are better units. *ties* is `competition` (1-2-2-4), `dense`
    (1-2-2-3), `mean` (1-2.5-2.5-4) or `ordinal` (1-2-3-4, where a tie leaves no place). With
    *then*, the best ends of what breaks ties, a value is a tuple.

    Attributes:
        order: The units.
        begins: Which value of the order is the first on each rung.
        ahead: How many units stand above each rung; last, how many there are.
    """

    def __init__(self, order: Order, best: str, ties: str, *then: str) -> None:
        self.order = order
        self._ties = ties
        self._ends = (best, *then)
        self._compared = comparison(best, *then)
        self._keys = _keys(order.figures, self._ends)
        self.begins = [i for i in range(len(order.counts)) if not i or not self._is_tied(i)]
        above = [0, *accumulate(order.counts)]
        self.ahead = [*(above[i] for i in self.begins), above[-1]]

    def __call__(self, value: Any) -> Value:
        """Return the place of a value, which is no hole."""
        rung, stands = self._rung(value)
        return self.place(rung, self.ahead[rung + 1] - self.ahead[rung] if stands else 1)

    def places(self) -> dict[Any, Value]:
        """Return the place of each value of the order."""
        sizes = zip(self.ahead, self.ahead[1:], strict=False)
        places = [self.place(rung, end - start) for rung, (start, end) in enumerate(sizes)]
        return {value: places[rung] for value, rung in self._known.items()}

    def place(self, rung: int, equal: int) -> Value:
        """Return the place of *equal* units that share a rung."""
        if self._ties == "dense":
            return rung + 1
        if self._ties == "ordinal" and equal > 1:
            return UNBROKEN
        ahead = self.ahead[rung]
        return ratio(2 * ahead + equal + 1, 2) if self._ties == "mean" else ahead + 1

    def _rung(self, value: Any) -> tuple[int, bool]:
        """Return the rung of a value, or the one below it; and whether it stands on it."""
        parts = value if self._ends[1:] else (value,)
        if self._keys is None or any(part.__class__ is Real for part in parts):
            return self._compare(value)
        own = [self._key(i, part) for i, part in enumerate(parts)]
        key = tuple(own) if own[1:] else own[0]
        rung = bisect_left(self._tops, key)
        return rung, rung < len(self._tops) and self._tops[rung] == key

    def _compare(self, value: Any) -> tuple[int, bool]:
        if value in self._known:
            return self._known[value], True
        values, compared = self._values, self._compared
        rung = bisect_left(self.begins, 0, key=lambda first: compared(values[first], value))
        return rung, rung < len(self.begins) and not compared(value, values[self.begins[rung]])

    def _is_tied(self, index: int) -> bool:
        """Whether a value of the order shares the rung of the one before."""
        if self._keys is None:
            return not self._compared(self._values[index - 1], self._values[index])
        return bool(self._keys[index - 1] == self._keys[index])

    def _key(self, figure: int, value: Any) -> Any:
        """Return what a value is looked up by: an odd number between two whole steps."""
        if value.__class__ is Hole:
            return inf
        step, best = self.order.figures[figure].step, self._ends[figure]
        above = value.numerator * step.denominator
        whole, rest = divmod(above, value.denominator * step.numerator)
        found = 2 * whole + bool(rest)
        return -found if best == "highest" else found

    @cached_property
    def _tops(self) -> list[Any]:
        """The keys of the rungs, which rise."""
        assert self._keys is not None
        return [self._keys[first] for first in self.begins]

    @cached_property
    def _values(self) -> list[Any]:
        return self.order.values()

    @cached_property
    def _known(self) -> dict[Any, int]:
        """The rung of each value: numbers that are not told apart share the one that they had."""
        ends = pairwise((*self.begins, len(self._values)))
        return {v: rung for rung, (i, end) in enumerate(ends) for v in self._values[i:end]}


def _keys(figures: Sequence[Steps], ends: Sequence[str]) -> list[Any] | None:
    """Return what stands for each value of an order and rises; None where they are not whole."""
    if not all(figure.whole for figure in figures):
        return None
    columns = [
        [inf if n is LAST else -2 * n if end == "highest" else 2 * n for n in figure.numbers]
        for figure, end in zip(figures, ends, strict=True)
    ]
    return list(zip(*columns, strict=True)) if columns[1:] else columns[0]
