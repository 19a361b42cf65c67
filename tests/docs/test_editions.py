"""The page on editions says what is so."""

import re
from pathlib import Path

import pytest

from mumrules.diagnostics.render import full
from mumrules.engine.engine import Engine
from mumrules.glossary import WORDS

PAGE = (Path(__file__).parents[2] / "docs" / "editions.md").read_text("utf-8")
FILES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL))
CODE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
ROWS = re.findall(r"^\| (`.*?) \| (`.*?) \|", PAGE, re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files of the page, made the working folder."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_example_is_a_file_or_code_that_runs():
    """No block of the page is left out of the tests below."""
    assert PAGE.count("```") == 2 * (len(FILES) + len(CODE))


@pytest.mark.parametrize("name", FILES)
def test_an_example_has_no_fault(folder: Path, name: str):
    """Every file on the page is a whole methodology."""
    prepared = Engine([folder / "rules"], installed=False).prepare(Path(name))

    assert full.render(prepared.diagnostics, sources=prepared.sources, language="en") == ""
    assert prepared.graph is not None


def test_the_code_runs_and_finds_what_it_says(folder: Path):
    """The blocks of Python run one after another beside the files."""
    exec(compile("\n".join(CODE), "editions.md", "exec"), {})


def test_the_keywords_are_those_of_the_glossary():
    """Both columns of the table say the same."""
    assert ROWS
    for english, russian in ROWS:
        pairs = zip(re.findall("`(.*?)`", english), re.findall("`(.*?)`", russian), strict=True)
        for word, translated in pairs:
            assert WORDS.spelling(word, "ru") == translated
