"""Whole numbers that stand for values which NumPy cannot hold."""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Codes(Generic[T]):
    """Values and their codes; the first value has the code 0."""

    def __init__(self, *values: T) -> None:
        self.values = list(values)
        self._codes = {value: code for code, value in enumerate(values)}

    def code(self, value: T) -> int:
        """Return the code of *value*, a new one where it has none."""
        found = self._codes.setdefault(value, len(self.values))
        if found == len(self.values):
            self.values.append(value)
        return found
