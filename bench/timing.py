"""Times of several ways of doing one thing, taken in turns."""

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any, TypeAlias, TypeVar

Work: TypeAlias = Callable[[], Any]
Name = TypeVar("Name")


def medians(works: Mapping[Name, Work], seconds: float = 5.0, most: int = 30) -> dict[Name, float]:
    """Return the median time of each of *works*, in seconds.

    They run in turns, so that what else the machine does befalls all alike; each runs once
    beforehand, and then at least three times.
    """
    for work in works.values():
        work()
    times: dict[Name, list[float]] = {name: [] for name in works}
    start = time.perf_counter()
    for turn in range(most):
        if turn >= 3 and time.perf_counter() - start > seconds:
            break
        for name, work in works.items():
            times[name].append(_once(work))
    return {name: median(taken) for name, taken in times.items()}


def _once(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
