"""A colon inside a title."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import is_in_flow, value_around
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.document.traps.written import take_apart
from mumrules.language import Text


def colon_in_text(fault: Fault) -> Caught | None:
    """Catch a value with a colon and a space in it, `Раздел 1: школы`.

    YAML reads a colon before a space as the end of a key.
    """
    mended, at = fault.mended, fault.at
    if mended.character(at) != ":":
        return None
    line = mended.line(at.line)
    in_flow = is_in_flow(fault)
    if in_flow:
        start, end = value_around(line, at.column)
        if ": " not in line[:start] or start >= at.column:
            return None
    else:
        value = take_apart(line)
        start, end = value.at, value.end
        if value.key is None or start >= at.column:
            return None
    edits = quoting(mended, at.line, start, end)
    help_ = [quote_it(mended, edits)]
    if in_flow:
        help_.append(
            Text(
                "or put a comma between the two keys",
                "или поставьте запятую между двумя ключами",
            )
        )
    return Caught(
        Diagnostic(
            "colon-in-text",
            Text(
                f"a colon stands inside the text `{line[start:end]}`",
                f"внутри текста `{line[start:end]}` стоит двоеточие",
            ),
            place=mended.span(at, Point(at.line, at.column + 1)),
            help=tuple(help_),
        ),
        edits,
    )
