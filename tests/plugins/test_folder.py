"""Plugins that are plain folders."""

import os
from pathlib import Path

import pytest

from mumrules.plugins.catalogue import Catalogue
from mumrules.plugins.manager import load

EDITION = "mumrules: 1\nметодология: {}\nназвание: Пример\n"


def _write(path: Path, identity: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EDITION.format(identity), "utf-8")
    return path


def _plugin(folder: Path, name: str, *more: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["[plugin]", f'name = "{name}"', 'version = "0.1"', *more]
    (folder / "plugin.toml").write_text("\n".join(lines), "utf-8")
    return folder


def _load(*folders: Path):
    return load(folders, installed=False)


def _editions(loaded) -> set[str]:
    return {
        listed.identity
        for listed in Catalogue.of(loaded.methodology_folders).editions
        if listed.plugin != "mumrules"
    }


def test_one_file_in_a_folder_is_a_plugin(tmp_path: Path):
    """Dropping a methodology into a folder is enough."""
    _write(tmp_path / "rules" / "mum.yaml", "mum@2023")

    loaded = _load(tmp_path / "rules")

    assert _editions(loaded) == {"mum@2023"}
    assert loaded.plugins[-1].gives.ru == "методологии: mum@2023"
    assert loaded.diagnostics == ()


def test_a_folder_may_hold_several_plugins(tmp_path: Path):
    """Folders with a manifest are plugins of their own, and loose files are one more."""
    _write(_plugin(tmp_path / "one", "first") / "a.yaml", "a@1")
    _write(_plugin(tmp_path / "two", "second") / "b.yaml", "b@1")
    _write(tmp_path / "loose" / "c.yaml", "c@1")

    loaded = _load(tmp_path)

    names = [report.name for report in loaded.plugins]
    assert names == ["mumrules", "first", "second", str(tmp_path)]
    assert [report.gives.en for report in loaded.plugins[1:]] == [
        "methodologies: a@1",
        "methodologies: b@1",
        "methodologies: c@1",
    ]


@pytest.mark.parametrize("written", ['"rules"', '["rules", "more"]'])
def test_a_manifest_names_one_folder_or_several(tmp_path: Path, written: str):
    """Only the named folders are searched."""
    plugin = _plugin(tmp_path / "plugin", "first", f"methodologies = {written}")
    _write(plugin / "rules" / "deep" / "a.yaml", "a@1")
    _write(plugin / "more" / "b.yaml", "b@1")
    _write(plugin / "old" / "c.yaml", "c@1")

    found = _editions(_load(plugin))

    assert found == ({"a@1"} if written == '"rules"' else {"a@1", "b@1"})


def test_the_search_path_has_three_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Named folders come first, then the variable's, then the user's own."""
    for name in ("named", "first", "second"):
        _write(tmp_path / name / "a.yaml", f"{name}@1")
    own = tmp_path / "own" / "mumrules" / "plugins"
    _write(own / "a.yaml", "own@1")
    listed = os.pathsep.join([str(tmp_path / "first"), "", str(tmp_path / "second")])
    monkeypatch.setenv("MUMRULES_PLUGINS", listed)

    loaded = _load(tmp_path / "named")

    where = [report.where for report in loaded.plugins[1:]]
    assert where == [str(tmp_path / n) for n in ("named", "first", "second")] + [str(own)]


def test_a_folder_reached_twice_counts_once(tmp_path: Path):
    """Naming a folder again, by a link too, changes nothing."""
    plugin = _plugin(tmp_path / "plugin", "first")
    _write(plugin / "a.yaml", "a@1")
    (tmp_path / "link").symlink_to(plugin)

    loaded = _load(plugin, tmp_path / "link", tmp_path)

    assert [report.name for report in loaded.plugins] == ["mumrules", "first"]


def test_two_folders_may_not_bear_one_name(tmp_path: Path):
    """The later of two plugins of one name is quarantined, both places told."""
    for folder in ("one", "two"):
        _write(_plugin(tmp_path / folder, "same") / f"{folder}.yaml", f"{folder}@1")

    second = _load(tmp_path).plugins[-1]

    assert second.quarantined is not None
    assert second.quarantined.message.en == (
        f"two plugins are called `same`: `{tmp_path}/one` and `{tmp_path}/two`"
    )


def test_a_missing_search_folder_is_named(tmp_path: Path):
    """A folder that was asked for and is not there is no silence."""
    report = _load(tmp_path / "nowhere").plugins[-1]

    assert report.quarantined is not None
    assert report.quarantined.name == "folder-missing"
    assert report.quarantined.message.ru == f"папки с плагинами `{tmp_path}/nowhere` нет"


def test_links_that_run_in_a_circle_end(tmp_path: Path):
    """A link to itself is a folder that is not there; a link upwards is not followed."""
    (tmp_path / "self").symlink_to(tmp_path / "self")
    _write(tmp_path / "rules" / "a.yaml", "a@1")
    (tmp_path / "rules" / "up").symlink_to(tmp_path / "rules")
    circle = _plugin(tmp_path / "circle", "circle", 'methodologies = "self"')
    (circle / "self").symlink_to(circle / "self")

    loaded = _load(tmp_path / "self", tmp_path / "rules", circle)

    faults = [fault.name for fault in loaded.diagnostics]
    assert faults[0] in {"folder-missing", "folder-unreadable"}
    assert faults[1:] == ["folder-missing"]
    assert _editions(loaded) == {"a@1"}


def test_a_link_out_of_a_plugin_is_refused(tmp_path: Path):
    """A folder that lies outside is not reached through a link either."""
    _write(tmp_path / "secret" / "a.yaml", "a@1")
    plugin = _plugin(tmp_path / "plugin", "first", 'methodologies = "rules"')
    (plugin / "rules").symlink_to(tmp_path / "secret")

    report = _load(plugin).plugins[-1]

    assert report.quarantined is not None
    assert report.quarantined.name == "folder-outside"


def test_python_in_a_folder_is_never_run(tmp_path: Path):
    """A folder with Python works all the same, and says that the Python does not."""
    plugin = _plugin(tmp_path / "plugin", "first")
    _write(plugin / "a.yaml", "a@1")
    (plugin / "plugin.py").write_text("raise AssertionError")

    report = _load(plugin).plugins[-1]

    assert report.quarantined is None
    assert [fault.name for fault in report.diagnostics] == ["python-ignored"]
