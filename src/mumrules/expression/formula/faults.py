"""Faults of a formula, each at its columns in the file."""

from dataclasses import dataclass, field
from operator import itemgetter

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.language import Text


class RefusedError(Exception):
    """A function or an operation cannot take what it was given.

    Caught where a formula is read and turned into a diagnostic; never reaches a user.
    """

    def __init__(self, name: str, message: Text, remedy: Text) -> None:
        self.name, self.message, self.remedy = name, message, remedy
        super().__init__(message.en)


@dataclass(slots=True)
class Faults:
    """Collects the faults of one formula.

    Attributes:
        text: The formula.
        span: Where it stands in its file, quotes included.
        found: The faults so far, each with its offset.
    """

    text: str
    span: Span | None
    found: list[tuple[int, Diagnostic]] = field(default_factory=list)

    def add(self, name: str, message: Text, start: int, end: int, *remedies: Text | None) -> None:
        """Note a fault between two offsets of the formula."""
        told = tuple(remedy for remedy in remedies if remedy is not None)
        fault = Diagnostic(name, message, self.place(start, end), help=told)
        self.found.append((start, fault))

    def place(self, start: int, end: int) -> Span:
        """Return where a part of the formula stands in the file.

        A formula that takes several lines is pointed at as a whole.
        """
        whole = self.span or Span("formula", 1, 1, 1, len(self.text) + 1)
        if whole.line != whole.end_line:
            return whole
        quote = 0 if whole.end_column - whole.column == len(self.text) else 1
        first = whole.column + quote + start
        return Span(whole.file, whole.line, first, whole.line, first + max(end - start, 1))

    def ordered(self) -> tuple[Diagnostic, ...]:
        """Return the faults in the order of their places."""
        return tuple(fault for _, fault in sorted(self.found, key=itemgetter(0)))


def did_you_mean(word: str | None) -> Text | None:
    """Return a suggestion, where there is one."""
    if word is None:
        return None
    return Text(f"did you mean `{word}`?", f"возможно, имелось в виду `{word}`")
