"""Operations that need not be recorded: on constants alone, or without effect."""

from typing import Any

import numpy as np

from mumrules.assessment.columns.machine import OPERATIONS
from mumrules.assessment.columns.slot import Operand, Slot

OF_FLAGS = {"lt", "le", "gt", "ge", "eq", "ne", "and", "or", "xor", "not", "nan"}
SAME = {"and", "or", "least", "greatest"}
NEUTRAL = {"mul": 1, "div": 1, "add": 0, "sub": 0}


def folded(op: str, args: tuple[Operand, ...]) -> Any:
    """Return what an operation comes to: a constant or one of its operands; None for no way."""
    if len(args) != 2:
        known = all(arg.__class__ is not Slot for arg in args)
        return _computed(op, args) if known else None
    one, other = args
    if one.__class__ is not Slot:
        if other.__class__ is not Slot:
            return _computed(op, args)
        return _logic(op, one, other) if op in {"and", "or"} else None
    if other.__class__ is not Slot:
        if op in {"and", "or"}:
            return _logic(op, other, one)
        neutral = one.dtype == "float64" and NEUTRAL.get(op) == other
        return one if neutral else None
    if one is other and op in SAME:
        return one
    if op == "and" and (_are_opposites(one, other) or _are_opposites(other, one)):
        return False
    return None


def _logic(op: str, known: Operand, other: Operand) -> Any:
    return other if known == (op == "and") else known


def _are_opposites(one: Slot, other: Slot) -> bool:
    return bool(other.op == "not" and other.args[0] is one)


def _computed(op: str, args: tuple[Any, ...]) -> Any:
    if op == "of flag":
        return args[1] if args[0] else 0
    found = np.empty(1, "bool" if op in OF_FLAGS else "float64")
    with np.errstate(all="ignore"):
        OPERATIONS[op](*args, found)
    value = found[0].item()
    whole = op not in OF_FLAGS and all(isinstance(arg, int) for arg in args)
    return int(value) if whole and value.is_integer() else value
