"""What the pages of the documentation show is true."""

from pathlib import Path

import pytest

from tests.docs.snippets import Page, blocks

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(p for p in DOCS.glob("*.md") if any(blocks(p.read_text("utf-8"))))
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


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
