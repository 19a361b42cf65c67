"""The place of each unit among units in order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np

from mumrules.assessment.columns.machine import Array


@dataclass(frozen=True)
class Runs:
    """Units in order, group by group, and where another value begins.

    Attributes:
        order: The rows of the units, the best of each group first.
        first: Which of them begin another value.
        begins: Which of them begin another group; None where there is one group.
    """

    order: Array
    first: Array
    begins: Array | None

    @cached_property
    def starts(self) -> Array:
        """Where each value begins."""
        return np.flatnonzero(self.first)

    @cached_property
    def run(self) -> Array:
        """The number of the value of each unit."""
        return np.cumsum(self.first) - 1

    @cached_property
    def sizes(self) -> Array:
        """How many units share each value."""
        return np.diff(self.starts, append=len(self.first))

    def within(self, numbers: Array) -> Array:
        """Return *numbers* of the values counted from where their group begins."""
        if self.begins is None:
            return numbers
        opens = self.begins[self.starts]
        found: Array = numbers - numbers[opens][np.cumsum(opens) - 1]
        return found


def _competition(runs: Runs) -> Array:
    places = runs.within(runs.starts) + 1.0
    return places if len(places) == len(runs.first) else places[runs.run]


def _dense(runs: Runs) -> Array:
    return (runs.within(np.arange(len(runs.starts))) + 1.0)[runs.run]


def _mean(runs: Runs) -> Array:
    return (2.0 * runs.within(runs.starts) + runs.sizes + 1)[runs.run]


PLACES: Final[dict[str, Callable[[Runs], Any]]] = {
    "competition": _competition,
    "ordinal": _competition,
    "dense": _dense,
    "mean": _mean,
}
