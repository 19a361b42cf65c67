"""What the READMEs show of the program is what it prints."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mumrules.cli.main import main
from tests.docs.snippets import blocks

ROOT = Path(__file__).parents[2]
PERM = ROOT / "examples" / "perm-2022"
READMES = sorted(ROOT.glob("README*.md"))
SCORE = ("score", "mum@2022", PERM / "points-2022.csv")
BEFORE = ("--before", "mum@2021", PERM / "points-2021.csv")
RECONCILE = ("reconcile", PERM / "publication.yaml")


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_demo_prints_what_is_shown(
    readme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line of a block of text is a line of the demo; `…` stands for lines left out."""
    monkeypatch.setenv("COLUMNS", "200")
    for command in ((*SCORE, *BEFORE), RECONCILE):
        with pytest.raises(SystemExit):
            main([*map(str, command), "--language", "ru"])
    printed = _plain(capsys.readouterr().out)
    shown = [line for line in _lines(readme.read_text("utf-8")) if "…" not in line]
    assert [line for line in shown if line not in printed] == []


def _lines(page: str) -> Iterator[str]:
    """Give the lines of the blocks of text; one that is broken is one."""
    for block in blocks(page):
        if block.language == "text":
            yield from map(_plain, re.sub(r"\n {10}", " ", block.text).splitlines())


def _plain(text: str) -> str:
    return " ".join(text.split())
