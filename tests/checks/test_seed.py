"""The methodologies that we ship."""

from pathlib import Path

import pytest

from tests.checks.reading import checked

FOLDER = Path(__file__).parents[2] / "methodologies"
FILES = sorted(file for file in FOLDER.glob("*/*.yaml") if not file.stem.endswith(".cases"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}@{file.stem}")
def test_a_shipped_methodology_has_no_fault(file: Path) -> None:
    """No check finds anything in a methodology that we ship."""
    assert checked(file.read_text("utf-8"), file.name).diagnostics == ()
