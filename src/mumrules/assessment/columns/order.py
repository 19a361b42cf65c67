"""The order of many floats: by whole keys first, which takes a quarter of the time."""

import numpy as np

from mumrules.assessment.columns.machine import Array

# NumPy sorts the positions of 16-bit numbers by counting; for few numbers this does not pay.
MANY = 20_000
DIGIT = 16
FEW = 5_000


def ascending(numbers: Array) -> tuple[Array, Array]:
    """Return the positions of *numbers*, none of which is missing, in rising order; and them."""
    if len(numbers) < MANY:
        return _sorted(numbers)
    keys = _keys(numbers)
    low = np.argsort((keys & 0xFFFF).astype(np.uint16), kind="stable")
    high = np.argsort((keys >> DIGIT).astype(np.uint16)[low], kind="stable")
    return _mended(numbers, keys, low[high])


def _keys(numbers: Array) -> Array:
    """Return 32-bit keys that never fall as the numbers rise."""
    least, most = float(numbers.min()), float(numbers.max())
    if not most > least:
        return np.zeros(len(numbers), np.uint32)
    scale = (2.0**32 - 1024) / (most - least)
    if not np.isfinite(scale):
        return np.zeros(len(numbers), np.uint32)
    return ((numbers - least) * scale).astype(np.uint32)


def _sorted(numbers: Array) -> tuple[Array, Array]:
    order = np.argsort(numbers, kind="stable")
    return order, numbers[order]


def _mended(numbers: Array, keys: Array, order: Array) -> tuple[Array, Array]:
    """Put in order the neighbours whose keys are equal though they are not."""
    found = numbers[order]
    falls = np.flatnonzero(found[1:] < found[:-1]).tolist()
    if len(falls) > FEW:
        return _sorted(numbers)
    done = 0
    for fall in falls:
        if fall < done:
            continue
        key, start, done = keys[order[fall]], fall, fall + 1
        while start and keys[order[start - 1]] == key:
            start -= 1
        while done < len(order) and keys[order[done]] == key:
            done += 1
        run = order[start:done]
        order[start:done] = run[np.argsort(numbers[run], kind="stable")]
        found[start:done] = numbers[order[start:done]]
    return order, found
