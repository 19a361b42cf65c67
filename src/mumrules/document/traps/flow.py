"""What stands where between braces or brackets."""

from mumrules.document.mended import Point
from mumrules.document.traps.fault import Fault
from mumrules.document.traps.written import QUOTES, closing_quote, take_apart

_OPENING = "{["
_CLOSING = "}]"


def is_in_flow(fault: Fault) -> bool:
    """Tell whether the parser stopped between braces or brackets."""
    mended = fault.mended
    if fault.context is not None and _is_opening(mended.character(fault.context)):
        return True
    if fault.at.line >= len(mended.lines):
        return False
    value = take_apart(mended.line(fault.at.line))
    return _is_opening(value.value[:1]) and value.at < fault.at.column


def value_around(line: str, column: int) -> tuple[int, int]:
    """Return where the value between commas or braces begins and ends that holds *column*."""
    start = max(line.rfind(mark, 0, column) for mark in "{[,") + 1
    colon = line.find(": ", start, column)
    if colon >= 0:
        start = colon + 1
    ends = [line.find(mark, column) for mark in ",}]"]
    end = min((at for at in ends if at >= 0), default=len(line))
    part = line[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def closing_bracket(line: str, start: int) -> int | None:
    """Return where the bracket that opens at *start* is closed on its *line*."""
    depth, at = 0, start
    while at < len(line):
        if line[at] in QUOTES and line[at - 1] in "{[,: ":
            closed = closing_quote(line, at)
            at = len(line) if closed is None else closed
        elif line[at] in _OPENING:
            depth += 1
        elif line[at] in _CLOSING:
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return None


def opening(fault: Fault) -> Point | None:
    """Return where the bracket stands that was open when the parser stopped."""
    mended = fault.mended
    if fault.context is not None and _is_opening(mended.character(fault.context)):
        return fault.context
    if any(line.strip() for line in mended.lines[fault.at.line :]):
        return None
    for number in range(len(mended.lines) - 1, -1, -1):
        value = take_apart(mended.line(number))
        if _is_opening(value.value[:1]):
            is_open = closing_bracket(mended.line(number), value.at) is None
            return Point(number, value.at) if is_open else None
    return None


def _is_opening(character: str) -> bool:
    return character != "" and character in _OPENING
