"""Plugins that are plain folders: methodologies, and no Python."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.specifiers import SpecifierSet

from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.document.into_model import into_model
from mumrules.document.places import Places
from mumrules.document.source import read
from mumrules.plugins import folder_faults
from mumrules.plugins.candidate import Candidate
from mumrules.plugins.files import MANIFEST, files, has_manifest, methodology_files
from mumrules.plugins.manifest import Manifest, PluginTable
from mumrules.plugins.toml import read_toml
from mumrules.version import VERSION


@dataclass(frozen=True, slots=True, eq=False)
class FolderPlugin:
    """Gives its folders through the hook that a module would have.

    Attributes:
        folders: The folders of its methodologies.
    """

    folders: tuple[Path, ...]

    def mumrules_methodology_folders(self) -> Sequence[Path]:
        """Give the folders."""
        return self.folders


def folder_plugins(searched: Iterable[Path]) -> Iterator[Candidate]:
    """Give the plugins in each of the *searched* folders; one found twice counts once."""
    seen: set[str] = set()
    for folder in searched:
        for candidate in _in(folder):
            if candidate.where not in seen:
                seen.add(candidate.where)
                yield candidate


def _in(folder: Path) -> list[Candidate]:
    """Return the folder itself as a plugin, or the plugins right below it, or both."""
    try:
        folder = folder.resolve()
        if not folder.is_dir():
            return [_faulty(folder, folder_faults.search_folder_missing(str(folder)))]
        if has_manifest(folder):
            return [_with_manifest(folder)]
        below = [_with_manifest(sub) for sub in sorted(folder.iterdir()) if has_manifest(sub)]
        loose = any(methodology_files(folder))
        return [*below, _plain(folder)] if loose or not below else below
    except (OSError, RuntimeError):  # Python 3.12 and older: a loop of links
        return [_faulty(folder, folder_faults.folder_unreadable(str(folder)))]


def _plain(folder: Path) -> Candidate:
    """A folder without a manifest: dropping a file into it is enough."""
    warnings = _warnings(str(folder), folder, (folder,))
    return Candidate(str(folder), "", "folder", str(folder), FolderPlugin((folder,)), warnings)


def _with_manifest(folder: Path) -> Candidate:
    path = folder / MANIFEST
    source = read(path)
    if source.text is None:
        return _faulty(folder, *source.diagnostics)
    tree = read_toml(source.text, str(path))
    if isinstance(tree, Diagnostic):
        return _faulty(folder, tree)
    reading = into_model(tree, Manifest)
    if has_errors(reading.diagnostics):
        return _faulty(folder, *reading.diagnostics)
    return _declared(folder.resolve(), reading.value.plugin, reading.places)


def _declared(folder: Path, table: PluginTable, places: Places) -> Candidate:
    folders: list[Path] = []
    faults: list[Diagnostic] = []
    if not SpecifierSet(table.mumrules).contains(VERSION, prereleases=True):
        place = places.value(("plugin", "mumrules"))
        faults.append(folder_faults.requirement_not_met(table.name, table.mumrules, place))
    for position, written in enumerate(table.methodologies):
        found = _below(folder, written)
        if found is not None and found.is_dir():
            folders.append(found)
            continue
        place = places.value(("plugin", "methodologies", position))
        fault = folder_faults.folder_outside if found is None else folder_faults.no_such_folder
        faults.append(fault(table.name, written, place))
    if not faults:
        faults += _warnings(table.name, folder, folders)
    plugin = None if has_errors(faults) else FolderPlugin(tuple(folders))
    return Candidate(table.name, table.version, "folder", str(folder), plugin, tuple(faults))


def _below(folder: Path, written: str) -> Path | None:
    """Return the path that is *written*, or None if it, or a link in it, leads out of *folder*."""
    try:
        found = (folder / written).resolve()
    except (OSError, RuntimeError, ValueError):
        return folder / "\ufffd"
    return found if found.is_relative_to(folder) else None


def _warnings(name: str, folder: Path, folders: Iterable[Path]) -> tuple[Diagnostic, ...]:
    python = [file for file in files(folder) if file.suffix == ".py"]
    found = any(True for each in folders for _ in methodology_files(each))
    ignored = (folder_faults.python_ignored(name, folder, python),) if python else ()
    return ignored if found else (*ignored, folder_faults.no_methodologies(name))


def _faulty(folder: Path, *diagnostics: Diagnostic) -> Candidate:
    return Candidate(folder.name, "", "folder", str(folder), None, diagnostics)
