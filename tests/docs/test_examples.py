"""Every word of the language stands in an example that runs."""

from pathlib import Path

from tests.docs import vocabulary
from tests.docs.snippets import blocks
from tests.docs.usage import Use, uses

DOCS = Path(__file__).parents[2] / "docs"


def test_every_keyword_has_an_example() -> None:
    """Each keyword of each element is used in a methodology of the docs; of the laws, one."""
    due = {(name, word) for name, words in vocabulary.keys().items() for word in words}
    left = due - _used()
    laws = {use for use in due if use[0] == "Waivers"}
    assert left < laws


def test_every_word_has_an_example() -> None:
    """Each word that a field may take is used; where fields take the same, in one of them."""
    due = {word for words in vocabulary.words().values() for word in words}
    assert due - {word for _, word in _used()} == set()


def test_every_method_has_an_example() -> None:
    """Each scale and aggregate is used, each of its options and each of their words."""
    due = {("method", method.name.en) for method in vocabulary.METHODS}
    due |= {
        (method.options.__name__, option)
        for method in vocabulary.METHODS
        for option in vocabulary.declared(method.options)
    }
    assert due - _used() == set()
    words = {word for _, word in _used()}
    assert set(vocabulary.words_of_options()) - words == set()


def _used() -> set[Use]:
    pages = (page.read_text("utf-8") for page in DOCS.glob("*.md"))
    texts = (b.text for page in pages for b in blocks(page) if b.language == "yaml")
    return {use for text in texts for use in uses(text)}
