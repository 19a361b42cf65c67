"""Every test says what holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("tests/**/test_*.py"), *ROOT.glob("plugins/*/tests/**/test_*.py")]


def functions_of(file: Path) -> Iterator[ast.FunctionDef]:
    """Give every test function of a file, methods included."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_test_opens_with_a_sentence(file: Path):
    """The docstring of a test begins with one sentence on one line, with a full stop."""
    mute = [
        test.name
        for test in functions_of(file)
        if not (ast.get_docstring(test) or "").partition("\n")[0].endswith(".")
    ]

    assert mute == []
