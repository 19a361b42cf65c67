"""A list item among keys, or a key among list items."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.indentation import levels_above
from mumrules.language import Text


def list_among_keys(fault: Fault) -> Caught | None:
    """Catch a dash that stands in line with keys, or a key in line with dashes."""
    mended, at = fault.mended, fault.at
    if at.line >= len(mended.lines) or at.column not in levels_above(mended.lines, at.line):
        return None
    if mended.line(at.line)[: at.column].strip() or fault.context is None:
        return None
    if mended.line(at.line).startswith("-", at.column):
        message = Text("a list item stands among keys", "элемент списка стоит среди ключей")
    elif mended.character(fault.context) == "-":
        message = Text("a key stands among list items", "ключ стоит среди элементов списка")
    else:
        return None
    return Caught(
        Diagnostic(
            "list-among-keys",
            message,
            place=mended.line_span(at.line),
            help=(
                Text(
                    "give the list a key of its own, and put its items below that key",
                    "дайте списку свой ключ и поставьте элементы под ним",
                ),
            ),
        )
    )
