"""The usual colour words, and the colour of a zone."""

import re
from typing import Final

from mumrules.glossary import normalise
from mumrules.methodology.zones import Zone

_STEMS: Final = {
    "dark green": "#2e7d32",
    "light green": "#c5e1a5",
    "green": "#a5d6a7",
    "yellow": "#fff59d",
    "orange": "#ffcc80",
    "red": "#ef9a9a",
    "dark red": "#c62828",
    "blue": "#90caf9",
    "light blue": "#b3e5fc",
    "purple": "#ce93d8",
    "grey": "#cfd8dc",
    "gray": "#cfd8dc",
    "white": "#ffffff",
    "темно-зелен": "#2e7d32",
    "светло-зелен": "#c5e1a5",
    "зелен": "#a5d6a7",
    "желт": "#fff59d",
    "оранжев": "#ffcc80",
    "красн": "#ef9a9a",
    "темно-красн": "#c62828",
    "син": "#90caf9",
    "голуб": "#b3e5fc",
    "фиолетов": "#ce93d8",
    "сер": "#cfd8dc",
    "бел": "#ffffff",
}
_ENDINGS: Final = r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)"
_HEX: Final = re.compile(r"#[0-9a-f]{6}")
_RUSSIAN: Final = re.compile(rf"(.+?){_ENDINGS}")


def colour(written: str) -> str | None:
    """Return a colour word (`green`, «зелёная») or `#rrggbb` as `#rrggbb`; None for any other."""
    word = normalise(written)
    if _HEX.fullmatch(word):
        return word
    stem = _RUSSIAN.fullmatch(word)
    return _STEMS.get(stem[1] if stem else word)


def colour_of(zone: Zone) -> str | None:
    """Return the colour of a zone: the one it states, else the one that its id names."""
    return colour(zone.colour if zone.colour is not None else zone.zone)
