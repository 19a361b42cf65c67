"""From the event of a scalar to its text and its place."""

from yaml import events

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.marks import end_of, start_of
from mumrules.document.mended import MendedText, Point
from mumrules.document.traps.cut_by_hash import cut_by_hash
from mumrules.document.traps.sign_as_block import sign_as_block
from mumrules.document.traps.tab import tab_before
from mumrules.document.traps.wrong_indentation import dash_in_text
from mumrules.document.tree import Scalar


def read_scalar(
    mended: MendedText, event: events.ScalarEvent, end: Point
) -> tuple[Scalar, list[Diagnostic]]:
    """Return what the author wrote, up to its *end*, and the traps that it has fallen into."""
    start = value_start(mended, event)
    faults = [tab_before(mended, start)]
    scalar = Scalar(event.value, mended.span(start, end), quoted=bool(event.style))
    if not event.style:
        faults += [cut_by_hash(mended, scalar, end), dash_in_text(mended, start, end)]
    elif event.style in "|>":
        caught = sign_as_block(mended, start, event.value)
        if caught is not None:
            faults.append(caught.diagnostic)
    return scalar, [fault for fault in faults if fault is not None]


def value_start(mended: MendedText, event: events.NodeEvent) -> Point:
    """Return where the value of a node begins, behind its mark and its tag."""
    if not _is_marked(event):
        return start_of(event)
    line, column = start_of(event)
    text = mended.line(line)
    while text[column : column + 1] in ("&", "!"):
        space = text.find(" ", column)
        if space < 0:
            return Point(line, column)
        column = space
        while text[column : column + 1] == " ":
            column += 1
    return Point(line, column)


def _is_marked(event: events.NodeEvent) -> bool:
    return event.anchor is not None or getattr(event, "tag", None) is not None


def value_end(mended: MendedText, event: events.ScalarEvent) -> Point:
    """Return where a scalar ends: the end mark of a block of text stands lines below it."""
    end = end_of(event)
    if end.column > 0 or end.line <= start_of(event).line:
        return end
    first = start_of(event).line
    line = end.line - 1
    while line > first and not mended.line(line).strip():
        line -= 1
    return Point(line, len(mended.line(line).rstrip()))
