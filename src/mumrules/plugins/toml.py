"""From the text of a small TOML file to a tree with places.

The reader of TOML gives values without places; each key is looked for in the text.
"""

import re
from typing import Any, Final

import tomli

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.tree import Entry, Mapping, Scalar, Sequence, Tree
from mumrules.language import Text

_VALUE: Final = r"""(?P<value>"(?:[^"\\]|\\.)*"|'[^']*'|[^#]*?)\s*(?:#.*)?$"""
_NEXT_TABLE = re.compile(r"\s*\[")


def read_toml(text: str, file: str) -> Tree | Diagnostic:
    """Return the tree of *text*, or the fault that forbids one."""
    try:
        # A number is kept as it is written: a version 1.10 is not a version 1.1.
        values = tomli.loads(text, parse_float=str)
    except tomli.TOMLDecodeError as error:
        return _broken(Span(file, error.lineno, error.colno, error.lineno, error.colno + 1))
    except (ValueError, RecursionError):
        return _broken(Span(file, 1, 1, 1, 1))
    return _Finder(text.split("\n"), file).table(values, 0)


def _broken(place: Span) -> Diagnostic:
    message = Text("the file is not TOML", "файл написан не по правилам TOML")
    remedy = Text('a line is `key = "text"`', 'строка выглядит так: `key = "текст"`')
    return Diagnostic("broken-toml", message, place, help=(remedy,))


class _Finder:
    def __init__(self, lines: list[str], file: str) -> None:
        self.lines = lines
        self.file = file

    def table(self, values: dict[str, Any], start: int) -> Mapping:
        """Return a table whose keys stand from line *start* on."""
        entries = tuple(self.entry(key, value, start) for key, value in values.items())
        return Mapping(entries, self._span(start, 0, 0))

    def entry(self, key: str, value: Any, start: int) -> Entry:
        """Return one key with its value."""
        spelled = rf"""(?P<key>["']?{re.escape(key)}["']?)"""
        header = re.compile(rf"\s*\[\[?\s*{spelled}\s*\]")
        line = self._search(header, 0, len(self.lines)) if isinstance(value, dict) else None
        if line is not None:
            number, match = line
            return Entry(self._scalar(key, number, match, "key"), self.table(value, number + 1))
        found = self._search(re.compile(rf"\s*{spelled}\s*=\s*{_VALUE}"), start, self._end(start))
        if found is None:
            nowhere = self._span(start, 0, 0)
            return Entry(Scalar(key, nowhere), self.value(value, nowhere, start))
        number, match = found
        span = self._span(number, *match.span("value"))
        return Entry(self._scalar(key, number, match, "key"), self.value(value, span, number))

    def value(self, value: Any, span: Span, line: int) -> Tree:
        """Return a value; all that is in it stands where it stands."""
        if isinstance(value, dict):
            return self.table(value, line)
        if isinstance(value, list):
            return Sequence(tuple(self.value(item, span, line) for item in value), span)
        return Scalar(str(value), span, quoted=isinstance(value, str))

    def _end(self, start: int) -> int:
        found = self._search(_NEXT_TABLE, start, len(self.lines))
        return len(self.lines) if found is None else found[0]

    def _search(
        self, pattern: re.Pattern[str], start: int, end: int
    ) -> tuple[int, re.Match[str]] | None:
        for number in range(start, end):
            match = pattern.match(self.lines[number])
            if match:
                return number, match
        return None

    def _scalar(self, text: str, number: int, match: re.Match[str], group: str) -> Scalar:
        return Scalar(text, self._span(number, *match.span(group)))

    def _span(self, number: int, start: int, end: int) -> Span:
        return Span(self.file, number + 1, start + 1, number + 1, end + 1)
