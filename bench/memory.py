"""Peak memory of one assessment, above what the table and the libraries take.

Counted where it is asked for, so that what an earlier part left behind does not hide it.
"""

import tracemalloc
from collections.abc import Mapping

import ours
import pandas as pd
from peers import with_numpy
from rules import STANDARD
from timing import Work
from workload import draw

MEBIBYTE = 2**20


def peaks(count: int) -> Mapping[str, float]:
    """Return the MiB that NumPy and ours need for *count* units."""
    columns = draw(STANDARD, count).floats
    frame, plan = pd.DataFrame(columns, copy=False), ours.loaded(STANDARD)
    ours.assess(plan, frame.head(100))
    return {
        "numpy": _peak(lambda: with_numpy.assess(STANDARD, columns)),
        "ours": _peak(lambda: ours.assess(plan, frame)),
    }


def _peak(work: Work) -> float:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / MEBIBYTE
    finally:
        tracemalloc.stop()
