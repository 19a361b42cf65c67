"""A cell of a decision table: what it asks of a value."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from mumrules.expression.build import case, looked_up, missing
from mumrules.expression.expr import Expr, literal, operand
from mumrules.expression.values import Value
from mumrules.numbers import Exact


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a stretch, and whether it belongs to the stretch."""

    value: Exact | date
    inside: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Numbers or dates between two ends; None where there is no end."""

    low: Bound | None = None
    high: Bound | None = None

    def test(self, value: Expr) -> Expr:
        """Return whether *value* lies in the stretch."""
        holds = literal(True)
        if self.low is not None:
            low = operand(self.low.value)
            holds &= low <= value if self.low.inside else low < value
        if self.high is not None:
            high = operand(self.high.value)
            holds &= value <= high if self.high.inside else value < high
        return holds


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell asks.

    Attributes:
        values: The value is one of these, or
        stretches: it lies in one of these.
        negated: The opposite is asked.
        anything: Nothing is asked.
        hole: It is asked that the value is missing.
    """

    values: tuple[Value, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    negated: bool = False
    anything: bool = False
    hole: bool = False

    def test(self, value: Expr, *, with_holes: bool = False) -> Expr:
        """Return whether *value* is as the cell asks; a hole where *value* is one.

        With *with_holes*, where another cell of the column asks for holes, a hole is simply
        not as this cell asks.
        """
        if self.anything:
            return literal(True)
        if self.hole:
            return missing(value)
        found = reduce(or_, self._tests(value))
        found = ~found if self.negated else found
        return case((missing(value), False), otherwise=found) if with_holes else found

    def _tests(self, value: Expr) -> Iterator[Expr]:
        if self.values:
            yield looked_up(value, [(v, True) for v in self.values], otherwise=False)
        yield from (stretch.test(value) for stretch in self.stretches)


ANYTHING = Cell(anything=True)
HOLE = Cell(hole=True)
