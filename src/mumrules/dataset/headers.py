"""How headers are compared, and which columns need no introduction."""

import re

_IGNORED = re.compile(r"\s+")
_QUOTES = str.maketrans(dict.fromkeys("«»“”„‟'’‘`", '"'))

UNIT_HEADERS = (
    "unit",
    "объект оценки",
    "объект",
    "муниципалитет",
    "регион",
    "школа",
    "municipality",
    "region",
    "school",
)
ORDINAL_HEADERS = frozenset({"№", "№п/п", "n", "no", "#", "п/п", "номер"})


def folded(header: str) -> str:
    """Return *header* without case, spaces, «ё», trailing dots and the style of its quotes."""
    text = _IGNORED.sub("", header.casefold()).replace("ё", "е").translate(_QUOTES)
    return text.rstrip(".:")
