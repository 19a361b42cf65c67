"""Which words a methodology uses, found in its text."""

from collections.abc import Iterator
from typing import TypeAlias

from mumrules.document import from_yaml
from mumrules.document.keywords import keywords_of, scalar_of
from mumrules.document.shape import (
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    TableShape,
    TreeShape,
    fields_of,
)
from mumrules.document.tree import Mapping, Scalar, Sequence, Tree
from mumrules.glossary import WORDS, Words, normalise
from mumrules.methodology.element import Element
from mumrules.methodology.method import MethodCall
from mumrules.methodology.methodology import Methodology
from tests.docs.vocabulary import METHODS, Method, declared

Use: TypeAlias = tuple[str, str]
"""A keyword of an element, or a word of a keyword."""


def uses(text: str) -> Iterator[Use]:
    """Give the keywords of a methodology, each with its element, and the words with theirs."""
    root = from_yaml.read(text, "page.yaml").root
    if root is not None:
        yield from _of_model(root, Methodology, WORDS, WORDS)


def _of(tree: Tree, shape: Shape, keyword: str, keys: Words, words: Words) -> Iterator[Use]:
    match shape, tree:
        case ModelShape(model) | TreeShape(model), _ if model is not None:
            yield from _of_model(tree, model, keys, words)
        case ListShape(item), Sequence():
            for part in tree.items:
                yield from _of(part, item, keyword, keys, words)
        case ListShape(item), _:
            yield from _of(tree, item, keyword, keys, words)
        case TableShape(value), Mapping():
            for entry in tree:
                yield from _of(entry.value, value, keyword, keys, words)
        case ScalarShape(known), Scalar():
            word = words.meaning(tree.text, known)
            if word is not None:
                yield keyword, word


def _of_model(tree: Tree, model: type[Element], keys: Words, words: Words) -> Iterator[Use]:
    keywords = keywords_of(model)
    if isinstance(tree, Scalar) and model.shorthand:
        shape = fields_of(model)[model.shorthand]
        yield from _declaring(model, model.shorthand.replace("_", " "))
        yield from _of(tree, shape, model.shorthand, keys, words)
    for entry in tree if isinstance(tree, Mapping) else ():
        keyword = keys.meaning(entry.key.text, keywords)
        if keyword is not None:
            yield from _declaring(model, keyword)
            shape = fields_of(model)[keywords[keyword]]
            yield from _of(entry.value, shape, keyword, keys, words)
    if model is MethodCall:
        yield from _of_method(tree)


def _of_method(tree: Tree) -> Iterator[Use]:
    name = tree if isinstance(tree, Scalar) else scalar_of(tree, "method", WORDS)
    for method in METHODS:
        if name is not None and _is(method, name.text):
            yield "method", method.name.en
            keys, words = WORDS.extended(method.keys), WORDS.extended(method.words)
            yield from _of_model(tree, method.options, keys, words)


def _is(method: Method, name: str) -> bool:
    return normalise(name) in {normalise(method.name.en), normalise(method.name.ru)}


def _declaring(model: type[Element], keyword: str) -> Iterator[Use]:
    """Give a keyword with the element itself that states it, or the one that it inherits from."""
    for base in model.__mro__:
        if issubclass(base, Element) and keyword in declared(base):
            yield base.__name__, keyword
            return
