"""A place in a methodology where somebody may have made a mistake."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mumrules.document.places import Path
from mumrules.document.tree import Scalar, Tree
from mumrules.glossary import Words
from mumrules.language import Language
from mumrules.plan.resolve import Methods
from mumrules.testing.mutation.due import Due


@dataclass(frozen=True, slots=True)
class Site:
    """A value that is written in a methodology.

    Attributes:
        path: Where it stands, by keywords (English), the author's own keys and positions.
        where: The same by positions alone, from the root of the tree.
        tree: The value.
        key: Its key; None for an item of a list.
        due: What is due there.
        field: The keyword of the field; that of the table or list for what stands in one.
        words: The keywords that are understood there.
        is_item: Whether it stands in a table or a list of its field, and is not the field itself.
    """

    path: Path
    where: tuple[int, ...]
    tree: Tree
    key: Scalar | None
    due: Due
    field: str
    words: Words
    is_item: bool = False

    @property
    def text(self) -> str:
        """What is written; empty for anything but a scalar."""
        return self.tree.text if isinstance(self.tree, Scalar) else ""

    @property
    def is_part(self) -> bool:
        """Whether it is a node below another."""
        return self.is_item and self.field == "parts"


@dataclass(frozen=True, slots=True)
class Rules:
    """A methodology as places where somebody may have made a mistake.

    Attributes:
        tree: The tree of the edition, templates not yet written out.
        sites: All places, by path, in the order of the file.
        methods: The methods that may be called.
        language: The language that the author's keywords are in.
    """

    tree: Tree
    sites: Mapping[Path, Site]
    methods: Methods
    language: Language

    def below(self, path: Path) -> Iterator[Site]:
        """Give the places directly below a path."""
        size = len(path) + 1
        return (s for p, s in self.sites.items() if len(p) == size and p[:-1] == path)

    def beside(self, site: Site) -> Site | None:
        """Return the same field of the part, row or zone that stands just before this one."""
        for at in range(len(site.path), 0, -1):
            holder = site.path[:at]
            if self.sites[holder].is_item:
                rows = [other.path for other in self.below(holder[:-1])]
                index = rows.index(holder)
                wanted = (*rows[index - 1], *site.path[at:]) if index else ()
                return self.sites.get(wanted)
        return None
