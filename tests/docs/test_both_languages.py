"""Words that stand beside one another in a table mean the same."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mumrules.expression.formula.functions import TABLE
from mumrules.expression.formula.words import OPERATORS, TRUTH
from mumrules.glossary import WORDS, normalise
from tests.docs import vocabulary
from tests.docs.tables import quoted, tables

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [page for page in sorted(DOCS.glob("*.md")) if not page.stem.startswith("language")]
_ARGUMENTS = re.compile(r"\(.*\)| ?[\d.]+$")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_words_beside_one_another_mean_the_same(page: Path) -> None:
    """Both columns of a table of words say the same, word by word."""
    known = set(_pairs())
    found = [
        pair
        for table in tables(page.read_text("utf-8"))
        if {"по-русски", "Russian"} & {*table.header}
        for row in table.rows
        for pair in zip(_words(row[0]), _words(row[1]), strict=True)
    ]
    assert [pair for pair in found if pair not in known] == []


def _words(cell: str) -> list[str]:
    return [normalise(_ARGUMENTS.sub("", word)) for word in quoted(cell)]


def _pairs() -> Iterator[tuple[str, str]]:
    methods = vocabulary.METHODS
    spellings = (
        WORDS.russian,
        *vocabulary.keys().values(),
        vocabulary.names(methods),
        vocabulary.options(methods),
        vocabulary.words_of_options(),
        {function.name.en: (function.name.ru,) for function in TABLE},
    )
    for found in spellings:
        for english, russian in found.items():
            yield from ((normalise(english), normalise(word)) for word in russian)
    for words in (OPERATORS, TRUTH):
        yield from ((en, ru) for en in words for ru in words if words[en] == words[ru])
