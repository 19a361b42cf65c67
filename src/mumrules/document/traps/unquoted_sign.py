"""A value that begins with a sign which YAML keeps for itself."""

import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import MendedText, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import is_in_flow, value_around
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.document.traps.written import take_apart
from mumrules.language import Text

_SIGNS = "*&%@`>|!?-]},"
# What YAML itself may begin with these signs: a reference, a mark before a value or above
# a block, the header of a block of text, a plain word such as `-5`.
_LAWFUL = re.compile(r"\*[\w-]+$|&[\w-]+(\s|$)|[|>][+-]?$|[-?](?!\s|$)", re.ASCII)


def unquoted_sign(fault: Fault) -> Caught | None:
    """Catch a formula or a title that begins with `*`, `&`, `%`, `@`, `>`, `|`, `-`, `?` ….

    Each of these begins something of YAML's own: a reference, a mark, a block of text, a
    list item. In quotes it is plain text.
    """
    mended = fault.mended
    if is_in_flow(fault) and fault.at.line < len(mended.lines):
        line = fault.at.line
        start, end = value_around(mended.line(line), fault.at.column)
        if _begins_with_sign(mended.line(line)[start:end]):
            return caught(mended, line, start, end)
        return None
    for number in fault.suspects():
        value = take_apart(mended.line(number))
        if (value.key is not None or value.dash) and _begins_with_sign(value.value):
            return caught(mended, number, value.at, value.end)
    return None


def caught(mended: MendedText, line: int, start: int, end: int) -> Caught:
    """Return the fault of the value at a stretch of a line, and its quotes."""
    text = mended.line(line)[start:end]
    edits = quoting(mended, line, start, end)
    return Caught(
        Diagnostic(
            "unquoted-sign",
            Text(
                f"`{text}` begins with `{text[0]}`, which is a sign of YAML itself",
                f"`{text}` начинается с `{text[0]}` — это служебный знак YAML",
            ),
            place=mended.span(Point(line, start), Point(line, end)),
            help=(quote_it(mended, edits),),
        ),
        edits,
    )


def _begins_with_sign(value: str) -> bool:
    return value != "" and value[0] in _SIGNS and _LAWFUL.match(value) is None
