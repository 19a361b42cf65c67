"""The pages on holes and cohorts say what is so, besides the examples that every page has."""

import re
from pathlib import Path

import pytest

from mumrules.glossary import WORDS
from tests.docs.snippets import Page

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [DOCS / "cohorts.md", DOCS / "holes.md"]
CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
ROWS = re.compile(r"^\| (`.*?) \| (`.*?) \|", re.MULTILINE)
NUMBER = re.compile(r" [\d.]+$")


def test_the_code_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The block of Python runs beside the files of its page."""
    page = DOCS / "cohorts.md"
    Page(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    exec(compile("\n".join(CODE.findall(page.read_text("utf-8"))), page.name, "exec"), {})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_keywords_are_those_of_the_glossary(page: Path) -> None:
    """Both columns of every table say the same."""
    rows = ROWS.findall(page.read_text("utf-8"))
    assert rows
    for english, russian in rows:
        words, translated = (re.findall("`(.*?)`", cell) for cell in (english, russian))
        for word, other in zip(words, translated, strict=len(words) == len(translated)):
            assert NUMBER.sub("", other) in WORDS.russian[NUMBER.sub("", word)]
