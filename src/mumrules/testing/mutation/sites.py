"""From the tree of a methodology to the places where somebody may have made a mistake."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mumrules.document.into_model import language_of
from mumrules.document.keywords import keywords_of, scalar_of
from mumrules.document.places import Path
from mumrules.document.tree import Entry, Scalar, Tree
from mumrules.document.tree import Mapping as MappingNode
from mumrules.document.tree import Sequence as SequenceNode
from mumrules.glossary import WORDS, normalise
from mumrules.methodology.element import Element
from mumrules.methodology.method import MethodCall
from mumrules.methodology.methodology import Methodology
from mumrules.methods.call import Aggregate, Scale
from mumrules.plan.resolve import Methods
from mumrules.testing.mutation.due import Due, due, due_of
from mumrules.testing.mutation.site import Rules, Site


def rules_of(tree: Tree, methods: Methods) -> Rules:
    """Return all places of the *tree* of an edition."""
    root = Site((), (), tree, None, Due(model=Methodology), "", WORDS)
    found = {site.path: site for site in _Walk(methods).below(root)}
    return Rules(tree, found, methods, language_of(tree))


@dataclass(frozen=True, slots=True)
class _Walk:
    methods: Methods

    def below(self, site: Site) -> Iterator[Site]:
        """Give all places below one, in the order of the file."""
        for place in self._inside(site):
            yield place
            yield from self.below(place)

    def _inside(self, site: Site) -> Iterator[Site]:
        tree, expected = site.tree, site.due
        if expected.model is not None and isinstance(tree, MappingNode):
            yield from self._fields(site, tree, expected.model)
        elif expected.model is not None and isinstance(tree, Scalar):
            yield from _shorthand(site, expected.model)
        elif expected.values is not None and isinstance(tree, MappingNode):
            yield from _entries(site, tree, due(expected.values))
        elif expected.items is not None and isinstance(tree, SequenceNode):
            for index, item in enumerate(tree.items):
                yield _item(site, index, item, due(expected.items))

    def _fields(self, site: Site, tree: MappingNode, model: type[Element]) -> Iterator[Site]:
        method = self._method(site) if model is MethodCall else None
        words = site.words if method is None else WORDS.extended(method.keys, method.words)
        models = (model,) if method is None else (model, method.options)
        known = {word: (each, name) for each in models for word, name in keywords_of(each).items()}
        for index, entry in enumerate(tree.entries):
            keyword = words.meaning(entry.key.text, known)
            if keyword is not None:
                expected = due_of(*known[keyword])
                yield replace(_entry(site, index, entry, keyword, expected), words=words)

    def _method(self, site: Site) -> Scale | Aggregate | None:
        table: Mapping[str, Scale | Aggregate] = (
            self.methods.aggregates if site.field == "aggregate" else self.methods.scales
        )
        name = scalar_of(site.tree, "method", WORDS)
        return None if name is None else table.get(normalise(name.text))


def _shorthand(site: Site, model: type[Element]) -> Iterator[Site]:
    """Give the one field that a lone scalar stands for, at the place of the scalar itself."""
    if model.shorthand:
        path = (*site.path, model.shorthand)
        yield replace(site, path=path, due=due_of(model, model.shorthand), field=model.shorthand)


def _entries(site: Site, tree: MappingNode, expected: Due) -> Iterator[Site]:
    for index, entry in enumerate(tree.entries):
        found = _entry(site, index, entry, entry.key.text, expected)
        yield replace(found, field=site.field, is_item=True)


def _entry(site: Site, index: int, entry: Entry, name: str, expected: Due) -> Site:
    path: Path = (*site.path, name)
    return Site(path, (*site.where, index), entry.value, entry.key, expected, name, site.words)


def _item(site: Site, index: int, item: Tree, expected: Due) -> Site:
    path: Path = (*site.path, index)
    where = (*site.where, index)
    return Site(path, where, item, None, expected, site.field, site.words, is_item=True)
