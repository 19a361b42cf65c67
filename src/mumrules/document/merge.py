"""One tree with what another says in its place; every element keeps where it was written."""

from collections.abc import Callable
from dataclasses import replace

from mumrules.document.keywords import keywords_of
from mumrules.document.shape import ModelShape, Shape, TableShape, TreeShape, fields_of
from mumrules.document.tree import Entry, Mapping, Scalar, Tree
from mumrules.glossary import Words, normalise
from mumrules.methodology.element import Element

KeyOf = Callable[[Scalar], str]
ShapeOf = Callable[[str], Shape]


def merged(base: Tree, own: Tree, due: Shape, words: Words) -> Tree:
    """Return *base* with what *own* says in its place.

    Keys are merged at every level; a list and a single value are replaced whole, and so is a
    method that is named anew, with its options.

    Args:
        base: What holds where *own* says nothing.
        own: What holds.
        due: What the place expects.
        words: The keywords of both languages.
    """
    match due:
        case ModelShape(model) | TreeShape(model) if model is not None:
            return _models(base, own, model, words)
        case TableShape(value) if isinstance(base, Mapping) and isinstance(own, Mapping):
            return _keys(base, own, lambda key: key.text, lambda _: value, words)
        case _:
            return own


def _models(base: Tree, own: Tree, model: type[Element], words: Words) -> Tree:
    if isinstance(base, Scalar) and model.shorthand:
        key = Scalar(model.shorthand, base.span)
        base = Mapping((Entry(key, base),), base.span)
    if not isinstance(base, Mapping) or not isinstance(own, Mapping):
        return own
    if model.rest and any(words.meaning(e.key.text, (model.shorthand,)) for e in own):
        return own
    fields, keywords = fields_of(model), keywords_of(model)

    def key_of(key: Scalar) -> str:
        keyword = words.meaning(key.text, keywords)
        return keyword or words.english.get(normalise(key.text), (normalise(key.text),))[0]

    def shape_of(key: str) -> Shape:
        return fields[keywords[key]] if key in keywords else TreeShape()

    return _keys(base, own, key_of, shape_of, words)


def _keys(base: Mapping, own: Mapping, key_of: KeyOf, shape_of: ShapeOf, words: Words) -> Mapping:
    said: dict[str, Entry] = {}
    # A key that stands twice stays, for its fault to be told.
    again = [e for e in own if said.setdefault(key_of(e.key), e) is not e]
    entries: list[Entry] = []
    for entry in base:
        key = key_of(entry.key)
        change = said.pop(key, None)
        entries.append(_entry(entry, change, shape_of(key), words) if change else entry)
    return replace(base, entries=(*entries, *said.values(), *again))


def _entry(base: Entry, own: Entry, due: Shape, words: Words) -> Entry:
    value = merged(base.value, own.value, due, words)
    return own if value is own.value else Entry(base.key, value)
