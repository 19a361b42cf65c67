"""Places from exact values."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from mumrules.expression.values import Value, ratio
from mumrules.holes import Hole


def ordered(values: Sequence[Any], best: str) -> list[Any]:
    """Return keys of the values that are there, best first; a lower key is a better one."""
    sign = -1 if best == "highest" else 1
    return sorted(sign * value for value in values if value.__class__ is not Hole)


def places(values: Sequence[Any], order: Sequence[Any], best: str, ties: str) -> list[Value]:
    """Return the place of each value among *order*; a hole keeps its reason.

    A value that is not among *order* gets the place that it would take.
    """
    sign = -1 if best == "highest" else 1
    numbers = {key: i for i, key in enumerate(dict.fromkeys(order), 1)} if ties == "dense" else {}
    known: dict[Any, Value] = {}
    found: list[Value] = []
    for value in values:
        if value.__class__ is Hole:
            found.append(value)
            continue
        key = sign * value
        if key not in known:
            known[key] = _place(key, order, ties, numbers)
        found.append(known[key])
    return found


def _place(key: Any, order: Sequence[Any], ties: str, numbers: dict[Any, int]) -> Value:
    ahead = bisect_left(order, key)
    if ties == "dense":
        return numbers.get(key, len(set(order[:ahead])) + 1)
    if ties == "mean":
        equal = max(bisect_right(order, key) - ahead, 1)
        return ratio(2 * ahead + equal + 1, 2)
    return ahead + 1
