"""A text that ends at a `#` which was meant to be part of it."""

import re

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.document.mended import MendedText, Point
from mumrules.document.traps.written import quote
from mumrules.document.tree import Scalar
from mumrules.language import Text

_TIGHT = re.compile(r'\s+#(?=[\w«"(])')
_LIKE_A_NUMBER_SIGN = re.compile(r" # (?=\d{1,3}(?!\d))")
_NUMBER = re.compile(r"[-+]?[\d\s.,/]+%?$")


def cut_by_hash(mended: MendedText, scalar: Scalar, end: Point) -> Diagnostic | None:
    """Return the warning of a value that a ` #` has cut, `Школа #5`.

    A comment begins at a `#` behind a space, and must stay free. What is told apart from
    an ordinary comment: a `#` that runs into a word or a number (`#5`, `#первая`), and a
    `#` that stands for a number sign, one space before it and a short number behind it
    (`Школа # 5`). A value that is a number is never cut: what follows it is a comment.
    """
    line = mended.line(end.line)
    if "#" not in line or scalar.quoted or (scalar.text and _NUMBER.match(scalar.text)):
        return None
    found = _TIGHT.match(line, end.column)
    if found is None and scalar.text:
        found = _LIKE_A_NUMBER_SIGN.match(line, end.column)
    if found is None:
        return None
    at = line.index("#", end.column)
    whole = quote((scalar.text + line[end.column :]).strip())
    return Diagnostic(
        "cut-by-hash",
        Text(
            "what follows ` #` is a comment: the text ends before it",
            "то, что стоит после ` #`, — комментарий: текст кончается перед ним",
        ),
        place=mended.span(Point(end.line, at), Point(end.line, len(line.rstrip()))),
        help=(
            Text(
                f"if it belongs to the text, quote it: {_ticks(whole)}",
                f"если это часть текста, возьмите его в кавычки: {_ticks(whole)}",
            ),
            Text(
                "if it is a comment, put a space after `#`",
                "если это комментарий, поставьте после `#` пробел",
            )
            if _TIGHT.match(line, end.column)
            else Text(
                "if it is a comment, put two spaces before `#`",
                "если это комментарий, поставьте перед `#` два пробела",
            ),
        ),
        severity=Severity.WARNING,
    )


def _ticks(text: str) -> str:
    return f"`{text}`"
