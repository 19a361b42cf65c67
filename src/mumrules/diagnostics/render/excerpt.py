"""The source line where a fault stands, and carets under the fault."""

import re
from dataclasses import dataclass

from mumrules.diagnostics.place import Span
from mumrules.diagnostics.render.display import shown, width

LONGEST = 100
BEFORE = 40
_CUT = "…"
# The line breaks of YAML: str.splitlines would see more of them than the reader counts.
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A source line as it is shown.

    Attributes:
        text: The line, cut around the fault where it is very long.
        carets: What stands under the line: spaces, then carets.
    """

    text: str
    carets: str


def lines_of(source: str) -> list[str]:
    """Split a source into lines as the reader of files counts them."""
    return _BREAK.split(source)


def excerpt(line: str, span: Span) -> Excerpt:
    """Show *line*, the first line of *span*, with carets under the span."""
    start = min(max(span.column - 1, 0), len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    first, last = _window(line, start)
    end = min(max(start, end), last)
    before = (_CUT if first else "") + shown(line[first:start])
    under = shown(line[start:end])
    after = shown(line[end:last]) + (_CUT if last < len(line) else "")
    return Excerpt(before + under + after, " " * width(before) + "^" * max(width(under), 1))


def _window(line: str, start: int) -> tuple[int, int]:
    """Return which characters of a line are shown: all, or those around *start*."""
    if len(line) <= LONGEST:
        return 0, len(line)
    first = max(start - BEFORE, 0)
    return first, min(first + LONGEST, len(line))
