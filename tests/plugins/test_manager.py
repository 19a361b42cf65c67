"""Loading plugins."""

import ast
from pathlib import Path

import pytest

from mumrules.checks.builtin import CHECKS
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plugins.manager import load
from mumrules.readers.builtin import READERS
from mumrules.writers.builtin import WRITERS

SOURCES = Path(__file__).parents[2] / "src" / "mumrules"


def test_built_ins_come_through_the_door():
    """Without any other plugin, exactly the built-in tables are there."""
    loaded = load(installed=False)

    assert loaded.scales == SCALES
    assert loaded.aggregates == AGGREGATES
    assert loaded.checks == CHECKS
    assert loaded.readers == READERS
    assert loaded.writers == WRITERS
    assert [report.kind for report in loaded.plugins] == ["built-in"]
    assert loaded.diagnostics == ()


def test_nobody_goes_round_the_door():
    """The tables of built-ins are imported by the built-in plugin alone."""
    users = [
        str(file.relative_to(SOURCES))
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(".builtin")
    ]

    assert set(users) == {"plugins/builtin.py"}


def test_what_a_distribution_gives_is_told(tmp_path: Path, install):
    """A report names the plugin, its version and what it gives, in two languages."""
    _write(tmp_path, _SCALE)
    install(tmp_path / "modules", "[mumrules]\ndouble = good_plugin\n")

    report = load().plugins[-1]

    assert (report.name, report.version, report.kind) == ("double", "1.2", "installed")
    assert report.where == "faulty: good_plugin"
    assert report.gives.en == "scales: double"
    assert report.gives.ru == "шкалы: двойная"
    assert report.quarantined is None


def test_a_broken_plugin_leaves_its_neighbours_alone(tmp_path: Path, install):
    """Of two plugins in one distribution the sound one works."""
    _write(tmp_path, _SCALE)
    points = "[mumrules]\nbroken = not_there\ndouble = good_plugin\n"
    install(tmp_path / "modules", points)

    loaded = load()

    assert [bool(report.quarantined) for report in loaded.plugins] == [False, True, False]
    assert loaded.scales[-1].name.en == "double"


def test_the_later_of_two_that_give_one_name_is_quarantined(tmp_path: Path, install):
    """The first keeps its name, and the second is told who has it."""
    _write(tmp_path, _SCALE, "first_plugin")
    _write(tmp_path, _SCALE, "second_plugin")
    install(tmp_path / "modules", "[mumrules]\nfirst = first_plugin\nsecond = second_plugin\n")

    _, first, second = load().plugins

    assert first.quarantined is None
    assert {fault.message.en for fault in second.diagnostics} == {
        "plugin `second` gives the scale `double`, which plugin `first` gives already",
        "plugin `second` gives the scale `двойная`, which plugin `first` gives already",
    }


def test_a_quarantined_plugin_takes_no_names(tmp_path: Path, install):
    """What a broken plugin wanted to give is free for the next one."""
    _write(tmp_path, f"{_SCALE}\n\ndef mumrules_checks():\n    return [1]\n", "first_plugin")
    _write(tmp_path, _SCALE, "second_plugin")
    install(tmp_path / "modules", "[mumrules]\nfirst = first_plugin\nsecond = second_plugin\n")

    _, first, second = load().plugins

    assert first.quarantined is not None
    assert second.quarantined is None


def test_an_interrupt_is_not_swallowed(tmp_path: Path, install):
    """Whoever presses Ctrl+C while plugins load is obeyed."""
    _write(tmp_path, "raise KeyboardInterrupt")
    install(tmp_path / "modules", "[mumrules]\nslow = good_plugin\n")

    with pytest.raises(KeyboardInterrupt):
        load()


def test_distributions_may_be_left_out(tmp_path: Path, install):
    """Nothing that is installed is imported when it is not asked for."""
    _write(tmp_path, "raise AssertionError")
    install(tmp_path / "modules", "[mumrules]\nloud = good_plugin\n")

    assert [report.name for report in load(installed=False).plugins] == ["mumrules"]


_SCALE = """
from mumrules.plugins import NoOptions, Scale, Text


def mumrules_scales():
    return [Scale(Text("double", "двойная"), lambda call: 2 * call.value, NoOptions)]
"""


def _write(tmp_path: Path, source: str, name: str = "good_plugin") -> None:
    modules = tmp_path / "modules"
    modules.mkdir(exist_ok=True)
    (modules / f"{name}.py").write_text(source, "utf-8")
