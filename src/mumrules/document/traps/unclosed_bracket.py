"""A bracket that is not closed, or closed by another."""

import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit, MendedText, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import closing_bracket, opening
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.document.traps.written import take_apart
from mumrules.language import Text

_CLOSES = {"[": "]", "{": "}"}
_INTERVAL = re.compile(r"\[[^\[\]{}]*\)$")


def unclosed_bracket(fault: Fault) -> Caught | None:
    """Catch a bracket that is still open where the parser stopped, an interval `[50; 80)` too."""
    start = opening(fault)
    if start is None:
        return None
    mended = fault.mended
    mark, found = mended.character(start), mended.character(fault.at)
    if found in _CLOSES.values() and found != _CLOSES[mark]:
        return _mismatched(mended, start, fault.at)
    if closing_bracket(mended.line(start.line), start.column) is not None:
        return None
    return _unclosed(mended, start)


def _unclosed(mended: MendedText, start: Point) -> Caught:
    mark = mended.character(start)
    value = take_apart(mended.line(start.line))
    if _INTERVAL.match(value.value):
        edits = quoting(mended, start.line, value.at, value.end)
        remedy = quote_it(mended, edits)
    else:
        edits = (Edit(start.line, value.end, value.end, _CLOSES[mark]),)
        shown = mended.mended(edits)
        remedy = Text(f"close it: `{shown}`", f"закройте её: `{shown}`")
    return Caught(
        Diagnostic(
            "unclosed-bracket",
            Text(f"the bracket `{mark}` is not closed", f"скобка `{mark}` не закрыта"),
            place=mended.span(start, Point(start.line, start.column + 1)),
            help=(remedy,),
        ),
        edits,
    )


def _mismatched(mended: MendedText, start: Point, at: Point) -> Caught:
    mark, found = mended.character(start), mended.character(at)
    edits = (Edit(at.line, at.column, at.column + 1, _CLOSES[mark]),)
    shown = mended.mended(edits)
    return Caught(
        Diagnostic(
            "mismatched-bracket",
            Text(
                f"the bracket `{mark}` is closed by `{found}`",
                f"скобка `{mark}` закрыта скобкой `{found}`",
            ),
            place=mended.span(at, Point(at.line, at.column + 1)),
            help=(
                Text(
                    f"close it with `{_CLOSES[mark]}`: `{shown}`",
                    f"закройте её скобкой `{_CLOSES[mark]}`: `{shown}`",
                ),
            ),
        ),
        edits,
    )
