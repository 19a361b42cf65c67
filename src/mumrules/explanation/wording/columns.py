"""Lines with a text that wraps and figures in columns beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 110
GAP = 3
NARROWEST = 30
UNBROKEN = 40
_GLUE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table.

    Attributes:
        indent: How far it is set in.
        label: What stands before the text; the text hangs behind it.
        text: The text.
        cells: The figures; none where the text takes the whole width.
    """

    indent: int
    label: str
    text: str
    cells: tuple[str, ...] = ()


def laid_out(lines: Sequence[Line]) -> Iterator[str]:
    """Give the rows of a terminal that the *lines* take."""
    widths = [
        max(map(len, column)) for column in zip(*(x.cells for x in lines if x.cells), strict=True)
    ]
    room = max(WIDTH - sum(widths) - GAP * len(widths), NARROWEST)
    for line in lines:
        first, *rest = hanging(line, room if line.cells else WIDTH)
        figures = [cell.rjust(width) for cell, width in zip(line.cells, widths, strict=False)]
        yield (" " * GAP).join([first.ljust(room), *figures]).rstrip() if figures else first
        yield from rest


def hanging(line: Line, width: int) -> list[str]:
    """Return the text of a line, wrapped to *width* and hanging behind its label."""
    before = " " * line.indent + (f"{line.label} " if line.label else "")
    wrapped = wrap(
        line.text,
        max(width, len(before) + NARROWEST),
        initial_indent=before,
        subsequent_indent=" " * len(before),
        break_on_hyphens=False,
    )
    return [row.replace(_GLUE, " ") for row in wrapped] or [before.rstrip()]


def glued(phrase: str) -> str:
    """Return a short phrase so that it is not broken when it is wrapped."""
    return phrase.replace(" ", _GLUE) if len(phrase) <= UNBROKEN else phrase
