"""The editions that the folders of methodologies hold, and the way to one of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import catalogue_faults as faults
from mumrules.plugins.files import methodology_files
from mumrules.plugins.header import header_of
from mumrules.plugins.listed import Listed


@dataclass(frozen=True, slots=True)
class MethodologyFolder:
    """A folder of methodologies.

    Attributes:
        path: The folder.
        plugin: The name of the plugin that gives it.
    """

    path: Path
    plugin: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All editions that can be asked for by name.

    Attributes:
        editions: The editions in the order of their names; one that two files claim is
            listed twice.
        diagnostics: Editions that two files claim, and files that claim none.
    """

    editions: tuple[Listed, ...]
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, folders: Iterable[MethodologyFolder]) -> "Catalogue":
        """Scan *folders*; a file that lies below two of them counts once."""
        diagnostics: list[Diagnostic] = []
        found: list[Listed] = []
        for folder, file in _each_once(folders):
            listed = _listed(file, folder.plugin)
            if isinstance(listed, Listed):
                found.append(listed)
            else:
                diagnostics.append(listed)
        found.sort(key=lambda listed: (listed.id, listed.edition))
        diagnostics += _duplicates(found)
        return cls(tuple(found), tuple(diagnostics))

    def find(self, name: str) -> Listed | Diagnostic:
        """Return the edition called *name*, or why there is no telling which it is.

        Args:
            name: `mum@2022`; or `mum` alone, where there is one edition of it.
        """
        wanted, _, edition = name.strip().partition("@")
        editions = [listed for listed in self.editions if listed.id == wanted]
        if not editions:
            return faults.unknown_methodology(wanted, self.editions)
        if not edition and len({listed.edition for listed in editions}) > 1:
            return faults.several_editions(wanted, editions)
        exact = [listed for listed in editions if edition in ("", listed.edition)]
        if not exact:
            return faults.unknown_edition(wanted, edition, editions)
        return exact[0] if len(exact) == 1 else faults.duplicate_edition(exact[0], exact[1])


def _each_once(folders: Iterable[MethodologyFolder]) -> Iterator[tuple[MethodologyFolder, Path]]:
    seen: set[Path] = set()
    for folder in folders:
        for file in methodology_files(folder.path):
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                yield folder, file


def _listed(file: Path, plugin: str) -> Listed | Diagnostic:
    try:
        header = header_of(file)
    except OSError:
        return faults.unreadable(file)
    wanted, _, edition = header.identity.partition("@")
    if not wanted or not edition:
        return faults.unnamed(file, header.line)
    return Listed(wanted, edition, header.title, header.status, file, plugin, header.line)


def _duplicates(editions: list[Listed]) -> Iterator[Diagnostic]:
    for one, other in pairwise(editions):
        if one.identity == other.identity:
            yield faults.duplicate_edition(one, other)
