"""A decimal comma between braces or brackets."""

import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.tree import Scalar
from mumrules.language import Text

_WHOLE = re.compile(r"[-+]?\d+$")
_FRACTION = re.compile(r"\d+ ?%?$")


def are_one_number(left: Scalar, right: Scalar) -> bool:
    """Tell whether two neighbours between brackets look like one number with a comma, `0,35`."""
    return (
        not left.quoted
        and not right.quoted
        and _WHOLE.match(left.text) is not None
        and _FRACTION.match(right.text) is not None
        and (left.span.end_line, left.span.end_column + 1) == (right.span.line, right.span.column)
    )


def in_braces(key: Scalar, left: Scalar, right: Scalar) -> Diagnostic:
    """Return the fault of `{to: 0,35}`, which is `to: 0` and a key `35`."""
    number = f"{left.text},{right.text}"
    return Diagnostic(
        "decimal-comma",
        Text(
            f"a comma in braces separates: `{number}` is read as `{left.text}` "
            f"and a key `{right.text}`",
            f"запятая в фигурных скобках разделяет: `{number}` читается как `{left.text}` "
            f"и ключ `{right.text}`",
        ),
        place=_place(left, right),
        help=(
            Text(
                f"write it without braces, on a line of its own: `{key.text}: {number}`",
                f"пишите без скобок, отдельной строкой: `{key.text}: {number}`",
            ),
            Text(
                f"or with a point: `{left.text}.{right.text}`",
                f"или с точкой: `{left.text}.{right.text}`",
            ),
        ),
    )


def in_brackets(left: Scalar, right: Scalar) -> Diagnostic:
    """Return the fault of `[0,35]`, which is a list of `0` and `35`."""
    number = f"{left.text},{right.text}"
    return Diagnostic(
        "decimal-comma",
        Text(
            f"a comma in brackets separates: `{number}` is read as `{left.text}` "
            f"and `{right.text}`",
            f"запятая в квадратных скобках разделяет: `{number}` читается как `{left.text}` "
            f"и `{right.text}`",
        ),
        place=_place(left, right),
        help=(
            Text(
                f"one number: write it in the block form, `- {number}`, "
                f"or with a point, `{left.text}.{right.text}`",
                f"одно число: пишите его отдельной строкой, `- {number}`, "
                f"или с точкой, `{left.text}.{right.text}`",
            ),
            Text(
                f"two numbers: put a space after the comma, `{left.text}, {right.text}`",
                f"два числа: поставьте после запятой пробел, `{left.text}, {right.text}`",
            ),
        ),
    )


def _place(left: Scalar, right: Scalar) -> Span:
    return Span(
        left.span.file,
        left.span.line,
        left.span.column,
        right.span.end_line,
        right.span.end_column,
    )
