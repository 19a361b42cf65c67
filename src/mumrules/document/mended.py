"""A text on the way to being read: mended where a fault was found, places as the author has them.

A fault of syntax hides everything below it. So the reader mends each fault that it knows the
remedy of, and reads on; the places that it reports stay those of the text as it was written.
"""

from dataclasses import dataclass
from typing import NamedTuple

from mumrules.diagnostics.place import Span


class Point(NamedTuple):
    """A place in a text; line and column count from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Edit:
    """What is put in place of a stretch of one line."""

    line: int
    start: int
    end: int
    text: str

    def apply(self, line: str) -> str:
        """Return *line* with the edit made."""
        return line[: self.start] + self.text + line[self.end :]

    def undo(self, column: int) -> int:
        """Return where *column* of the edited line stood before the edit."""
        if column <= self.start:
            return column
        return max(self.start, column - len(self.text) + self.end - self.start)


class MendedText:
    """The lines of a text, and the edits made to them.

    Attributes:
        file: The name of the file, for places.
        lines: The lines as they stand, mended.
        written: The lines as the author wrote them.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.written = tuple(self.lines)
        self._edits: dict[int, list[Edit]] = {}

    @property
    def text(self) -> str:
        """The text as it stands, mended."""
        return "\n".join(self.lines)

    def mend(self, edits: tuple[Edit, ...]) -> None:
        """Make *edits*, each on the line as the one before left it."""
        for edit in edits:
            self.lines[edit.line] = edit.apply(self.lines[edit.line])
            self._edits.setdefault(edit.line, []).append(edit)

    def mended(self, edits: tuple[Edit, ...]) -> str:
        """Return the line of the first of *edits* as they would leave it, for a help to show."""
        line = self.lines[edits[0].line]
        for edit in edits:
            if edit.line == edits[0].line:
                line = edit.apply(line)
        return line.strip()

    def line(self, number: int) -> str:
        """Return a line; the parser's marks may stand one line behind the last."""
        return self.lines[number] if number < len(self.lines) else ""

    def character(self, at: Point) -> str:
        """Return the character at a place, or nothing at the end of a line."""
        return self.line(at.line)[at.column : at.column + 1]

    def span(self, start: Point, end: Point) -> Span:
        """Return the place, in the text as it was written, from *start* to *end*."""
        line, column = self._written(start)
        end_line, end_column = self._written(end)
        return Span(self.file, line + 1, column + 1, end_line + 1, end_column + 1)

    def written_between(self, start: Span, end: Span) -> str | None:
        """Return what the author wrote from *start* to *end*, where that is one line."""
        if start.line != end.end_line:
            return None
        return self.written[start.line - 1][start.column - 1 : end.end_column - 1]

    def line_span(self, line: int) -> Span:
        """Return the place of what is written in *line*, without its indentation."""
        text = self.line(line)
        return self.span(
            Point(line, len(text) - len(text.lstrip())), Point(line, len(text.rstrip()))
        )

    def _written(self, at: Point) -> Point:
        if not self._edits and at.line < len(self.lines):
            return at
        line, column = at
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        for edit in reversed(self._edits.get(line, [])):
            column = edit.undo(column)
        return Point(line, column)
