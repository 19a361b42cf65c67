"""Where every element of a model stands in its file, and how its author spelled the keys."""

from dataclasses import dataclass, field
from typing import TypeAlias

from mumrules.diagnostics.place import Span
from mumrules.glossary import WORDS, Words
from mumrules.language import Language

Path: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class Places:
    """Places by path; a path is made of field names, dictionary keys and positions.

    Attributes:
        language: The language that the author's keywords are in.
        words: The keywords.
        values: Where each value stands.
        keys: Where the key of each value stands; an item of a list has none.
    """

    language: Language = "en"
    words: Words = WORDS
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)

    def put(self, path: Path, value: Span, key: Span | None = None) -> None:
        """Note where the element at *path* stands."""
        self.values[path] = value
        if key is not None:
            self.keys[path] = key

    def add(self, other: "Places") -> None:
        """Take over all places of *other*."""
        self.values |= other.values
        self.keys |= other.keys

    def value(self, path: Path) -> Span | None:
        """Return where the value at *path* stands, or what holds it if it was not written."""
        while path not in self.values:
            if not path:
                return None
            path = path[:-1]
        return self.values[path]

    def key(self, path: Path) -> Span | None:
        """Return where the key of *path* stands, or the nearest key above it."""
        while path and path not in self.keys:
            path = path[:-1]
        return self.keys.get(path) or self.values.get(path)

    def has(self, path: Path) -> bool:
        """Whether the element at *path* was written."""
        return path in self.values

    def word(self, keyword: str) -> str:
        """Return a keyword (English) as the author of this file would write it."""
        return self.words.spelling(keyword, self.language)
