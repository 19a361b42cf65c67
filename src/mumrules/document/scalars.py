"""From the event of a scalar to its text and its place."""

from yaml import events

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.draft import Draft, Point
from mumrules.document.marks import end_of, start_of
from mumrules.document.traps.cut_by_hash import cut_by_hash
from mumrules.document.traps.sign_as_block import sign_as_block
from mumrules.document.traps.tab import tab_before
from mumrules.document.traps.wrong_indentation import dash_in_text
from mumrules.document.tree import Scalar


def read_scalar(draft: Draft, event: events.ScalarEvent) -> tuple[Scalar, list[Diagnostic]]:
    """Return what the author wrote, and the traps that it has fallen into."""
    start, end = value_start(draft, event), value_end(draft, event)
    faults = [tab_before(draft, start)]
    scalar = Scalar(event.value, draft.span(start, end), quoted=bool(event.style))
    if not event.style:
        faults += [cut_by_hash(draft, scalar, end), dash_in_text(draft, start, end)]
    elif event.style in "|>":
        caught = sign_as_block(draft, start, event.value)
        if caught is not None:
            faults.append(caught.diagnostic)
    return scalar, [fault for fault in faults if fault is not None]


def value_start(draft: Draft, event: events.NodeEvent) -> Point:
    """Return where the value of a node begins, behind its mark and its tag."""
    line, column = start_of(event)
    text = draft.line(line)
    while text[column : column + 1] in ("&", "!") and _is_marked(event):
        space = text.find(" ", column)
        if space < 0:
            return Point(line, column)
        column = space
        while text[column : column + 1] == " ":
            column += 1
    return Point(line, column)


def _is_marked(event: events.NodeEvent) -> bool:
    return event.anchor is not None or getattr(event, "tag", None) is not None


def value_end(draft: Draft, event: events.ScalarEvent) -> Point:
    """Return where a scalar ends: the end mark of a block of text stands lines below it."""
    line, column = end_of(event)
    first = start_of(event).line
    if column > 0 or line <= first:
        return Point(line, column)
    line -= 1
    while line > first and not draft.line(line).strip():
        line -= 1
    return Point(line, len(draft.line(line).rstrip()))
