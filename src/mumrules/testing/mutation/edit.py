"""A change of a tree at one place, and how it looks in the text of its file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mumrules.diagnostics.place import Span
from mumrules.document.tree import Entry, Scalar, Tree
from mumrules.document.tree import Mapping as MappingNode
from mumrules.document.tree import Sequence as SequenceNode
from mumrules.testing.mutation.site import Site
from mumrules.testing.scalar import is_plain, scalar

_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class Edit:
    """One change.

    Attributes:
        where: The place, by positions from the root of the tree.
        place: What is written anew in the file.
        text: What stands there then; None where the place is left out.
        is_key: Whether the key is changed, and not the value.
        tree: The value, where it is more than a text.
    """

    where: tuple[int, ...]
    place: Span
    text: str | None
    is_key: bool = False
    tree: Tree | None = None


def value(site: Site, text: str) -> Edit:
    """Return the change of a scalar to another text."""
    return Edit(site.where, site.tree.span, text)


def key(site: Site, text: str) -> Edit:
    """Return the change of a key to another."""
    assert site.key is not None
    return Edit(site.where, site.key.span, text, is_key=True)


def left_out(site: Site) -> Edit:
    """Return the change that leaves out a value with its key."""
    first = site.tree.span if site.key is None else site.key.span
    last = site.tree.span
    whole = Span(first.file, first.line, first.column, last.end_line, last.end_column)
    return Edit(site.where, whole, None)


def put(site: Site, tree: Tree, text: str) -> Edit:
    """Return the change of a value to another tree, which is shown as *text*."""
    return Edit(site.where, site.tree.span, text, tree=tree)


def edited(tree: Tree, edits: Sequence[Edit]) -> Tree:
    """Return *tree* with *edits*, which do not stand one in another."""
    here = [edit for edit in edits if not edit.where]
    if here:
        return _valued(tree, here[0])
    below: dict[int, list[Edit]] = {}
    for edit in edits:
        below.setdefault(edit.where[0], []).append(replace(edit, where=edit.where[1:]))
    if isinstance(tree, MappingNode):
        entries = (_entry(e, below.get(i, [])) for i, e in enumerate(tree.entries))
        return replace(tree, entries=tuple(e for e in entries if e is not None))
    assert isinstance(tree, SequenceNode), "nothing stands in a scalar"
    items = (
        None if _goes(below.get(i, [])) else edited(t, below.get(i, [])) if i in below else t
        for i, t in enumerate(tree.items)
    )
    return replace(tree, items=tuple(item for item in items if item is not None))


def _entry(entry: Entry, edits: Sequence[Edit]) -> Entry | None:
    if _goes(edits):
        return None
    keys = [edit for edit in edits if edit.is_key and not edit.where]
    values = [edit for edit in edits if not (edit.is_key and not edit.where)]
    name = replace(entry.key, text=keys[0].text or "") if keys else entry.key
    return Entry(name, edited(entry.value, values) if values else entry.value)


def _goes(edits: Sequence[Edit]) -> bool:
    return any(not edit.where and edit.text is None for edit in edits)


def _valued(tree: Tree, edit: Edit) -> Tree:
    if edit.tree is not None:
        return edit.tree
    return Scalar(edit.text or "", tree.span, quoted=isinstance(tree, Scalar) and tree.quoted)


def lines_of(edit: Edit, sources: Mapping[str, str]) -> tuple[str, str]:
    """Return the first line that is changed, as it stands and as it would stand."""
    lines = sources[edit.place.file].split("\n")
    before = lines[edit.place.line - 1]
    if edit.text is None:
        return before, ""
    start, end = edit.place.column - 1, edit.place.end_column - 1
    last = end if edit.place.line == edit.place.end_line else len(before)
    return before, before[:start] + _written(before[start:last], edit.text) + before[last:]


def _written(before: str, text: str) -> str:
    """Return *text* in the manner of what stood there *before*."""
    quote = before[:1]
    if quote in _QUOTES and quote not in text:
        return f"{quote}{text}{quote}"
    return text if is_plain(text) or not is_plain(before) else scalar(text)
