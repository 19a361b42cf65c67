"""Which units belong to the cohort, and which said nothing."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from mumrules.assessment.figures import Key
from mumrules.assessment.results import is_place
from mumrules.holes import NOT_SUBMITTED, Hole

Flags: TypeAlias = NDArray[np.bool_]

NOTHING = Hole(NOT_SUBMITTED)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the units stand to the cohort.

    Attributes:
        members: Which belong to it; where it is fixed beforehand, which may have a place in it.
        quiet: Which submitted nothing.
    """

    members: Flags
    quiet: Flags


def keeps_quiet(key: Key) -> bool:
    """Whether a figure says something even of a unit that submitted nothing: that it did."""
    return not key[0]


def is_placing(key: Key) -> bool:
    """Whether a figure is a place, which only members have."""
    return len(key) == 2 and is_place(key[1])
