"""Floats of 16 and 32 bits at the shortest decimals of their own width."""

from typing import Any, TypeAlias

import numpy as np

from mumrules.dataset.arrays import Floats

Narrow: TypeAlias = type[np.floating[Any]]

NARROW: dict[str, Narrow] = {"Float16": np.float16, "Float32": np.float32}
MOST_DECIMALS = 8


def widened(floats: Floats, narrow: Narrow) -> Floats:
    """Return floats of 64 bits that show what the *narrow* floats of the same value show."""
    found = floats.copy()
    left = np.flatnonzero(np.isfinite(floats))
    limit = 1.0 / float(np.finfo(narrow).eps)
    for decimals in range(MOST_DECIMALS):
        step = 10.0**decimals
        steps = floats[left] * step
        whole = np.rint(steps)
        near = whole / step
        # A tie, or a number beyond all decimals, is left to be read by itself.
        plain = (np.abs(floats[left]) < limit) & (np.abs(np.abs(steps - whole) - 0.5) > 1e-6)
        same = plain & (near.astype(narrow) == floats[left].astype(narrow))
        found[left[same]] = near[same]
        left = left[~same]
        if not len(left):
            return found
    odd, places = np.unique(floats[left], return_inverse=True)
    found[left] = np.array([float(str(narrow(value))) for value in odd], np.float64)[places]
    return found
