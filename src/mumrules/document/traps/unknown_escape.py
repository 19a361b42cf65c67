"""A backslash in double quotes that means nothing."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.written import closing_quote
from mumrules.language import Text


def unknown_escape(fault: Fault) -> Caught | None:
    """Catch a backslash in double quotes, where it begins an escape."""
    mended, line, start = fault.mended, fault.at.line, fault.context
    if start is None or start.line != line or mended.character(start) != '"':
        return None
    at = mended.line(line).rfind("\\", 0, fault.at.column + 1)
    closed = closing_quote(mended.line(line), start.column)
    if at < 0 or closed is None:
        return None
    inner = mended.line(line)[start.column + 1 : closed]
    edits = (Edit(line, start.column, closed + 1, "'" + inner.replace("'", "''") + "'"),)
    shown = mended.mended(edits)
    return Caught(
        Diagnostic(
            "unknown-escape",
            Text(
                f"`{mended.line(line)[at : at + 2]}` means nothing in double quotes",
                f"`{mended.line(line)[at : at + 2]}` в двойных кавычках ничего не значит",
            ),
            place=mended.span(Point(line, at), Point(line, at + 2)),
            help=(
                Text(
                    f"in single quotes a backslash is plain text: `{shown}`",
                    f"в одинарных кавычках обратная черта — обычный знак: `{shown}`",
                ),
            ),
        ),
        edits,
    )
