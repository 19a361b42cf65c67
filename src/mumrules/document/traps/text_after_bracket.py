"""A formula that begins with a bracket."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import closing_bracket
from mumrules.document.traps.quoting import quote_it, quoting
from mumrules.document.traps.written import take_apart
from mumrules.language import Text


def text_after_bracket(fault: Fault) -> Caught | None:
    """Catch a value that goes on behind a closed bracket, `[1.10] / 2`.

    A value that begins with a bracket is a list to YAML, and ends where it is closed.
    """
    for number in fault.suspects():
        line = fault.mended.line(number)
        value = take_apart(line)
        if not value.value.startswith(("[", "{")):
            continue
        closed = closing_bracket(line, value.at)
        if closed is None or closed + 1 >= value.end:
            continue
        edits = quoting(fault.mended, number, value.at, value.end)
        return Caught(
            Diagnostic(
                "text-after-bracket",
                Text(
                    f"text follows the closing `{line[closed]}`, which ends the value",
                    f"после закрывающей `{line[closed]}`, на которой значение кончается, "
                    "стоит текст",
                ),
                place=fault.mended.span(Point(number, closed + 1), Point(number, value.end)),
                help=(quote_it(fault.mended, edits),),
            ),
            edits,
        )
    return None
