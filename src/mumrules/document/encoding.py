"""Which encoding bytes seem to be in, told by what Russian text looks like in each."""

import codecs

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = ("cp1251", "cp866", "koi8-r")
# Three quarters of any Russian text; lower case, for the same bytes are capitals elsewhere.
_COMMON = frozenset("оеаинтсрвлкмдпуяы")
_SAMPLE = 65_536
_DAMAGED = 0.1
_RUSSIAN = 0.5


def seems_to_be(data: bytes) -> str | None:
    """Return the encoding that *data*, which is not UTF-8, seems to be in.

    Returns:
        The name of the encoding, or None when nothing fits well: UTF-8 with a few
        damaged bytes, say, or no text at all.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    if _is_damaged_utf8(sample):
        return None
    shares = {name: _share_of_common_letters(sample, name) for name in _CYRILLIC}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _RUSSIAN else None


def _high(data: bytes) -> int:
    return sum(byte >= 0x80 for byte in data)


def _is_damaged_utf8(data: bytes) -> bool:
    lost = data.decode("utf-8", errors="replace").count("\ufffd")
    return lost < _DAMAGED * _high(data)


def _share_of_common_letters(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, errors="replace")
    return sum(letter in _COMMON for letter in text) / max(_high(data), 1)
