"""A key whose colon runs into the value."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import characters
from mumrules.document.mended import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.written import take_apart
from mumrules.language import Text


def no_space_after_colon(fault: Fault) -> Caught | None:
    """Catch `вес:3`, which is one word to YAML; a non-breaking space is no space either."""
    mended = fault.mended
    for number in (fault.context.line if fault.context else fault.at.line, *fault.suspects()):
        written = take_apart(mended.line(number))
        colon = written.value.find(":")
        if written.key is not None or colon < 1 or written.value[0] in "\"'{[":
            continue
        at = written.at + colon
        odd = characters.first_invisible(mended.line(number)[at + 1 : at + 2])
        edits = (Edit(number, at + 1, at + 1 + (odd is not None), " "),)
        shown = mended.mended(edits)
        return Caught(
            Diagnostic(
                "no-space-after-colon",
                Text(
                    f"no space follows the colon in `{written.value}`",
                    f"в `{written.value}` после двоеточия нет пробела",
                ),
                place=mended.span(Point(number, at), Point(number, at + 1)),
                help=(Text(f"put a space: `{shown}`", f"поставьте пробел: `{shown}`"),),
            ),
            edits,
        )
    return None
