"""Dates as people write them: ISO or dd.mm.yyyy, the year in full."""

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2}", re.ASCII)


def from_text(text: str) -> date | None:
    """Return the date that *text* shows, or None if it shows none."""
    text = text.strip()
    iso, dotted = _ISO.fullmatch(text), _DOTTED.fullmatch(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if dotted:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    except ValueError:
        return None
    return None


def has_short_year(text: str) -> bool:
    """Whether *text* is a date whose year has two digits only."""
    return _SHORT_YEAR.fullmatch(text.strip()) is not None
