"""The page on publications shows a file of claims that reads well, and code that runs."""

from pathlib import Path
from typing import Any

from mumrules.glossary import WORDS
from mumrules.publication.claims import Publication
from mumrules.publication.from_document import read_text
from tests.docs import vocabulary
from tests.docs.snippets import blocks

PAGE = (Path(__file__).parents[2] / "docs" / "reconcile.md").read_text("utf-8")
CLAIMS, CODE = (
    next(block.text for block in blocks(PAGE) if block.language == language)
    for language in ("yaml", "python")
)


def test_the_file_of_claims_has_no_fault() -> None:
    """All its keywords are known, and stand where they may."""
    assert read_text(CLAIMS, "claims.yaml").diagnostics == ()


def test_the_code_runs(tmp_path: Path) -> None:
    """The code reads the file and holds it against tables, here against none."""
    (tmp_path / "claims.yaml").write_text(CLAIMS, "utf-8")
    names: dict[str, Any] = {
        "path": tmp_path / "claims.yaml",
        "tables": {},
        "editions": lambda _: (),
    }
    exec(compile(CODE, "reconcile.md", "exec"), names)
    assert names["found"].checked == 0


def test_every_keyword_is_described() -> None:
    """All that a file of claims may say stands on the page, in both languages."""
    models = vocabulary.below(Publication)
    words = {word for model in models for word in vocabulary.declared(model)}
    assert {word for word in words if f"`{word}`" not in PAGE} == set()
    assert {word for word in words if WORDS.spelling(word, "ru") not in PAGE} == set()
