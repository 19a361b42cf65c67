"""Tables of intervals, read off their expressions: which stretch fired, and its neighbours."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from mumrules.expression.expr import Expr, literal_value
from mumrules.expression.values import Value
from mumrules.numbers import Number, difference


class Bound(NamedTuple):
    """An end of a stretch, and whether it belongs to the stretch."""

    value: Number
    inside: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """One interval and what it gives.

    Attributes:
        low: Where it begins; None where it has no lower end.
        high: Where it ends; None where it has no upper end.
        result: What it gives; None where that is not the same for all units.
    """

    low: Bound | None
    high: Bound | None
    result: Value | None


@dataclass(frozen=True, slots=True)
class Fired:
    """The stretch that holds a value.

    Attributes:
        value: The value.
        stretch: The stretch that holds it.
        below: The stretch next below; None for the lowest.
        above: The stretch next above; None for the highest.
    """

    value: Number
    stretch: Stretch
    below: Stretch | None
    above: Stretch | None

    @property
    def to_low(self) -> Number | None:
        """How far the value is above the lower end; None where there is none."""
        low = self.stretch.low
        return None if low is None else difference(self.value, low.value)

    @property
    def to_high(self) -> Number | None:
        """How far the value is below the upper end; None where there is none."""
        high = self.stretch.high
        return None if high is None else difference(high.value, self.value)


def fired(table: Expr, value: Number) -> Fired:
    """Return the stretch of *table*, an expression of intervals, that holds *value*."""
    stretches = _stretches(table)
    index = position(table.options, value)
    return Fired(
        value,
        stretches[index],
        stretches[index - 1] if index else None,
        stretches[index + 1] if index + 1 < len(stretches) else None,
    )


def position(cuts: Any, value: Any) -> int:
    """Return which stretch between *cuts* holds *value*, counted from 0."""
    return sum(1 for bound, closed in cuts if (value >= bound if closed else value > bound))


def _stretches(table: Expr) -> list[Stretch]:
    cuts: tuple[Any, ...] = table.options
    lows = [None, *(Bound(bound, closed) for bound, closed in cuts)]
    highs = [*(Bound(bound, not closed) for bound, closed in cuts), None]
    results = [literal_value(r) if r.op == "literal" else None for r in table.args[1:]]
    return [Stretch(*parts) for parts in zip(lows, highs, results, strict=True)]
