"""From bytes to text: the encoding is recognised, or said to be unknown."""

import codecs
import re
from functools import partial
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.encoding import seems_to_be
from mumrules.language import Text

_SAMPLE = 4000
_HEAD = 65_536
_AT_ONCE = 1 << 20
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


def encoding_of(path: Path, encoding: str | None = None) -> str | Diagnostic:
    """Return the encoding of a file that need not fit into the memory.

    Args:
        path: The file, which can be opened.
        encoding: Its encoding, where it is known.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    candidates = [_wide(head) or "utf-8", _narrow(head)] if encoding is None else [encoding]
    found = (name for name in candidates if name and _is_in(path, name))
    return next(found, None) or _unknown(path.name, encoding)


def _is_in(path: Path, encoding: str) -> bool:
    """Whether a file is a text in an encoding, from its beginning to its end."""
    try:
        with path.open(encoding=encoding, newline="") as file:
            texts = iter(partial(file.read, _AT_ONCE), "")
            return not any(map(_CONTROL.search, texts))
    except (UnicodeError, LookupError):
        return False


def _encoding(data: bytes) -> str | None:
    wide = _wide(data)
    if wide is not None:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeError:
        return _narrow(data)
    return "utf-8"


def _wide(data: bytes) -> str | None:
    """Return which UTF-16 a text is in: separators and digits leave every other byte zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even + odd <= len(sample) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _narrow(data: bytes) -> str | None:
    """Return which encoding a text is in that is not UTF-8."""
    return seems_to_be(data) or ("cp1251" if _is_russian(data) else None)


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
