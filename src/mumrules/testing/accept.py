"""Expectations rewritten in the text of their file; all else stays as it is."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from mumrules.assessment.answers import Answer
from mumrules.diagnostics.place import Span
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.numbers import is_number
from mumrules.testing.expected import about, as_written
from mumrules.testing.outcome import Difference
from mumrules.testing.scalar import is_plain
from mumrules.writers.atomic import replacing

_LINE = re.compile("(\r\n|[\n\r\x85\u2028\u2029])")
_QUOTES = ("'", '"')


def accept(path: Path, differences: Sequence[Difference], language: Language) -> int:
    """Write what was found in place of what was expected; return how many were written.

    Raises:
        OSError: The file cannot be read or written.
    """
    text = path.read_bytes().decode("utf-8")
    wanted = [d for d in differences if d.place is not None and d.place.file == str(path)]
    if wanted:
        with replacing(path) as draft:
            draft.write_bytes(accepted(text, wanted, language).encode("utf-8"))
    return len(wanted)


def accepted(text: str, differences: Iterable[Difference], language: Language) -> str:
    """Return *text* with what was found in place of what was expected."""
    starts = _starts(text)
    edits = {_stretch(d.place, starts): d for d in differences if d.place is not None}
    for (begin, end), difference in sorted(edits.items(), reverse=True, key=lambda edit: edit[0]):
        written = _value(text[begin:end], difference, language)
        text = text[:begin] + written + text[end:]
    return text


def _starts(text: str) -> list[int]:
    """Return where each line begins; the mark at the head of a file is no part of its line."""
    at = [1 if text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") else 0]
    return at + [found.end() for found in _LINE.finditer(text)]


def _stretch(place: Span, starts: Sequence[int]) -> tuple[int, int]:
    return (
        starts[place.line - 1] + place.column - 1,
        starts[place.end_line - 1] + place.end_column - 1,
    )


def _value(before: str, difference: Difference, language: Language) -> str:
    """Return what was found as YAML, in the manner of what stood there *before*."""
    found = difference.found
    assert found is not None
    if isinstance(found, tuple):
        key = f"{WORDS.spelling(difference.key, language)}: " if difference.key else ""
        return f"{key}[{', '.join(_scalar('', item, '', language) for item in found)}]"
    written = difference.written[0] if difference.written else ""
    return _scalar(before, found, written, language)


def _scalar(before: str, found: Answer, written: str, language: Language) -> str:
    assert not isinstance(found, tuple)
    text = as_written(found, language)
    if is_number(found):
        text = about(written, found) or text
        text = text.replace(".", ",") if "," in written else text
    if before.startswith(_QUOTES) or not is_plain(text):
        return "'" + text.replace("'", "''") + "'"
    return text
