"""What an expression is, and how far it sees."""

from enum import IntEnum, StrEnum

from mumrules.language import Text


class Kind(StrEnum):
    """The kind of value that an expression has."""

    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    DATE = "date"


class Reach(IntEnum):
    """Whether a value is the same everywhere, in a cohort, or belongs to one unit."""

    CONSTANT = 0
    COHORT = 1
    UNIT = 2


KIND_WORDS = {
    Kind.NUMBER: Text("a number", "число"),
    Kind.TEXT: Text("a text", "текст"),
    Kind.BOOLEAN: Text("yes or no", "да или нет"),
    Kind.DATE: Text("a date", "дата"),
}


class KindError(Exception):
    """An operation was given an operand of the wrong kind.

    Caught where a plan is made and turned into a diagnostic; never reaches a user.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)
