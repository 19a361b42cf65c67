"""A backslash in double quotes that means nothing."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.draft import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.written import closing_quote
from mumrules.language import Text


def unknown_escape(fault: Fault) -> Caught | None:
    """Catch a backslash in double quotes, where it begins an escape."""
    draft, line = fault.draft, fault.at.line
    if fault.context is None or draft.character(fault.context) != '"' or line >= len(draft.lines):
        return None
    at = draft.lines[line].rfind("\\", 0, fault.at.column + 1)
    closed = closing_quote(draft.lines[line], fault.context.column)
    if at < 0 or fault.context.line != line or closed is None:
        return None
    inner = draft.lines[line][fault.context.column + 1 : closed]
    edits = (Edit(line, fault.context.column, closed + 1, "'" + inner.replace("'", "''") + "'"),)
    shown = draft.mended(edits)
    return Caught(
        Diagnostic(
            "unknown-escape",
            Text(
                f"`{draft.lines[line][at : at + 2]}` means nothing in double quotes",
                f"`{draft.lines[line][at : at + 2]}` в двойных кавычках ничего не значит",
            ),
            place=draft.span(Point(line, at), Point(line, at + 2)),
            help=(
                Text(
                    f"in single quotes a backslash is plain text: `{shown}`",
                    f"в одинарных кавычках обратная черта — обычный знак: `{shown}`",
                ),
            ),
        ),
        edits,
    )
