"""Two things between brackets without a comma."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import is_in_flow
from mumrules.language import Text


def no_comma(fault: Fault) -> Caught | None:
    """Catch two items between brackets with no comma between them, `["а" "б"]`."""
    mended, at = fault.mended, fault.at
    if not is_in_flow(fault) or mended.character(at) in ("", ",", ":", "]", "}"):
        return None
    before = len(mended.line(at.line)[: at.column].rstrip())
    edits = (Edit(at.line, before, before, ","),)
    shown = mended.mended(edits)
    return Caught(
        Diagnostic(
            "no-comma",
            Text("no comma stands before the next item", "перед следующим элементом нет запятой"),
            place=mended.span(at, Point(at.line, at.column + 1)),
            help=(Text(f"put a comma: `{shown}`", f"поставьте запятую: `{shown}`"),),
        ),
        edits,
    )
