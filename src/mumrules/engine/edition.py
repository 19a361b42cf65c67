"""From the text of a file to the tree of a whole edition: what it extends, read and merged."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.document import from_yaml, source
from mumrules.document.extend import extended
from mumrules.document.keywords import entry_of, scalar_of, scalars_of
from mumrules.document.limits import EDITIONS
from mumrules.document.template_faults import remove_without_base
from mumrules.document.tree import Mapping as MappingNode
from mumrules.document.tree import Scalar, Tree
from mumrules.engine import edition_faults as faults
from mumrules.glossary import Words

FindBase: TypeAlias = Callable[[str, Path], "Path | Diagnostic"]
"""From what `extends` says, and the file that says it, to the file of the base."""


def beside(name: str, file: Path) -> Path | Diagnostic:
    """Return the file *name* in the folder of *file*."""
    return file.parent / name


@dataclass(frozen=True, slots=True)
class Edition:
    """What became of a file and of all that it extends.

    Attributes:
        tree: The tree of the whole edition; None where there is none.
        sources: The text of every file that was read.
        diagnostics: What is wrong with the files, those of the base first.
    """

    tree: Tree | None
    sources: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_edition(text: str, file: str, find: FindBase, words: Words) -> Edition:
    """Read the text of a file, and the files that it extends."""
    return _Reader(find, words).read(text, Path(file), ())


@dataclass(frozen=True, slots=True)
class _Link:
    """A file that extends another, and where it says so."""

    file: Path
    name: Scalar


@dataclass(frozen=True, slots=True)
class _Reader:
    find: FindBase
    words: Words

    def read(self, text: str, file: Path, above: Sequence[_Link]) -> Edition:
        document = from_yaml.read(text, str(file))
        alone = Edition(document.root, {str(file): text}, document.diagnostics)
        if not isinstance(document.root, MappingNode):
            return alone
        if entry_of(document.root, "extends", self.words) is None:
            removals = scalars_of(document.root, "remove", self.words)
            return _with(alone, map(remove_without_base, removals[:1]))
        name = scalar_of(document.root, "extends", self.words)
        return alone if name is None else self._extended(alone, [*above, _Link(file, name)])

    def _extended(self, alone: Edition, chain: Sequence[_Link]) -> Edition:
        base = self._base(chain)
        sources = {**base.sources, **alone.sources}
        diagnostics = (*base.diagnostics, *alone.diagnostics)
        if not isinstance(base.tree, MappingNode) or not isinstance(alone.tree, MappingNode):
            return Edition(None, sources, diagnostics)
        whole = extended(base.tree, alone.tree, self.words)
        return Edition(whole.tree, sources, (*diagnostics, *whole.diagnostics))

    def _base(self, chain: Sequence[_Link]) -> Edition:
        link = chain[-1]
        path = self.find(link.name.text, link.file)
        if isinstance(path, Diagnostic):
            return _none(replace(path, place=link.name.span))
        real = [each.file.resolve() for each in chain]
        if path.resolve() in real:
            circle = chain[real.index(path.resolve()) :]
            return _none(faults.circular_editions([each.name for each in circle]))
        if len(chain) > EDITIONS:
            return _none(faults.too_many_bases(link.name))
        read = source.read(path)
        if read.text is None:
            return Edition(None, {}, tuple(_placed(d, link.name) for d in read.diagnostics))
        return self.read(read.text, path, chain)


def _none(fault: Diagnostic) -> Edition:
    return Edition(None, {}, (fault,))


def _with(edition: Edition, diagnostics: Iterable[Diagnostic]) -> Edition:
    return replace(edition, diagnostics=(*edition.diagnostics, *diagnostics))


def _placed(fault: Diagnostic, name: Scalar) -> Diagnostic:
    """Return a fault of a file that cannot be read with the place that asks for it."""
    if fault.place is None:
        return replace(fault, place=name.span)
    return replace(fault, others=(*fault.others, Label(name.span, faults.EXTENDED_HERE)))
