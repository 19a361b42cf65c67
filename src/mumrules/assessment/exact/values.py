"""The values of a figure as a sequence: numbers, and the factor that makes them values."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, overload

from mumrules.assessment.exact.reduce import valued
from mumrules.expression.values import Value
from mumrules.holes import Hole
from mumrules.numbers import is_number


class ExactValues(Sequence[Value]):
    """Exact values that are made where they are read."""

    def __init__(self, numbers: Sequence[Any], factor: Any) -> None:
        self._numbers = numbers
        self._factor = factor

    @cached_property
    def _values(self) -> list[Value]:
        return valued(self._numbers, self._factor)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        return self._values[index]

    def shown(self) -> list[object]:
        """Return the values as a frame shows them: nearest floats, None for a hole."""
        above, below = self._factor.numerator, self._factor.denominator
        # A quotient of whole numbers is the nearest float, however long they are.
        return [
            number * above / below if number.__class__ is int else self._one_shown(number)
            for number in self._numbers
        ]

    def _one_shown(self, number: Any) -> object:
        if number.__class__ is str:
            return number
        if number.__class__ is Hole:
            return None
        return float(number * self._factor) if is_number(number) else number
