"""The remedy of half the traps: put the value in quotes."""

from mumrules.document.draft import Draft, Edit
from mumrules.document.traps.written import quote
from mumrules.language import Text


def quoting(draft: Draft, line: int, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits that put a stretch of a line in quotes."""
    text = draft.line(line)[start:end]
    inner = quote(text)
    if inner[1:-1] != text:
        return (Edit(line, start, end, inner),)
    return (Edit(line, end, end, inner[0]), Edit(line, start, start, inner[0]))


def quote_it(draft: Draft, edits: tuple[Edit, ...]) -> Text:
    """Return the help that shows the line with its quotes."""
    shown = draft.mended(edits)
    return Text(f"quote it: `{shown}`", f"возьмите в кавычки: `{shown}`")
