"""What a reference of the language must list, taken from the models and methods themselves."""

from collections.abc import Iterable, Iterator, Mapping
from inspect import get_annotations
from typing import TypeAlias

from mumrules.document.keywords import keywords_of
from mumrules.document.shape import (
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    TableShape,
    TreeShape,
    fields_of,
)
from mumrules.glossary import WORDS, Words, normalise
from mumrules.methodology.element import Element
from mumrules.methodology.methodology import Methodology
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.methods.call import Aggregate, Scale

Spellings: TypeAlias = Mapping[str, tuple[str, ...]]
"""Russian spellings by English word, the preferred one first."""

Method: TypeAlias = Scale | Aggregate
METHODS: tuple[Method, ...] = (*SCALES, *AGGREGATES)


def keys() -> dict[str, Spellings]:
    """Return the keywords that every element declares itself, by the name of the element."""
    return {
        model.__name__: _spelled(declared(model), words) for model, words in _elements().items()
    }


def options(methods: Iterable[Method]) -> Spellings:
    """Return the options of methods."""
    found: dict[str, tuple[str, ...]] = {}
    for method in methods:
        found |= _spelled(keywords_of(method.options), WORDS.extended(method.keys))
    return found


def names(methods: Iterable[Method]) -> Spellings:
    """Return the names of methods."""
    return {method.name.en.casefold(): (method.name.ru,) for method in methods}


def words() -> dict[str, Spellings]:
    """Return the words that fields take, by the keyword of the field."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for model in _elements():
        for keyword, name in keywords_of(model).items():
            taken = _words(fields_of(model)[name])
            if taken and taken != ("1",):  # the version of the language is no word
                found.setdefault(keyword, {}).update(_spelled(taken, WORDS))
    return dict(found)


def words_of_options() -> Spellings:
    """Return the words that options take."""
    found: dict[str, tuple[str, ...]] = {}
    for method in METHODS:
        for shape in fields_of(method.options).values():
            found |= _spelled(_words(shape), WORDS.extended(method.words))
    return found


def declared(model: type[Element]) -> list[str]:
    """Return the keywords that an element states itself, not those that it inherits."""
    own = get_annotations(model)
    return [word for word, name in keywords_of(model).items() if name in own]


def below(model: type[Element]) -> Iterator[type[Element]]:
    """Give a model and all that its fields may hold, each once."""
    waiting, seen = [model], {model}
    while waiting:
        at = waiting.pop()
        yield at
        inner = (model_of(shape) for shape in fields_of(at).values())
        new = {found for found in inner if found is not None} - seen
        seen |= new
        waiting += sorted(new, key=lambda found: found.__name__)


def model_of(shape: Shape) -> type[Element] | None:
    """Return the element that a field holds, or a list or a table of them."""
    match shape:
        case ModelShape(model) | TreeShape(model):
            return model
        case ListShape(inner) | TableShape(inner):
            return model_of(inner)
        case _:
            return None


def _elements() -> dict[type[Element], Words]:
    """Return all elements that a file may hold, with the keywords that are known there."""
    found = dict.fromkeys(below(Methodology), WORDS)
    for method in METHODS:
        extended = WORDS.extended(method.keys)
        found |= {m: extended for m in below(method.options) if m is not method.options}
    bases = {base: words for model, words in found.items() for base in model.__mro__[1:]}
    bases = {b: w for b, w in bases.items() if issubclass(b, Element) and declared(b)}
    return {**bases, **found}


def _spelled(english: Iterable[str], words: Words) -> dict[str, tuple[str, ...]]:
    return {word: words.russian[normalise(word)] for word in english}


def _words(shape: Shape) -> tuple[str, ...]:
    match shape:
        case ScalarShape(words):
            return words
        case ListShape(inner) | TableShape(inner):
            return _words(inner)
        case _:
            return ()
