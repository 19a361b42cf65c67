"""Whether floats decide nearly all units."""

from collections.abc import Sequence

import numpy as np

from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import MARGIN, Quantity
from mumrules.assessment.columns.recording import Recording

SAMPLE = 4096
# One unit in so many may be left to the exact reader, and a few in any case.
MOST_DOUBT, FEW = 1000, 4


def is_decided(recording: Recording, arrays: Sequence[Array], ranked: Sequence[int]) -> bool:
    """Whether nearly no unit is in doubt, and no two of those that are *ranked* too close.

    Args:
        recording: What was run.
        arrays: The values, the holes and the doubt that it gave.
        ranked: The places of the outputs that are ranked.
    """
    doubts, rows = np.count_nonzero(arrays[-1]), len(arrays[-1])
    if doubts > FEW and doubts * MOST_DOUBT > rows:
        return False
    return not any(_has_ties(recording.quantities[at], arrays[at]) for at in ranked)


def _has_ties(quantity: Quantity, values: Array) -> bool:
    """Whether any two numbers of a sample are too close for floats."""
    if not quantity.error:
        return False
    numbers = np.sort(values[:: max(1, len(values) // SAMPLE)])
    # A number that is none, under a hole or in doubt, is no tie.
    apart = numbers[1:] > numbers[:-1] + 2 * quantity.error * MARGIN
    return not np.all(apart | ~np.isfinite(numbers[1:]))
