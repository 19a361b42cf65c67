"""Settled values that repeat themselves."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TypeVar

from mumrules.dataset.dataset import Settled

T = TypeVar("T")


class RepeatingColumn(Sequence[Settled]):
    """A column that knows its distinct values."""

    @abstractmethod
    def each(self, of: Callable[[Settled], T]) -> list[T]:
        """Return what *of* makes of each value; it is asked once for values that are equal."""
