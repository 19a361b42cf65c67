"""The remedy of half the traps: put the value in quotes."""

from mumrules.document.mended import Edit, MendedText
from mumrules.document.traps.written import quote
from mumrules.language import Text


def quoting(mended: MendedText, line: int, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits that put a stretch of a line in quotes."""
    text = mended.line(line)[start:end]
    inner = quote(text)
    if inner[1:-1] != text:
        return (Edit(line, start, end, inner),)
    return (Edit(line, end, end, inner[0]), Edit(line, start, start, inner[0]))


def quote_it(mended: MendedText, edits: tuple[Edit, ...]) -> Text:
    """Return the help that shows the line with its quotes."""
    shown = mended.mended(edits)
    return Text(f"quote it: `{shown}`", f"возьмите в кавычки: `{shown}`")
