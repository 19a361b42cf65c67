"""Operations that need not be recorded: on constants alone, or without effect."""

from typing import Any

import numpy as np

from mumrules.assessment.columns.machine import OPERATIONS


def folded(op: str, args: tuple[Any, ...]) -> Any:
    """Return what an operation comes to: a constant or one of its operands; None for no way."""
    constant = [isinstance(arg, bool | int | float) for arg in args]
    if all(constant):
        return _computed(op, args)
    if op in {"and", "or"} and any(constant):
        known, other = args if constant[0] else args[::-1]
        return other if known == (op == "and") else known
    if op in {"and", "or", "least", "greatest"} and args[0] is args[1]:
        return args[0]
    if op == "and" and (_are_opposites(*args) or _are_opposites(*reversed(args))):
        return False
    if len(args) == 2 and constant[1] and args[0].dtype == "float64":
        return args[0] if args[1] == NEUTRAL.get(op) else None
    return None


def _are_opposites(one: Any, other: Any) -> bool:
    return bool(other.op == "not" and other.args[0] is one)


def _computed(op: str, args: tuple[Any, ...]) -> Any:
    found = np.empty(1, "bool" if op in OF_FLAGS else "float64")
    with np.errstate(all="ignore"):
        if op == "of flag":
            return args[1] if args[0] else 0
        OPERATIONS[op](*args, found)
    value = found[0].item()
    whole = all(isinstance(arg, int) for arg in args) and op not in OF_FLAGS
    return int(value) if whole and value.is_integer() else value


NEUTRAL = {"mul": 1, "div": 1, "add": 0, "sub": 0}
OF_FLAGS = {"lt", "le", "gt", "ge", "eq", "ne", "and", "or", "xor", "not", "nan"}
