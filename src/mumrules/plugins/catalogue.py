"""The editions that the folders of methodologies hold, and the way to one of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import catalogue_faults as faults
from mumrules.plugins.files import methodology_files
from mumrules.plugins.header import header_of
from mumrules.plugins.in_force import the_one_in_force
from mumrules.plugins.listed import Listed
from mumrules.plugins.validity import dated


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

    def find_on(self, name: str, on: date) -> Listed | tuple[Diagnostic, ...]:
        """Return the edition that is in force on a day, or why there is no telling which it is.

        Args:
            name: `mum`, of which any edition will do; or `mum@2022`, which must be in force.
            on: The day.
        """
        wanted, _, edition = name.strip().partition("@")
        editions = [listed for listed in self.editions if listed.id == wanted]
        if edition or not editions:
            found = self.find(name)
            return (found,) if isinstance(found, Diagnostic) else self._on(name, [found], on)
        twice = next(_duplicates(editions), None)
        return (twice,) if twice else self._on(wanted, editions, on)

    def file_on(self, file: Path, on: date) -> Listed | tuple[Diagnostic, ...]:
        """Return the edition that a file is if it is in force on a day, or why it is not."""
        listed = _listed(file, "")
        if isinstance(listed, Diagnostic):
            return (listed,)
        return self._on(listed.identity, [listed], on)

    def _on(
        self, wanted: str, editions: Iterable[Listed], on: date
    ) -> Listed | tuple[Diagnostic, ...]:
        found, faults_found = dated(editions, self.editions)
        if faults_found:
            return tuple(faults_found)
        one = the_one_in_force(wanted, found, on)
        return (one,) if isinstance(one, Diagnostic) else one.listed


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
