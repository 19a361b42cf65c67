"""The page on plugins says what is so."""

import inspect
import re
from pathlib import Path

import pytest
import tomli

from mumrules.plugins import spec
from mumrules.plugins.gifts import HOOKS
from mumrules.plugins.manager import load

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
SOURCES = ROOT / "src" / "mumrules" / "plugins"
NAME = re.compile(r"""(?:Diagnostic|fault)\(\s*"([a-z0-9-]+)",""")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def _signature(hook: str) -> str:
    signature = inspect.signature(getattr(spec, hook))
    returned = str(signature.return_annotation)
    short = re.sub(r"(?:\w+\.)+", "", returned)
    return f"{hook}({', '.join(signature.parameters)}) -> {short}"


def test_every_hook_of_the_specification_is_one_that_is_called():
    """No hook is documented in the code and forgotten by the manager, or the reverse."""
    documented = {name for name in vars(spec) if name.startswith(spec.PREFIX)}

    assert documented == set(HOOKS)


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_documented_with_its_arguments(hook: str):
    """The page has a section for each hook, and the code a docstring."""
    plain = _signature(hook).replace("DraftCheck | GraphCheck", "Check")

    assert f"### `{plain}`\n" in PAGE
    assert getattr(spec, hook).__doc__


def test_no_other_hook_is_documented():
    """The page has no section for a hook that does not exist."""
    assert re.findall(r"### `(\w+)\(", PAGE) == list(HOOKS)


def test_every_diagnostic_is_documented():
    """Whatever the plugins' own sources can say is in a table of the page."""
    said = {name for file in SOURCES.glob("*.py") for name in NAME.findall(file.read_text("utf-8"))}

    assert said
    assert {name for name in said if f"| `{name}` |" not in PAGE} == set()


def test_the_example_of_a_distribution_works(tmp_path: Path, install):
    """The module on the page is a plugin without faults."""
    (code,) = _blocks("python")
    (tmp_path / "modules" / "my_scales").mkdir(parents=True)
    (tmp_path / "modules" / "my_scales" / "plugin.py").write_text(code, "utf-8")
    entry_points = tomli.loads(_blocks("toml")[1])["project"]["entry-points"]["mumrules"]
    lines = [f"{name} = {module}" for name, module in entry_points.items()]
    install(tmp_path / "modules", "\n".join(["[mumrules]", *lines]))

    report = load().plugins[-1]

    assert report.diagnostics == ()
    assert report.gives.ru == "шкалы: с потолком"


def test_the_example_of_a_manifest_works(tmp_path: Path):
    """The `plugin.toml` on the page is read without faults."""
    (tmp_path / "plugin.toml").write_text(_blocks("toml")[0], "utf-8")
    for folder in ("rules", "drafts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "rules" / "a.yaml").write_text("methodology: a@1\n", "utf-8")

    report = load([tmp_path], installed=False).plugins[-1]

    assert report.name == "my-rules"
    assert report.diagnostics == ()
