"""What the pages of the documentation show is true."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from mumrules.cli.app import app
from mumrules.cli.main import main
from tests.docs.code import run
from tests.docs.snippets import Page, blocks

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").glob("*.md"))]
ELSEWHERE = {"plugins.md", "reconcile.md"}  # their code has tests of its own
KNOWN = {"", "yaml", "csv", "text", "python", "shell", "toml"}
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@every_page
def test_every_block_is_of_a_known_kind(page: Path) -> None:
    """No block is left out of the tests below by its language, no YAML by its having no name."""
    for block in blocks(page.read_text("utf-8")):
        assert block.language in KNOWN, f"line {block.line}"
        if block.language in {"yaml", "csv"} and page.name not in ELSEWHERE:
            assert block.says, f"line {block.line}"


@every_page
def test_methodologies_have_no_faults_but_those_shown(page: Path, tmp_path: Path) -> None:
    """A methodology of a page has no fault, unless the page shows what is said of it."""
    read = Page(page, tmp_path)
    for name in read.methodologies:
        if not read.shows_faults(name):
            assert read.faults(name) == (), name


@every_page
def test_results_are_as_shown(page: Path, tmp_path: Path) -> None:
    """A table gives the results that the page shows."""
    read = Page(page, tmp_path)
    for block in read.blocks:
        if "result" in block.says:
            shown, ours = read.results(block)
            assert shown == ours, f"line {block.line}"


@every_page
def test_faults_are_said_as_shown(page: Path, tmp_path: Path) -> None:
    """Faults are said in the words that the page shows."""
    read = Page(page, tmp_path)
    for block in read.blocks:
        if "faults" in block.says:
            assert read.said(block) == block.text, f"line {block.line}"


@every_page
def test_cases_pass_but_those_shown(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Cases of a page pass, unless the page shows what is said of them."""
    read = Page(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in read.cases:
        with pytest.raises(SystemExit) as left:
            main(["test", name, "--language", "en"])
        shown, said = read.shown_of_cases(name), capsys.readouterr()
        if shown is None:
            assert (left.value.code, said.err) == (0, ""), said.out + said.err
        else:
            lines = [line.rstrip() for line in (said.out + said.err).splitlines()]
            assert lines == shown.splitlines()


@every_page
def test_coverage_is_as_shown(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What a page shows of coverage is what the program prints."""
    read = Page(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    for block in read.blocks:
        if "coverage" in block.says:
            with pytest.raises(SystemExit):
                main(["coverage", block.says["coverage"], "--language", "en"])
            lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
            assert lines == block.text.splitlines(), f"line {block.line}"


@every_page
def test_code_shows_what_it_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The blocks of Python run one after another beside the files of the page."""
    if page.name in ELSEWHERE:
        return
    read = Page(page, tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    for block in read.code:
        for shown in run(block.text, names, block.line):
            assert shown.said == shown.ours, f"line {shown.line}"


@every_page
def test_commands_are_commands(page: Path) -> None:
    """Whatever a page tells a reader to type after `mumrules` can be read by the program."""
    commands: Any = get_command(app)
    for name, *words in _commands(page.read_text("utf-8")):
        commands.commands[name].make_context(name, words)


def _commands(page: str) -> Iterator[list[str]]:
    for block in blocks(page):
        if block.language == "shell":
            for line in block.text.splitlines():
                program, *words = shlex.split(line, comments=True) or [""]
                if program == "mumrules":
                    yield words
