"""Tables in JSON: a list of records, or an object with the list under `units`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from json import JSONDecodeError, JSONDecoder, dumps
from pathlib import Path
from typing import Any

from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.numbers import LONGEST
from mumrules.readers.decoding import decoded
from mumrules.readers.files import load
from mumrules.readers.reader import ReadOptions, TableReading
from mumrules.readers.records import table_of

_SPACE = re.compile(r"[ \t\n\r,:]*")
_LONE_HALF = re.compile(r"\\u[dD][89a-fA-F]")
UNITS = "units"


@dataclass(frozen=True, slots=True)
class _Item:
    """A value of a list or an object, and where it stands."""

    value: Any
    start: int
    end: int


class _Source:
    """A JSON text that can say on which line an offset stands."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def span(self, item: _Item) -> Span:
        """Return the place of a value."""
        return Span(self.name, *self._position(item.start), *self._position(item.end))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def read_json(path: Path, options: ReadOptions) -> TableReading:
    """Read records; numbers are taken exactly as they are written."""
    data = load(path)
    if isinstance(data, Diagnostic):
        return TableReading(None, (data,))
    text = decoded(data, path.name, options.encoding)
    if isinstance(text, Diagnostic):
        return TableReading(None, (text,))
    source = _Source(path.name, text)
    fault = _broken(source)
    return TableReading(None, (fault,)) if fault else _table(source)


def _broken(source: _Source) -> Diagnostic | None:
    """Return why a text is no JSON; None where it is."""
    try:
        value = _decoder([]).decode(source.text)
        if _LONE_HALF.search(source.text):
            dumps(value, ensure_ascii=False, default=str).encode()
    except JSONDecodeError as error:
        place = source.span(_Item(None, error.pos, error.pos))
        message = Text("the text is no JSON from here on", "отсюда текст — уже не JSON")
        return Diagnostic("broken-json", message, place)
    except RecursionError:
        message = Text("values are nested too deeply", "слишком глубокая вложенность")
        return Diagnostic("broken-json", message, Span(source.name, 1, 1, 1, 1))
    except UnicodeEncodeError:
        message = Text("a text holds half of a character", "в тексте — половина знака")
        return Diagnostic("broken-json", message, Span(source.name, 1, 1, 1, 1))
    return None


def _table(source: _Source) -> TableReading:
    doubled: list[str] = []
    decoder = _decoder(doubled)
    start = _list_start(source, decoder)
    if start is None:
        return TableReading(None, (_no_list(source),))
    items: list[_Item] = []
    faults: list[Diagnostic] = []
    for item in _items(source.text, start, decoder):
        items.append(item)
        faults += (_doubled(key, source.span(item)) for key in dict.fromkeys(doubled))
        doubled.clear()

    def place(row: int, _: str) -> Span:
        return source.span(_Item(None, 0, 0) if row == HEADER else items[row])

    reading = table_of([item.value for item in items], place, source.name, from_file=True)
    return TableReading(reading.table, (*faults, *reading.diagnostics))


def _decoder(doubled: list[str]) -> JSONDecoder:
    """Return a decoder that keeps numbers exact and notes keys that stand twice."""

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            doubled.extend(key for key in keys if keys.count(key) > 1)
        return found

    return JSONDecoder(object_pairs_hook=object_of, parse_float=_decimal, parse_int=_whole)


def _decimal(text: str) -> Decimal | str:
    try:
        return Decimal(text) if len(text) <= LONGEST else text
    except ArithmeticError:  # an exponent beyond all measure
        return text


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= LONGEST else text


def _list_start(source: _Source, decoder: JSONDecoder) -> int | None:
    """Return where the list of records begins; None where there is none."""
    text = source.text
    start = _skip(text, 0)
    if text[start] == "[":
        return start
    if text[start] == "{":
        members = list(_items(text, start, decoder))
        for key, value in zip(members[::2], members[1::2], strict=True):
            if key.value == UNITS and isinstance(value.value, list):
                return value.start
    return None


def _items(text: str, start: int, decoder: JSONDecoder) -> Iterator[_Item]:
    """Give the values of the list, or the keys and values of the object, that begins there."""
    at = _skip(text, start + 1)
    while text[at] not in "]}":
        value, end = decoder.raw_decode(text, at)
        yield _Item(value, at, end)
        at = _skip(text, end)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _no_list(source: _Source) -> Diagnostic:
    message = Text(
        f"`{source.name}` holds no list of records", f"в `{source.name}` нет списка записей"
    )
    help_ = Text(
        'write `[{"unit": …}, …]` or `{"units": [{"unit": …}, …]}`',
        'запишите `[{"unit": …}, …]` или `{"units": [{"unit": …}, …]}`',
    )
    return Diagnostic("no-records", message, Span(source.name, 1, 1, 1, 1), help=(help_,))


def _doubled(key: str, place: Span) -> Diagnostic:
    message = Text(f"`{key}` stands twice in a record", f"`{key}` стоит в записи дважды")
    return Diagnostic("duplicate-key", message, place)
