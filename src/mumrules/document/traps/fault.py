"""A fault of syntax as the parser met it, and what a trap makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit, MendedText, Point


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the parser could not go on.

    Attributes:
        mended: The text.
        at: Where it stopped.
        context: Where that began which it was reading, as far as it knows.
    """

    mended: MendedText
    at: Point
    context: Point | None

    def suspects(self) -> Iterator[int]:
        """Yield the lines that may hold the cause: here, the last written one, the beginning."""
        lines = self.mended.lines
        if self.at.line < len(lines):
            yield self.at.line
        before = self.line_before(self.at.line)
        if before is not None:
            yield before
        if self.context is not None and self.context.line < len(lines):
            yield self.context.line

    def line_before(self, line: int) -> int | None:
        """Return the last line before *line* in which something is written."""
        for number in range(min(line, len(self.mended.lines)) - 1, -1, -1):
            text = self.mended.line(number).strip()
            if text and not text.startswith("#"):
                return number
        return None


@dataclass(frozen=True, slots=True)
class Caught:
    """What is wrong, and the edits with which the text can be read on."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()


Trap: TypeAlias = Callable[[Fault], Caught | None]
