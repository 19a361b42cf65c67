"""What a misspelt word was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

from mumrules.language import Text

_LOOK_ALIKES = str.maketrans("abcehkmoptxyё", "авсенкмортхуе")


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is most like *word*; None where none is like it.

    Case does not count, and a Latin letter equals the Cyrillic one that looks the same.
    """
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(_fold(candidate), candidate)
    found = get_close_matches(_fold(word), folded, n=1)
    return folded[found[0]] if found else None


def did_you_mean(meant: str | None) -> tuple[Text, ...]:
    """Return the remedy that offers *meant*; none where nothing is like what was written."""
    return () if meant is None else (Text(f"did you mean `{meant}`?", f"возможно, `{meant}`?"),)


def _fold(word: str) -> str:
    return word.casefold().translate(_LOOK_ALIKES)
