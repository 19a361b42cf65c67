"""A formula with a bracket inside, between braces."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import is_in_flow, value_around
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.language import Text

_PAIRS = {"[": "]", "{": "}", "(": ")"}


def bracket_in_text(fault: Fault) -> Caught | None:
    """Catch a value between braces with a bracket inside, `{value: mean([1.1])}`."""
    mended, at = fault.mended, fault.at
    if not is_in_flow(fault) or mended.character(at) != "[":
        return None
    line = mended.line(at.line)
    start = value_around(line, at.column - 1)[0]
    if start >= at.column or line[start] in "\"'":
        return None
    end = _end(line, start)
    text = line[start:end]
    edits = quoting(mended, at.line, start, end)
    return Caught(
        Diagnostic(
            "bracket-in-text",
            Text(
                f"a bracket stands inside the text `{text}`",
                f"внутри текста `{text}` стоит скобка",
            ),
            place=mended.span(at, Point(at.line, at.column + 1)),
            help=(quote_it(mended, edits),),
        ),
        edits,
    )


def _end(line: str, start: int) -> int:
    """Return where the value ends that begins at *start*: its own brackets belong to it."""
    open_: list[str] = []
    for at in range(start, len(line)):
        character = line[at]
        if character in _PAIRS:
            open_.append(_PAIRS[character])
        elif open_ and character == open_[-1]:
            open_.pop()
        elif not open_ and character in ",]}":
            return at
    return len(line)
