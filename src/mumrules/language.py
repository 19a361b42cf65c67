"""Two languages: every sentence that a person may read is written in both."""

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
