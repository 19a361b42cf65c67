"""A tab where YAML wants spaces."""

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Span
from mumrules.document.mended import Edit, MendedText, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.language import Text

_STEP = "  "


def tab(fault: Fault) -> Caught | None:
    """Catch lines that are indented by tabs.

    YAML counts indentation in spaces alone. All lines of a run are told at once and
    mended alike, a tab for a step, so that their order among themselves is kept.
    """
    lines = fault.mended.lines
    first = fault.at.line
    if first >= len(lines):
        return None
    if "\t" not in _indentation(lines[first]):
        return _between(fault)
    last = first
    while last + 1 < len(lines) and "\t" in _indentation(lines[last + 1]):
        last += 1
    run = range(first, last + 1)
    edits = tuple(_spaces(number, lines[number]) for number in run)
    here = Text("indented by a tab", "отступ табуляцией")
    others = tuple(Label(_place(fault.mended, number), here) for number in run[1:6])
    return Caught(_diagnostic(fault.mended, first, len(run), others, edits), edits)


def tab_before(mended: MendedText, start: Point) -> Diagnostic | None:
    """Return the fault of a tab right before a value: only some parsers of YAML bear it."""
    if mended.line(start.line)[max(start.column - 1, 0) : start.column] != "\t":
        return None
    column = start.column - 1
    while column > 0 and mended.line(start.line)[column - 1] == "\t":
        column -= 1
    return _before_value(mended, Point(start.line, column)) if column > 0 else None


def _between(fault: Fault) -> Caught | None:
    """Catch the tab between a key and its value in a parser that does not bear it."""
    mended, at = fault.mended, fault.at
    if mended.character(at) != "\t":
        return None
    edits = (Edit(at.line, at.column, at.column + 1, " "),)
    return Caught(_before_value(mended, at), edits)


def _before_value(mended: MendedText, at: Point) -> Diagnostic:
    return Diagnostic(
        "tab",
        Text("a tab stands before the value", "перед значением стоит табуляция"),
        place=mended.span(at, Point(at.line, at.column + 1)),
        help=(Text("put a space instead", "поставьте вместо неё пробел"),),
    )


def _diagnostic(
    mended: MendedText, line: int, count: int, others: tuple[Label, ...], edits: tuple[Edit, ...]
) -> Diagnostic:
    message = Text("the line is indented by a tab", "отступ строки сделан табуляцией")
    if count > 1:
        message = Text(
            f"lines {line + 1} to {line + count} are indented by tabs",
            f"отступы строк {line + 1}–{line + count} сделаны табуляцией",
        )
    shown = edits[0].apply(mended.line(line)).rstrip()
    return Diagnostic(
        "tab",
        message,
        place=_place(mended, line),
        others=others,
        help=(Text(f"indent with spaces: `{shown}`", f"делайте отступ пробелами: `{shown}`"),),
    )


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())] if line.strip() else ""


def _place(mended: MendedText, line: int) -> Span:
    at = mended.line(line).index("\t")
    return mended.span(Point(line, at), Point(line, at + 1))


def _spaces(number: int, line: str) -> Edit:
    old = _indentation(line)
    return Edit(number, 0, len(old), old.replace("\t", _STEP))
