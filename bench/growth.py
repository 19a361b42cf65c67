"""How the cost grows, as fits: an exponent, or a fixed cost and a cost for each."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import ours
import pandas as pd
from rules import STANDARD, Rules
from timing import Work, medians
from workload import draw

UNITS = 100_000
DEPTHS = (1, 2, 4, 8, 16)


def growth(rows: tuple[int, ...]) -> dict[str, Any]:
    """Return the times and fits by rows, by parameters and by depth."""
    sets = {13: STANDARD.half, 26: STANDARD, 52: STANDARD.times(2), 104: STANDARD.times(4)}
    return {
        "rows": fitted(medians({count: _work(STANDARD, count) for count in rows})),
        "parameters": fitted(medians({count: _work(r, UNITS) for count, r in sets.items()})),
        "depth": fitted(medians({depth: _work(STANDARD, UNITS, depth) for depth in DEPTHS})),
    }


def fitted(times: Mapping[int, float]) -> dict[str, Any]:
    """Return the exponent by least squares on logarithms, and `fixed + each * n`.

    The second fit weighs relative errors: else the largest would decide alone.
    """
    sizes, taken = np.array(list(times), float), np.array(list(times.values()))
    exponent = np.polyfit(np.log(sizes), np.log(taken), 1)[0]
    each, fixed = np.polyfit(sizes, taken, 1, w=1 / taken)
    return {
        "seconds": dict(times),
        "exponent": float(exponent),
        "fixed": float(fixed),
        "each": float(each),
    }


def _work(rules: Rules, count: int, depth: int = 1) -> Work:
    plan = ours.loaded(rules, depth)
    frame = pd.DataFrame(draw(rules, count).floats, copy=False)
    return lambda: ours.assess(plan, frame)
