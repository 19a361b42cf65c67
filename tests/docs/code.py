"""Runs the Python of a page, and holds what it shows against what the page says it shows."""

import ast
import contextlib
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_SHOWN = re.compile(r"# > (.*)")


class Shown(NamedTuple):
    """What a statement shows.

    Attributes:
        line: The line of the page where it ends.
        said: What the page says.
        ours: What comes out.
    """

    line: int
    said: str
    ours: str


def run(code: str, names: dict[str, Any], line: int) -> Iterator[Shown]:
    """Run *code* statement by statement; a statement shows what stands below it after `# > `.

    Args:
        code: The code of one block.
        names: The names that it may use, and that it sets.
        line: The line of the page before it.
    """
    lines = code.splitlines()
    for statement in ast.parse(code).body:
        ours = _shown(statement, names)
        end = statement.end_lineno or 0
        said = "\n".join(_said_below(lines, end))
        if said:
            yield Shown(line + end, said, ours)


def _shown(statement: ast.stmt, names: dict[str, Any]) -> str:
    """Run one statement; return what it prints, or the value of an expression."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        if isinstance(statement, ast.Expr):
            value = eval(compile(ast.Expression(statement.value), "page", "eval"), names)
            return printed.getvalue().rstrip("\n") if value is None else str(value)
        exec(compile(ast.Module([statement], []), "page", "exec"), names)
    return printed.getvalue().rstrip("\n")


def _said_below(lines: list[str], end: int) -> Iterator[str]:
    for line in lines[end:]:
        found = _SHOWN.fullmatch(line)
        if found is None:
            return
        yield found[1]
