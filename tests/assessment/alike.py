"""Whether what two readers give is the same."""

from typing import Any

from mumrules.numbers import is_number
from mumrules.real.real import Real, compare


def alike(one: Any, other: Any) -> bool:
    """Whether values are the same, or irrational and told apart by nothing but their form."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, Real) or isinstance(other, Real):
        return is_number(one) and is_number(other) and not compare(one, other)
    return bool(one == other)
