"""Broken plugins, each with the words that a person reads.

A case is a folder: the plugin, and beside it `expected.txt` with the faults as they are shown
in English and then in Russian.
"""

import shutil
from pathlib import Path

import pytest

import mumrules
from mumrules.diagnostics.render.full import render
from mumrules.plugins.loaded import Loaded, PluginReport
from mumrules.plugins.manager import load
from mumrules.version import VERSION

BAD = Path(__file__).parent / "bad"
INSTALLED = sorted((BAD / "installed").iterdir())
FOLDERS = sorted((BAD / "folder").iterdir())
ENTRY_POINTS = "[mumrules]\nfaulty = faulty\n"


def _rendered(report: PluginReport, below: Path) -> str:
    files = [*below.rglob("*.py"), *below.rglob("*.toml")]
    sources = {str(file): file.read_text("utf-8", errors="replace") for file in files}
    shown = [
        render(report.diagnostics, sources=sources, language=language) for language in ("en", "ru")
    ]
    text = "\n\n".join(shown).replace(f"{below}/", "").replace(str(below), ".")
    text = text.replace(str(Path(mumrules.__file__).parent), "mumrules")
    return text.replace(VERSION, "(version)") + "\n"


def _expected(case: Path) -> str:
    return (case / "expected.txt").read_text("utf-8")


def _only_one_besides_the_built_in(loaded: Loaded) -> PluginReport:
    built_in, faulty = loaded.plugins
    assert built_in.quarantined is None
    assert "points" in {scale.name.en for scale in loaded.scales}
    return faulty


@pytest.mark.parametrize("case", INSTALLED, ids=lambda case: case.name)
def test_a_broken_distribution_is_quarantined(case: Path, tmp_path: Path, install):
    """It is named with its fault in two languages, and everything else works."""
    written = case / "entry_points.txt"
    install(case, written.read_text() if written.exists() else ENTRY_POINTS)

    report = _only_one_besides_the_built_in(load())

    assert report.quarantined is not None
    assert report.gives.en == ""
    assert _rendered(report, tmp_path / "site") == _expected(case)


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_a_broken_folder_is_named(case: Path, tmp_path: Path):
    """It is named with its faults in two languages, and everything else works."""
    folder = tmp_path / "faulty"
    shutil.copytree(case, folder)

    report = _only_one_besides_the_built_in(load([folder], installed=False))

    assert report.diagnostics
    assert _rendered(report, folder) == _expected(case)
