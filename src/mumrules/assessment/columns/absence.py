"""Which units have a hole where a value should be, and which hole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mumrules.assessment.columns.slot import Operand
from mumrules.assessment.columns.tape import Tape

Absence: TypeAlias = "tuple[tuple[Operand, int], ...]"
"""Flags, each with the code of the hole where it is set; the first that is set counts."""

PRESENT: Absence = ()


def first(absences: Iterable[Absence]) -> Absence:
    """Return the first hole among several operands."""
    found: dict[Operand, int] = {}
    for absence in absences:
        for flag, code in absence:
            found.setdefault(flag, code)
            if flag is True:
                return tuple(found.items())
    return tuple(found.items())


def flag(tape: Tape, absence: Absence) -> Operand:
    """Record whether there is a hole."""
    return tape.either(each for each, _ in absence)


def code(tape: Tape, absence: Absence) -> Operand:
    """Record the code of the hole, 0 where there is none."""
    found: Operand = 0
    for each, held in reversed(absence):
        found = tape.pick(each, held, found, "int16")
    return found


def within(tape: Tape, absence: Absence, condition: Operand) -> Absence:
    """Return the holes that count only where a *condition* holds."""
    pairs = ((tape.flag("and", each, condition), held) for each, held in absence)
    return tuple(pair for pair in pairs if pair[0] is not False)
