"""A document as it was written: every key and value with its place, every scalar as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from mumrules.diagnostics.place import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A key or a plain value, as its source text.

    Attributes:
        text: What it says; the text between the quotes where it is quoted.
        span: Where it stands, quotes included.
        quoted: Whether it is written in quotes or as a block of text.
    """

    text: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key: Scalar
    value: "Tree"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file.

    Attributes:
        entries: The entries; no key stands twice.
        span: From the first key to the end of the last value.
        flow: Whether it is written in braces.
    """

    entries: tuple[Entry, ...]
    span: Span
    flow: bool = False

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items in the order of the file.

    Attributes:
        items: The items.
        span: From the first item to the end of the last.
        flow: Whether it is written in brackets.
    """

    items: tuple["Tree", ...]
    span: Span
    flow: bool = False


Tree: TypeAlias = Scalar | Mapping | Sequence


def size(tree: Tree) -> int:
    """Return how many values a tree holds, itself included."""
    found, stack = 0, [tree]
    while stack:
        node = stack.pop()
        found += 1
        if isinstance(node, Mapping):
            stack += [entry.value for entry in node]
        elif isinstance(node, Sequence):
            stack += node.items
    return found
