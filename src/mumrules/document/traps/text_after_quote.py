"""Text behind a closed quote."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.document.traps.written import QUOTES, closing_quote, take_apart
from mumrules.language import Text


def text_after_quote(fault: Fault) -> Caught | None:
    """Catch a value that begins with a quoted word and goes on, `"Заря" и другие`."""
    for number in fault.suspects():
        line = fault.mended.line(number)
        value = take_apart(line)
        if not value.value or value.value[0] not in QUOTES or value.key is None:
            continue
        closed = closing_quote(line, value.at)
        if closed is None or closed + 1 >= value.end:
            continue
        edits = quoting(fault.mended, number, value.at, value.end)
        return Caught(
            Diagnostic(
                "text-after-quote",
                Text(
                    "text follows the closing quote, which ends the value",
                    "после закрывающей кавычки, на которой значение кончается, стоит текст",
                ),
                place=fault.mended.span(Point(number, closed + 1), Point(number, value.end)),
                help=(quote_it(fault.mended, edits),),
            ),
            edits,
        )
    return None
