"""Machine operations on columns, recorded: what any engine that knows columns can run.

A tape knows nothing of holes, factors or doubt: those are decided while it is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mumrules.assessment.columns.folding import folded
from mumrules.assessment.columns.slot import Operand, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FLOAT, FLAG = "float64", "bool"
WIDTHS = (("int8", 63), ("int16", 2**14), ("int32", 2**30))
"""Whole numbers, and how far from zero they go: differences must not wrap."""

NARROW = {name for name, _ in WIDTHS}


class Tape:
    """Records operations; the same operation on the same operands is recorded once."""

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], Slot] = {}

    def input(self, name: object, dtype: str) -> Slot:
        """Return the column of the table that is called *name*."""
        return self._slot("input", (name,), dtype)

    def number(self, op: str, *args: Operand) -> Any:
        """Record an operation that gives floats."""
        return self._record(op, tuple(map(_as_float, args)), FLOAT)

    def flag(self, op: str, *args: Operand) -> Any:
        """Record an operation that gives conditions."""
        return self._record(op, args, FLAG)

    def sized(self, op: str, *args: Operand, most: float) -> Any:
        """Record an operation that gives numbers up to *most* from zero.

        Where all operands are whole numbers of a narrow type, so is the result if it fits.
        """
        if all(isinstance(arg, int) or _is_narrow(arg) for arg in args):
            dtype = width(max(most, *(abs(arg) for arg in args if isinstance(arg, int)), 0))
            if dtype != FLOAT:
                return self._record(op, args, dtype)
        return self.number(op, *args)

    def of_flag(self, flag: Operand, step: int, most: float) -> Any:
        """Record a whole number where a condition holds, else zero."""
        return self._record("of flag", (flag, step), width(most))

    def either(self, flags: Iterable[Operand]) -> Any:
        """Record whether any of several conditions holds."""
        found: Operand = False
        for flag in flags:
            found = self.flag("or", found, flag)
        return found

    def pick(self, flag: Operand, yes: Operand, no: Operand, dtype: str) -> Any:
        """Record a choice: *yes* where the flag is set, else *no*."""
        if not isinstance(flag, Slot):
            return yes if flag else no
        if yes is no or (not isinstance(yes, Slot) and not isinstance(no, Slot) and yes == no):
            return yes
        if dtype == FLAG:
            return self.flag("pick flag", flag, yes, no)
        if dtype != FLOAT:
            return self._record("pick whole", (flag, _as_whole(yes), _as_whole(no)), dtype)
        mask = self._record("mask", (flag,), "int64")
        yes, no = self._float(yes), self._float(no)
        if not isinstance(no, Slot) and no == 0:
            return self.number("keep", mask, yes)
        return self.number("pick", mask, yes, no)

    def _float(self, operand: Operand) -> Operand:
        narrow = isinstance(operand, Slot) and operand.dtype != FLOAT
        return self.number("float", operand) if narrow else operand

    def _record(self, op: str, args: tuple[Operand, ...], dtype: str) -> Any:
        short = folded(op, args)
        return self._slot(op, args, dtype) if short is None else short

    def _slot(self, op: str, args: tuple[Any, ...], dtype: str) -> Slot:
        # 1, 1.0 and True are equal as keys, and so are 0.0 and -0.0: none may stand for another.
        key = (
            op,
            dtype,
            *(a if a.__class__ is Slot else (a.__class__, a or repr(a)) for a in args),
        )
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = Slot(op, args, dtype)
        return found


def _is_narrow(operand: Operand) -> bool:
    return isinstance(operand, Slot) and operand.dtype in NARROW


def _as_float(operand: Operand) -> Operand:
    return operand if isinstance(operand, Slot | bool) else float(operand)


def _as_key(operand: Operand) -> Any:
    return operand if operand.__class__ is Slot else (operand.__class__, operand or repr(operand))


def _as_whole(operand: Operand) -> Operand:
    return operand if isinstance(operand, Slot) else int(operand)


def width(most: float) -> str:
    """Return the narrowest type of whole numbers for those up to *most*; floats for any others."""
    return next((name for name, limit in WIDTHS if most <= limit), FLOAT)


def steps(outputs: Iterable[Slot]) -> Iterator[Slot]:
    """Give what *outputs* need, operands before what uses them."""
    seen: set[int] = set()
    stack = [(slot, False) for slot in outputs]
    while stack:
        slot, ready = stack.pop()
        if ready:
            yield slot
        elif id(slot) not in seen:
            seen.add(id(slot))
            stack.append((slot, True))
            stack.extend((arg, False) for arg in reversed(slot.args) if isinstance(arg, Slot))
