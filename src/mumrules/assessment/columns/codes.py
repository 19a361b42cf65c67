"""Whole numbers that stand for values which NumPy cannot hold."""

from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Codes(Generic[T]):
    """Values and their codes; the first value has the code 0. Threads may share them."""

    def __init__(self, *values: T) -> None:
        self.values = list(values)
        self._codes = {value: code for code, value in enumerate(values)}
        self._lock = Lock()

    def code(self, value: T) -> int:
        """Return the code of *value*, a new one where it has none."""
        found = self._codes.get(value)
        return self._new(value) if found is None else found

    def _new(self, value: T) -> int:
        with self._lock:
            if value not in self._codes:
                self.values.append(value)
                self._codes[value] = len(self.values) - 1
            return self._codes[value]
