"""A line that begins at a column where nothing is open."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.mended import Edit, MendedText, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.indentation import levels_above
from mumrules.document.traps.written import take_apart
from mumrules.language import Text


def wrong_indentation(fault: Fault) -> Caught | None:
    """Catch a line that stands too deep below a value, or between two levels."""
    mended, line = fault.mended, fault.at.line
    if line >= len(mended.lines) or not mended.line(line).strip():
        return None
    text = mended.line(line)
    indent = len(text) - len(text.lstrip())
    levels = levels_above(mended.lines, line)
    if indent in levels or not levels or fault.at.column > take_apart(text).at:
        return None
    level = min(reversed(levels), key=lambda level: abs(level - indent))
    edits = (Edit(line, 0, indent, " " * level),)
    return Caught(_diagnostic(mended, line, indent, levels, edits), edits)


def dash_in_text(mended: MendedText, start: Point, end: Point) -> Diagnostic | None:
    """Return the fault of a plain text that has swallowed a list item below it.

    An item that is indented deeper than the text above it is no item to YAML: its dash
    and its words become part of that text, without a complaint.
    """
    for line in range(start.line + 1, min(end.line + 1, len(mended.lines))):
        text = mended.line(line)
        if text.lstrip().startswith("- "):
            return Diagnostic(
                "wrong-indentation",
                Text(
                    "the list item stands too deep: it is read as part of the text above",
                    "элемент списка стоит слишком глубоко: он читается как часть текста выше",
                ),
                place=_place(mended, line, len(text) - len(text.lstrip())),
                help=(
                    Text(
                        "put its dash in line with the dashes of the list",
                        "поставьте его дефис вровень с дефисами списка",
                    ),
                ),
            )
    return None


def _diagnostic(
    mended: MendedText, line: int, indent: int, levels: tuple[int, ...], edits: tuple[Edit, ...]
) -> Diagnostic:
    known = ", ".join(str(level) for level in levels)
    shown = edits[0].apply(mended.line(line)).rstrip()
    return Diagnostic(
        "wrong-indentation",
        Text(
            f"the indentation is {indent}, where the lines above have {known}",
            f"отступ здесь {indent}, а у строк выше {known}",
        ),
        place=_place(mended, line, indent),
        help=(
            Text(
                f"put the line in its column: `{shown}`",
                f"поставьте строку на её место: `{shown}`",
            ),
        ),
    )


def _place(mended: MendedText, line: int, indent: int) -> Span:
    return mended.span(Point(line, indent), Point(line, len(mended.line(line).rstrip())))
