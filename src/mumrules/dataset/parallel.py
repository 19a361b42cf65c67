"""Work on all cores: NumPy lets go of the interpreter while it counts."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Below this many numbers in all, threads cost more than they bring.
FEW = 500_000


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def each(work: Callable[[T], R], parts: Sequence[T], size: int) -> list[R]:
    """Do *work* on every part, on all cores if that pays.

    Args:
        work: What is done; it lets go of the interpreter most of the time.
        parts: What it is done to.
        size: How many numbers there are in all parts.
    """
    if len(parts) < 2 or size < FEW or cores() == 1:
        return [work(part) for part in parts]
    # A hand-over costs as much as a short part: each core takes all of its own at once.
    shares = [parts[first :: cores()] for first in range(min(cores(), len(parts)))]
    done = list(_pool().map(lambda share: list(map(work, share)), shares))
    return [done[i % len(shares)][i // len(shares)] for i in range(len(parts))]


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(cores(), thread_name_prefix="mumrules")


if hasattr(os, "register_at_fork"):
    # The threads of a pool do not live on in a child.
    os.register_at_fork(after_in_child=_pool.cache_clear)
