"""How text looks on a terminal: what is shown of it, and how wide that is."""

from unicodedata import category, east_asian_width

TAB = "    "
_UNSEEN = "\N{REPLACEMENT CHARACTER}"
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_WIDTHLESS_CATEGORIES = frozenset({"Mn", "Me"})


def shown(text: str) -> str:
    """Return *text* with tabs as spaces and a mark for each character that cannot be seen.

    Characters that a terminal would obey (escapes, changes of direction) are among these.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_glyph(character) for character in text)


def width(text: str) -> int:
    """Return how many columns of a terminal *text* takes; it must be shown text."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _glyph(character: str) -> str:
    if character == "\t":
        return TAB
    return _UNSEEN if category(character) in _UNSEEN_CATEGORIES else character


def _columns(character: str) -> int:
    if category(character) in _WIDTHLESS_CATEGORIES:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
