"""Floats of 16 and 32 bits at the shortest decimals of their own width."""

from typing import Any, TypeAlias

import numpy as np

from mumrules.dataset.arrays import Floats
from mumrules.dataset.raw_column import Mask

Narrow: TypeAlias = type[np.floating[Any]]

NARROW: dict[str, Narrow] = {"Float16": np.float16, "Float32": np.float32}
MOST_DECIMALS = 9
TIE = 1e-6


def widened(floats: Floats, narrow: Narrow) -> Floats:
    """Return floats of 64 bits that show what the *narrow* floats of the same value show."""
    found = floats.copy()
    finite = np.isfinite(floats)
    apart = finite & _apart(floats, narrow)
    ones = [np.flatnonzero(apart)]
    left = np.flatnonzero(finite & ~apart)
    for decimals in range(MOST_DECIMALS + 1):
        values = floats[left]
        steps = values * 10.0**decimals
        whole = np.rint(steps)
        near = whole / 10.0**decimals
        fits = near.astype(narrow) == values.astype(narrow)
        found[left[fits]] = near[fits]
        # Halfway between two decimals that fit, NumPy chooses.
        ones.append(left[fits & (np.abs(np.abs(steps - whole) - 0.5) < TIE)])
        left = left[~fits]
    rest = np.concatenate([*ones, left])
    values, places = np.unique(floats[rest], return_inverse=True)
    shown = [float(str(narrow(value))) for value in values]
    found[rest] = np.array(shown, np.float64)[places]
    return found


def _apart(floats: Floats, narrow: Narrow) -> Mask:
    """Return which numbers are read one by one.

    Beyond the whole numbers that are all floats, a shorter decimal may end in zeros; a power
    of two has a neighbour nearer below than above.
    """
    large: Mask = np.abs(floats) >= 1.0 / float(np.finfo(narrow).eps)
    power: Mask = np.abs(np.frexp(floats)[0]) == 0.5
    return large | (power & (np.abs(floats) < 1))
