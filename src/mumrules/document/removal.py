"""What goes from a tree: parts by their codes, keys by their names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.keywords import keywords_of
from mumrules.document.shape import ModelShape, Shape, TableShape, TreeShape, fields_of
from mumrules.document.tree import Entry, Mapping, Scalar, Tree
from mumrules.glossary import Words
from mumrules.language import Text

_CODES_OF_THEIR_OWN = ("templates", "crosswalks")

Trail = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """What is left, and the names that led nowhere."""

    tree: Tree
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """An entry that can be named.

    Attributes:
        key: Its key.
        trail: The positions that lead to it.
        keyword: What its key means; empty for an author's own key.
        owner: The named entry that it stands in.
        bare: Whether an author's own key is enough to name it.
    """

    key: Scalar
    trail: Trail
    keyword: str = ""
    owner: "_Named | None" = None
    bare: bool = True


def removed(tree: Tree, names: Iterable[Scalar], due: Shape, words: Words) -> Removal:
    """Return *tree* without what is named.

    A part, or another entry with a key of its author's, goes by that key: `1.4`; a key of the
    tree itself by its keyword: `ranks`; a key of a part by both: `1.1 weight`. So do the parts
    of templates and crosswalks, whose codes are their own: `cycle 6`.
    """
    known = list(_named(tree, due, words, (), None))
    gone: set[Trail] = set()
    faults: list[Diagnostic] = []
    for name in names:
        found = [entry for entry in known if _is_called(entry, name.text, words)]
        if len(found) == 1:
            gone.add(found[0].trail)
        else:
            faults.append(_ambiguous(name, found) if found else _nothing(name, known))
    return Removal(_without(tree, gone, ()), tuple(faults))


def _named(
    tree: Tree, due: Shape, words: Words, trail: Trail, owner: _Named | None
) -> Iterator[_Named]:
    """Give the entries that can be named, in the order of the tree."""
    if not isinstance(tree, Mapping):
        return
    if isinstance(due, TableShape):
        for index, entry in enumerate(tree):
            found = _Named(entry.key, (*trail, index), owner=owner, bare=_is_bare(owner))
            yield found
            own_codes = owner is not None and owner.keyword in _CODES_OF_THEIR_OWN
            above = replace(found, bare=False) if own_codes else found
            yield from _named(entry.value, due.value, words, found.trail, above)
    elif isinstance(due, ModelShape | TreeShape) and due.model is not None:
        keywords, fields = keywords_of(due.model), fields_of(due.model)
        for index, entry in enumerate(tree):
            keyword = words.meaning(entry.key.text, keywords)
            if keyword is not None:
                shape = fields[keywords[keyword]]
                found = _Named(entry.key, (*trail, index), keyword, owner, _is_bare(owner))
                yield found
                # A table is no name: `1.1` stands in `1`, not in the parts of `1`.
                above = owner if isinstance(shape, TableShape) and owner else found
                yield from _named(entry.value, shape, words, found.trail, above)


def _is_bare(owner: _Named | None) -> bool:
    return owner is None or owner.bare


def _is_called(entry: _Named, written: str, words: Words) -> bool:
    if _is_key(entry, written, words):
        return entry.bare if not entry.keyword else entry.owner is None
    if entry.owner is None:
        return False
    steps = written.split()
    splits = ((" ".join(steps[:i]), " ".join(steps[i:])) for i in range(1, len(steps)))
    return any(
        _is_key(entry.owner, above, words) and _is_key(entry, below, words)
        for above, below in splits
    )


def _is_key(entry: _Named, written: str, words: Words) -> bool:
    if entry.keyword:
        return words.meaning(written, (entry.keyword,)) is not None
    return written == entry.key.text


def _without(tree: Tree, gone: set[Trail], trail: Trail) -> Tree:
    if not isinstance(tree, Mapping):
        return tree
    kept = [
        Entry(entry.key, _without(entry.value, gone, (*trail, index)))
        for index, entry in enumerate(tree)
        if (*trail, index) not in gone
    ]
    return replace(tree, entries=tuple(kept))


def _nothing(name: Scalar, known: Iterable[_Named]) -> Diagnostic:
    names = [e.key.text for e in known if not e.keyword or e.owner is None]
    meant = nearest(name.text, names)
    return Diagnostic(
        "nothing-to-remove",
        Text(
            f"`{name.text}` is to be removed and is not there",
            f"убрать `{name.text}` нельзя: этого нет",
        ),
        name.span,
        help=did_you_mean(meant),
    )


def _ambiguous(name: Scalar, found: Iterable[_Named]) -> Diagnostic:
    here = Text("it may be this", "возможно, это")
    return Diagnostic(
        "ambiguous-removal",
        Text(
            f"`{name.text}` is to be removed and stands in several places",
            f"убрать `{name.text}` нельзя: это есть в нескольких местах",
        ),
        name.span,
        others=tuple(Label(entry.key.span, here) for entry in found),
        help=(
            Text(
                "name what it stands in as well: `1 1.1`, `sources order`",
                "назовите и то, где оно стоит: `1 1.1`, `источники приказ`",
            ),
        ),
    )
