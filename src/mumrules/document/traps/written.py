"""What is written in one line of block style: its indentation, its key, its value."""

from dataclasses import dataclass

QUOTES = "\"'"
_OPEN = "{[#"


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a line.

    Attributes:
        indent: The column of the key, behind the dashes of list items.
        dash: Whether a list item begins here.
        key: The key, or None where the line has none.
        at: The column where the value begins.
        value: The value, without a comment behind it.
    """

    indent: int
    dash: bool
    key: str | None
    at: int
    value: str

    @property
    def end(self) -> int:
        """The column where the value ends."""
        return self.at + len(self.value)


def take_apart(line: str) -> Written:
    """Return the parts of *line*."""
    first = indent = _skip_spaces(line, 0)
    while line.startswith("- ", indent):
        indent = _skip_spaces(line, indent + 2)
    colon = _colon(line, indent)
    at = indent if colon is None else _skip_spaces(line, colon + 1)
    key = None if colon is None else line[indent:colon].rstrip()
    return Written(indent, indent > first, key, at, without_comment(line[at:]))


def without_comment(text: str) -> str:
    """Return *text* without a comment at its end."""
    if text.startswith("#"):
        return ""
    return text.partition(" #")[0].rstrip()


def closing_quote(text: str, start: int) -> int | None:
    """Return where the quote that opens at *start* is closed in *text*."""
    quote, at = text[start], start + 1
    while at < len(text):
        if quote == '"' and text[at] == "\\":
            at += 2
        elif text[at] != quote:
            at += 1
        elif quote == "'" and text.startswith("''", at):
            at += 2
        else:
            return at
    return None


def quote(text: str) -> str:
    """Return *text* in quotes that suit it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _skip_spaces(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t":
        at += 1
    return at


def _colon(line: str, start: int) -> int | None:
    """Return where the colon after a key stands."""
    opening = line[start : start + 1]
    if opening and opening in _OPEN:
        return None
    if opening and opening in QUOTES:
        closed = closing_quote(line, start)
        at = len(line) if closed is None else _skip_spaces(line, closed + 1)
        return at if line.startswith(":", at) else None
    at = line.find(": ", start)
    if at < 0 and line.rstrip().endswith(":"):
        at = len(line.rstrip()) - 1
    hash_at = line.find(" #", start)
    return None if at < start or -1 < hash_at < at else at
