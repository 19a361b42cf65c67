"""The order of many floats: by whole keys first, which takes a quarter of the time."""

import numpy as np

from mumrules.assessment.columns.machine import Array

# NumPy sorts the positions of 16-bit numbers by counting; for few numbers this does not pay.
MANY = 20_000
DIGIT = 16


def ascending(numbers: Array) -> Array:
    """Return the positions of *numbers*, none of which is missing, in rising order."""
    if len(numbers) < MANY:
        return np.argsort(numbers, kind="stable")
    keys = _keys(numbers)
    low = np.argsort((keys & 0xFFFF).astype(np.uint16), kind="stable")
    high = np.argsort((keys >> DIGIT).astype(np.uint16)[low], kind="stable")
    order = low[high]
    return _mended(numbers, order)


def _keys(numbers: Array) -> Array:
    """Return 32-bit keys that never fall as the numbers rise."""
    least, most = float(numbers.min()), float(numbers.max())
    if not most > least:
        return np.zeros(len(numbers), np.uint32)
    scale = (2.0**32 - 1024) / (most - least)
    if not np.isfinite(scale):
        return np.zeros(len(numbers), np.uint32)
    return ((numbers - least) * scale).astype(np.uint32)


def _mended(numbers: Array, order: Array) -> Array:
    """Put in order the neighbours whose keys are equal though they are not."""
    found = numbers[order]
    falls = np.flatnonzero(found[1:] < found[:-1])
    if not len(falls):
        return order
    if len(falls) * 8 > len(order):
        return np.argsort(numbers, kind="stable")
    keys = _keys(numbers)[order]
    starts = np.searchsorted(keys, keys[falls], side="left").tolist()
    ends = np.searchsorted(keys, keys[falls], side="right").tolist()
    for start, end in dict.fromkeys(zip(starts, ends, strict=True)):
        run = order[start:end]
        order[start:end] = run[np.argsort(numbers[run], kind="stable")]
    return order
