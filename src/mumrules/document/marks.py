"""The marks of PyYAML's events as points."""

from yaml import events

from mumrules.document.mended import Point


def start_of(event: events.Event) -> Point:
    """Return where an event begins."""
    mark = event.start_mark
    return Point(0, 0) if mark is None else Point(mark.line, mark.column)


def end_of(event: events.Event) -> Point:
    """Return where an event ends."""
    mark = event.end_mark
    return Point(0, 0) if mark is None else Point(mark.line, mark.column)
