"""A quote that is opened and never closed."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import value_around
from mumrules.document.traps.written import QUOTES, closing_quote, take_apart
from mumrules.language import Text


def unclosed_quote(fault: Fault) -> Caught | None:
    """Catch a quote that is not closed on its line.

    The text then runs on to the next quote of the file, which is often the beginning of
    another value: the parser complains there, far below the place of the fault.
    """
    lines = fault.mended.lines
    number = 0
    while number < len(lines) and number <= fault.at.line:
        value = take_apart(lines[number])
        if value.value[:1] not in QUOTES or not value.value:
            number += 1
            continue
        end = _end(lines, Point(number, value.at))
        if end is None or (end.line > number and _goes_on(lines[end.line][end.column + 1 :])):
            return _caught(fault, Point(number, value.at), len(lines[number].rstrip()))
        number = end.line + 1
    return _in_braces(fault)


def _in_braces(fault: Fault) -> Caught | None:
    """Catch a quote that is open at the end of the file, wherever on its line it stands."""
    start = fault.context
    if start is None or fault.mended.character(start) not in ('"', "'"):
        return None
    if any(line.strip() for line in fault.mended.lines[fault.at.line :]):
        return None
    line = fault.mended.line(start.line)
    return _caught(fault, start, value_around(line, start.column + 1)[1])


def _end(lines: list[str], start: Point) -> Point | None:
    """Return where the quote that opens at *start* is closed, on its line or below."""
    mark = lines[start.line][start.column]
    closed = closing_quote(lines[start.line], start.column)
    if closed is not None:
        return Point(start.line, closed)
    for number in range(start.line + 1, len(lines)):
        closed = closing_quote(mark + lines[number], 0)
        if closed is not None:
            return Point(number, closed - 1)
    return None


def _goes_on(rest: str) -> bool:
    """Tell whether text follows a closed quote, where only a mark or a comment may."""
    return not rest.strip().startswith(("#", ",", "]", "}", ":")) and bool(rest.strip())


def _caught(fault: Fault, start: Point, end: int) -> Caught:
    mended = fault.mended
    mark = mended.character(start)
    edits = (Edit(start.line, end, end, mark),)
    shown = mended.mended(edits)
    return Caught(
        Diagnostic(
            "unclosed-quote",
            Text(f"the quote `{mark}` is not closed", f"кавычка `{mark}` не закрыта"),
            place=mended.span(start, Point(start.line, start.column + 1)),
            help=(Text(f"close it: `{shown}`", f"закройте её: `{shown}`"),),
        ),
        edits,
    )
