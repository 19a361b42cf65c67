"""What the forms of one recording share: the tape, codes, and the units in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.codes import Codes
from mumrules.assessment.columns.quantity import Quantity
from mumrules.assessment.columns.tape import Tape
from mumrules.expression.values import undefined
from mumrules.holes import Hole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mumrules.assessment.columns.absence import Absence
    from mumrules.assessment.columns.slot import Operand

THERE = Hole("")


class Names:
    """The codes of what columns of numbers cannot hold; they last as long as a table is read.

    Attributes:
        holes: The codes of holes; 0 stands for a value that is there.
        texts: The codes of texts.
    """

    def __init__(self) -> None:
        self.holes: Codes[Hole] = Codes(THERE)
        self.texts: Codes[str] = Codes("")


class Scene:
    """One recording.

    Attributes:
        tape: What was recorded.
        names: The codes of holes and texts.
        marks: Whether a hole may stand as what is no number.
        doubt: Whether a form could not decide a unit.
    """

    def __init__(self, names: Names, *, marks: bool = True) -> None:
        self.tape = Tape()
        self.marks = marks
        self.names = names
        self.doubt: Operand = False

    def hole(self, hole: Hole, where: Operand) -> Absence:
        """Return a hole for the units *where* it is."""
        return () if where is False else ((where, self.names.holes.code(hole)),)

    def undefined(self, cause: str, where: Operand) -> Absence:
        """Return the hole of an undefined value for the units *where* it is."""
        return self.hole(undefined(cause), where)

    def doubtful(self, where: Operand, absent: Absence = ()) -> None:
        """Leave to the exact reader the units *where* a form could not decide."""
        tape = self.tape
        if where is not False and absent:
            there = tape.flag("not", absence.flag(tape, absent))
            where = tape.flag("and", where, there)
        self.doubt = tape.flag("or", self.doubt, where)

    def undecided(self, absent: Absence = ()) -> Quantity:
        """Return zeros, and leave all units to the exact reader."""
        self.doubtful(True)
        return Quantity(0, absent)

    def sound(self, quantity: Quantity) -> Quantity:
        """Return a number, or zeros and doubt for all units where its bounds are lost."""
        return quantity if quantity.is_sound else self.undecided(quantity.absent)


def first_hole(quantities: Iterable[Quantity]) -> Absence:
    """Return the first hole among the operands of each unit."""
    return absence.first(quantity.absent for quantity in quantities)
