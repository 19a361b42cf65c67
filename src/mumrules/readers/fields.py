"""Where a field of a text table stands."""

from collections.abc import Iterator, Sequence

from mumrules.diagnostics.place import Span


def field_span(file: str, lines: Sequence[str], first: int, separator: str, column: int) -> Span:
    """Return the place of a field.

    Args:
        file: The name of the file.
        lines: The lines of the record, ends included.
        first: The number of its first line.
        separator: What parts its fields.
        column: The index of the field; beyond the last, the end of the record.
    """
    text = "".join(lines).rstrip("\r\n")
    start = end = len(text)
    for index, (begins, ends) in enumerate(_fields(text, separator)):
        if index == column:
            start, end = begins, ends
            break
    return Span(file, *_position(lines, first, start), *_position(lines, first, end))


def _fields(text: str, separator: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end of each field, quotes included."""
    at = 0
    while True:
        while text[at : at + 1] == " ":
            at += 1
        end = text.find(separator, _after_quotes(text, at))
        end = len(text) if end < 0 else end
        yield at, end
        if end == len(text):
            return
        at = end + 1


def _after_quotes(text: str, at: int) -> int:
    """Return where the quotes that begin at *at* end; *at* itself where there are none."""
    if text[at : at + 1] != '"':
        return at
    closing = text.find('"', at + 1)
    while closing >= 0 and text[closing + 1 : closing + 2] == '"':
        closing = text.find('"', closing + 2)
    return len(text) if closing < 0 else closing + 1


def _position(lines: Sequence[str], first: int, offset: int) -> tuple[int, int]:
    """Return the line and the column, from 1, of an offset into the joined lines."""
    for number, line in enumerate(lines):
        if offset < len(line) or number == len(lines) - 1:
            return first + number, offset + 1
        offset -= len(line)
    return first, 1
