"""Two languages: every sentence that a person may read is written in both."""

import locale
import os
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "ru"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in English and in Russian."""

    en: str
    ru: str

    def in_language(self, language: Language) -> str:
        """Return the sentence in *language*."""
        return self.ru if language == "ru" else self.en


def plural_ru(n: int, one: str, few: str, many: str) -> str:
    """Return the form of a Russian noun that goes with the whole number *n*."""
    tens, units = abs(n) // 10 % 10, abs(n) % 10
    if tens == 1 or units == 0 or units > 4:
        return many
    return one if units == 1 else few


def of_surroundings() -> Language:
    """Return the language that the environment of the program asks for."""
    named = ("MUMRULES_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    told = next((os.environ[name] for name in named if os.environ.get(name)), None)
    told = told or locale.getlocale()[0] or ""
    return "ru" if told.casefold().startswith("ru") else "en"
