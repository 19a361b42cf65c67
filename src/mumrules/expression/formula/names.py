"""The names that a formula may use: compared without case, «ё» and the ways to spell «й»."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias
from unicodedata import normalize

from mumrules.diagnostics.suggest import nearest
from mumrules.expression.expr import Expr
from mumrules.expression.formula.lists import Item

Known: TypeAlias = Callable[[str], Item | None] | Mapping[str, Expr]


@lru_cache(maxsize=10_000)
def folded(name: str) -> str:
    """Return *name* as names are compared."""
    return normalize("NFC", name).casefold().replace("ё", "е")


class Names:
    """Finds the expressions that names stand for, and remembers which were used."""

    def __init__(self, known: Known, vocabulary: Iterable[str] = ()) -> None:
        self._known = known
        words = [*vocabulary, *(known if isinstance(known, Mapping) else ())]
        self._spelling: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            self._spelling.setdefault(folded(word), []).append(word)
        self._used: dict[str, None] = {}

    def find(self, written: str) -> Item | None:
        """Return what *written* stands for.

        The name as it is written comes first, then the only known name that differs in
        case or «ё» alone.
        """
        alike = self._spelling.get(folded(written), [])
        for name in (normalize("NFC", written), *(alike if len(alike) == 1 else ())):
            found = self._get(name)
            if found is not None:
                self._used[name] = None
                return found
        return None

    def suggestion(self, written: str) -> str | None:
        """Return the known name that is most like *written*, as a formula writes it."""
        found = nearest(folded(written), self._spelling)
        if found is None:
            return None
        name = self._spelling[found][0]
        return name if name.isidentifier() else f"[{name}]"

    @property
    def used(self) -> tuple[str, ...]:
        """The names that were found, each once, in order."""
        return tuple(self._used)

    def _get(self, name: str) -> Item | None:
        return self._known.get(name) if isinstance(self._known, Mapping) else self._known(name)
