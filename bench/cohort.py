"""The time of a cohort: columns against the exact reader, and what they disagree on.

Run with `python bench/cohort.py [units]`.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from standard import methodology, units

from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader


def main(count: int) -> None:
    """Print the time of both readers and how many zones and places differ."""
    records = units(count)
    columns = {name: [record[name] for record in records] for name in records[0]}
    arrays = {
        name: np.array([np.nan if v is None else v for v in column])
        for name, column in columns.items()
    }
    outputs = methodology()
    reader = ExactReader({})
    reference = timed("exact, reference", lambda: reader.reference(outputs, columns, count))
    rows = timed("exact, rows", lambda: reader.rows(outputs, columns, count, reference))
    for _ in range(3):
        reading = timed("columns", lambda: ColumnReader({}).read(outputs, arrays, count))
    zones, places = reading.figures[-2].values, reading.figures[-1].values
    print("wrong zones", sum(zones != np.array(rows[-2], object)))
    print("wrong places", sum(places != np.array(rows[-1], float)))


def timed(name: str, work: Callable[[], Any]) -> Any:
    """Do *work* and print how long it took."""
    start = time.perf_counter()
    found = work()
    print(f"{name:18} {time.perf_counter() - start:8.3f} s")
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
