"""Work on all cores: NumPy lets go of the interpreter while it counts."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def each(work: Callable[[T], R], parts: Sequence[T]) -> list[R]:
    """Do *work* on every part, on all cores."""
    if len(parts) < 2 or cores() == 1:
        return [work(part) for part in parts]
    with ThreadPoolExecutor(min(len(parts), cores())) as pool:
        return list(pool.map(work, parts))
