"""The entries of a mapping by what their keys mean."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from mumrules.document.shape import fields_of
from mumrules.document.tree import Entry, Mapping, Scalar, Sequence, Tree
from mumrules.glossary import Words
from mumrules.methodology.element import Element


@cache
def keywords_of(model: type[Element]) -> dict[str, str]:
    """Return the keywords of a model, and the field that each names."""
    names = (name for name in fields_of(model) if name != model.rest)
    return {name.strip("_").replace("_", " "): name for name in names}


def entry_of(tree: Tree, keyword: str, words: Words) -> Entry | None:
    """Return the entry of *tree* whose key is a keyword (English), if there is one."""
    if not isinstance(tree, Mapping):
        return None
    return next((e for e in tree if words.meaning(e.key.text, (keyword,))), None)


def scalar_of(tree: Tree, keyword: str, words: Words) -> Scalar | None:
    """Return the scalar beside a keyword, if there is one."""
    entry = entry_of(tree, keyword, words)
    found = entry.value if entry else None
    return found if isinstance(found, Scalar) and found.text else None


def scalars_of(tree: Tree, keyword: str, words: Words) -> tuple[Scalar, ...]:
    """Return the scalars listed beside a keyword; a lone one is a list of one."""
    entry = entry_of(tree, keyword, words)
    if entry is None:
        return ()
    items = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
    return tuple(item for item in items if isinstance(item, Scalar) and item.text)


def with_value(tree: Mapping, entry: Entry, value: Tree) -> Mapping:
    """Return *tree* with another value beside the key of one of its entries."""
    return replace(tree, entries=tuple(Entry(e.key, value) if e is entry else e for e in tree))


def without(tree: Mapping, keywords: Iterable[str], words: Words) -> Mapping:
    """Return *tree* without the entries of these keywords (English)."""
    gone = tuple(keywords)
    return replace(tree, entries=tuple(e for e in tree if words.meaning(e.key.text, gone) is None))
