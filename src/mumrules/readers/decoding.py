"""From bytes to text: the encoding is recognised, or said to be unknown."""

import codecs
import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.encoding import seems_to_be
from mumrules.language import Text

_SAMPLE = 4000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")

_RUSSIAN = re.compile(r"[А-яЁё№«»„“”–—…\u00a0]*")


def decoded(data: bytes, name: str, encoding: str | None = None) -> str | Diagnostic:
    """Return the text of a file.

    Args:
        data: Its bytes.
        name: Its name, for the diagnostic.
        encoding: Its encoding, where it is known.
    """
    candidate = encoding or _encoding(data)
    try:
        text = data.decode(candidate or "utf-8")
    except (UnicodeError, LookupError):
        return _unknown(name, encoding)
    return _unknown(name, encoding) if _CONTROL.search(text) else text.removeprefix("\ufeff")


def _encoding(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    # In UTF-16 the separators and digits leave every other byte zero.
    if even + odd > len(sample) // 20:
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeError:
        return seems_to_be(data) or ("cp1251" if _is_russian(data) else None)
    return "utf-8"


def _is_russian(data: bytes) -> bool:
    """Whether all that is not ASCII is a Russian letter or mark of Windows-1251."""
    high = bytes(byte for byte in data[:_SAMPLE] if byte >= 0x80)
    return _RUSSIAN.fullmatch(high.decode("cp1251", errors="replace")) is not None


def _exists(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding) is not None
    except (LookupError, ValueError):
        return False


def _unknown(name: str, encoding: str | None) -> Diagnostic:
    if encoding and not _exists(encoding):
        message = Text(f"no encoding is named `{encoding}`", f"кодировки `{encoding}` нет")
    elif encoding:
        message = Text(f"`{name}` is not in {encoding}", f"`{name}` не в кодировке {encoding}")
    else:
        message = Text(
            f"the encoding of `{name}` is not recognised", f"кодировка `{name}` не распознана"
        )
    help_ = Text(
        "save the file in UTF-8, or name its encoding",
        "сохраните файл в UTF-8 или назовите его кодировку",
    )
    return Diagnostic("unknown-encoding", message, help=(help_,))
