"""A figure that a case speaks of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from mumrules.assessment.answers import Answer
from mumrules.assessment.results import Results

Found: TypeAlias = "Answer | None"
"""A figure that was found: a value, or several of a list; None where there is none."""


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure that a case speaks of.

    Attributes:
        code: The node that it belongs to; the root where it belongs to the unit.
        find: Finds it for a row of the results.
    """

    code: str
    find: Callable[[Results, int], Found]
