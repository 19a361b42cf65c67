"""The plugins that come with the project, one of each kind."""

from pathlib import Path

import tomli

from mumrules.engine.engine import Engine
from mumrules.plugins.manager import load

PLUGINS = Path(__file__).parents[2] / "plugins"
DESIRABILITY = PLUGINS / "mumrules-desirability"
LIBRARY = PLUGINS / "library-readiness"

TEMPERATURE = """\
mumrules: 1
методология: classroom@2026-draft
название: Классная комната (учебный пример)
состояние: проект
итог:
  свод: сумма
  части:
    Т:
      название: Температура
      шкала:
        способ: желательность
        нижняя граница: 16
        цель: 20
        верхняя граница: 28
        степень: 2
"""


def _entry_points() -> str:
    declared = tomli.loads((DESIRABILITY / "pyproject.toml").read_text("utf-8"))
    points = declared["project"]["entry-points"]["mumrules"]
    return "[mumrules]\n" + "\n".join(f"{name} = {value}" for name, value in points.items())


def test_the_installed_plugin_gives_its_scale(install):
    """It is found by the entry point that its own pyproject declares."""
    install(DESIRABILITY / "src", _entry_points())

    report = load().plugins[-1]

    assert report.diagnostics == ()
    assert report.gives.en == "scales: desirability, Harrington, two-sided Harrington, logistic"
    assert report.gives.ru == (
        "шкалы: желательность, Харрингтон, двусторонний Харрингтон, логистическая"
    )


def test_a_methodology_calls_the_scale_of_a_plugin(tmp_path: Path, install):
    """A scale from a plugin is written, checked and scored like any other."""
    install(DESIRABILITY / "src", _entry_points())
    file = tmp_path / "classroom.yaml"
    file.write_text(TEMPERATURE, "utf-8")

    plan = Engine().load(file)
    rooms = plan.assess(
        [{"unit": "101", "Т": 20}, {"unit": "102", "Т": 18}, {"unit": "103", "Т": 30}]
    )

    assert [room.score for room in rooms] == [100, 25, 0]


def test_the_folder_plugin_gives_its_methodology():
    """It has no Python, no faults, and its methodology can be used."""
    engine = Engine([LIBRARY], installed=False)
    report = engine.loaded.plugins[-1]
    prepared = engine.prepare("library-readiness@2026-draft")

    assert not list(LIBRARY.rglob("*.py"))
    assert (report.name, report.kind, report.diagnostics) == ("library-readiness", "folder", ())
    assert report.gives.ru == "методологии: library-readiness@2026-draft"
    assert prepared.diagnostics == ()
    assert prepared.graph is not None
    assert prepared.graph.root.maximum == 100


def test_every_plugin_of_the_project_is_of_one_kind():
    """A folder under `plugins` is a distribution or has a manifest, and has a README."""
    for folder in (path for path in PLUGINS.iterdir() if path.is_dir()):
        kinds = [(folder / name).exists() for name in ("pyproject.toml", "plugin.toml")]
        assert sum(kinds) == 1
        assert (folder / "README.md").exists()
