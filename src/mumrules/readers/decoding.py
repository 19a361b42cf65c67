"""From bytes to text: the encoding is recognised, or said to be unknown."""

import codecs
import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4000
_EXPECTED = re.compile(r"[А-Яа-яЁё№«»„“”‘’–—…\u00a0°±§©®€•]")
_STRANGE = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decoded(data: bytes, name: str, encoding: str | None = None) -> str | Diagnostic:
    """Return the text of a file.

    Args:
        data: Its bytes.
        name: Its name, for the diagnostic.
        encoding: Its encoding, where it is known.
    """
    for candidate in [encoding] if encoding else _candidates(data):
        try:
            text = data.decode(candidate)
        except (UnicodeError, LookupError):
            continue
        if not _CONTROL.search(text) and (candidate != "cp1251" or _is_russian(text)):
            return text.removeprefix("\ufeff")
    return _unknown(name, encoding)


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    # In UTF-16 the separators and digits leave every other byte zero.
    if even + odd > len(sample) // 20:
        return ("utf-16-le",) if odd > even else ("utf-16-be",)
    return ("utf-8", "cp1251")


def _is_russian(text: str) -> bool:
    """Whether what is not ASCII looks like Russian, and not like another encoding misread."""
    strange = len(_STRANGE.findall(text))
    return len(_EXPECTED.findall(text)) >= 0.8 * strange


def _unknown(name: str, encoding: str | None) -> Diagnostic:
    if encoding:
        message = Text(f"`{name}` is not in {encoding}", f"`{name}` не в кодировке {encoding}")
    else:
        message = Text(
            f"`{name}` is neither in UTF-8 nor in UTF-16 nor in Windows-1251",
            f"`{name}` не в кодировке UTF-8, UTF-16 или Windows-1251",
        )
    help_ = Text("save the file in UTF-8", "сохраните файл в кодировке UTF-8")
    return Diagnostic("unknown-encoding", message, help=(help_,))
