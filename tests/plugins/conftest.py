"""Plugins as they lie on a disk."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Install = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Keep the plugins of whoever runs the tests out of them."""
    monkeypatch.delenv("MUMRULES_PLUGINS", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a folder of modules on Python's path, with the metadata of a distribution."""

    def installed(modules: Path, entry_points: str) -> None:
        site = tmp_path / "site"
        shutil.copytree(modules, site, dirs_exist_ok=True)
        metadata = site / "faulty-1.2.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: faulty\nVersion: 1.2\n")
        (metadata / "entry_points.txt").write_text(entry_points)
        monkeypatch.syspath_prepend(str(site))
        for module in site.glob("*.py"):
            monkeypatch.delitem(sys.modules, module.stem, raising=False)

    return installed
