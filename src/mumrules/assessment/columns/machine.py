"""The machine operations of NumPy: each fills a buffer.

Choices are made with bits and products: a branch on random conditions costs ten times as much.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray[Any, Any]


def typed(function: Any) -> Callable[..., Any]:
    """Return an operation that works in the type of its buffer.

    Whole numbers do not wrap then, and functions of narrow ones have all digits.
    """

    def operation(*operands: Any) -> Any:
        out = operands[-1]
        return function(*operands[:-1], out=out, dtype=out.dtype)

    return operation


def pick_number(mask: Any, yes: Any, no: Any, out: Any) -> None:
    """Choose between floats by a mask of whole bits; what is not chosen may be no number."""
    bits, other = out.view(np.int64), _bits(no)
    np.bitwise_xor(_bits(yes), other, out=bits)
    np.bitwise_and(bits, mask, out=bits)
    np.bitwise_xor(bits, other, out=bits)


def keep(mask: Any, value: Any, out: Any) -> None:
    """Keep a float where the mask is set, else zero."""
    np.bitwise_and(_bits(value), mask, out=out.view(np.int64))


def pick_whole(flag: Any, yes: Any, no: Any, out: Any) -> None:
    """Choose between whole numbers; their difference does not wrap."""
    np.subtract(yes, no, out=out, dtype=out.dtype)
    np.multiply(out, flag.view(np.int8), out=out)
    np.add(out, no, out=out, dtype=out.dtype)


def pick_flag(flag: Any, yes: Any, no: Any, out: Any) -> None:
    """Choose between conditions."""
    np.logical_xor(yes, no, out=out)
    np.logical_and(out, flag, out=out)
    np.logical_xor(out, no, out=out)


def mask(flag: Any, out: Any) -> None:
    """Make a condition a mask of whole bits."""
    np.negative(flag.view(np.int8), out=out, dtype=np.int64)


def of_flag(flag: Any, step: Any, out: Any) -> None:
    """Give a whole number where a condition holds, else zero."""
    np.multiply(flag.view(np.int8), step, out=out, dtype=out.dtype)


def _bits(value: Any) -> Any:
    return np.float64(value).view(np.int64) if np.ndim(value) == 0 else value.view(np.int64)


OPERATIONS: dict[str, Callable[..., Any]] = {
    "add": typed(np.add),
    "sub": typed(np.subtract),
    "mul": typed(np.multiply),
    "div": typed(np.true_divide),
    "least": typed(np.minimum),
    "greatest": typed(np.maximum),
    "filled from below": np.fmax,
    "filled from above": np.fmin,
    "abs": typed(np.abs),
    "floor": typed(np.floor),
    "nearest": typed(np.rint),
    "exp": typed(np.exp),
    "log": typed(np.log),
    "power": typed(np.float_power),
    "lt": np.less,
    "le": np.less_equal,
    "gt": np.greater,
    "ge": np.greater_equal,
    "eq": np.equal,
    "ne": np.not_equal,
    "float": typed(np.positive),
    "and": np.logical_and,
    "or": np.logical_or,
    "xor": np.logical_xor,
    "not": np.logical_not,
    "nan": np.isnan,
    "of flag": of_flag,
    "mask": mask,
    "keep": keep,
    "pick": pick_number,
    "pick whole": pick_whole,
    "pick flag": pick_flag,
}
"""By name; each takes the operands, then the buffer to fill."""

COMPOSITE = {"pick", "pick whole", "pick flag"}
"""These read their operands after they began to fill the buffer, which must be another one."""
