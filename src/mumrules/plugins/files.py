"""The files below a folder, found without following links to folders."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MANIFEST: Final = "plugin.toml"
_METHODOLOGY = (".yaml", ".yml")
_CASES = (".cases.yaml", ".cases.yml")


def methodology_files(folder: Path) -> Iterator[Path]:
    """Give the YAML files below *folder* in order, cases left out."""
    for file in files(folder):
        name = file.name.lower()
        if name.endswith(_METHODOLOGY) and not name.endswith(_CASES):
            yield file


def files(folder: Path) -> Iterator[Path]:
    """Give the files below *folder* in order.

    Hidden folders are left out, and folders with a `plugin.toml` of their own: what lies
    there belongs to another plugin.
    """
    for where, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if _is_ours(Path(where, name)))
        for name in sorted(names):
            path = Path(where, name)
            # A pipe that nobody writes to would hold the reader up for ever.
            if path.is_file():
                yield path


def has_manifest(folder: Path) -> bool:
    """Whether *folder* declares itself a plugin, be its manifest readable or not."""
    return os.path.lexists(folder / MANIFEST)


def _is_ours(folder: Path) -> bool:
    return not folder.name.startswith(".") and not has_manifest(folder)
