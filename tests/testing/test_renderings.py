"""What is said of cases that do not pass, exactly, beside the files that say it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, mumrules
from tests.engine.perm import ROOT

HERE = Path("tests/testing/renderings")
FILES = sorted((ROOT / HERE).glob("*.cases.yaml"))

__all__ = ["mumrules"]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.partition(".")[0])
def test_the_output_is_exactly_this(
    mumrules: Run,
    monkeypatch: pytest.MonkeyPatch,
    file: Path,
    language: str,
):
    """What goes to the two outputs is what the file holds, the second after a line of dashes."""
    monkeypatch.chdir(ROOT)

    done = mumrules("test", HERE / file.name, "--language", language)

    name = f"{file.name.removesuffix('.cases.yaml')}.{language}.txt"
    found = done.out + (f"-----\n{done.err}" if done.err else "")
    lines = "".join(f"{line.rstrip()}\n" for line in found.splitlines())
    assert lines == (ROOT / HERE / name).read_text(encoding="utf-8")
    assert done.code == 1
