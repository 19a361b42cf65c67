"""Tokens as a text that Python's own parser can read, and the way back to their places."""

import ast
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from mumrules.expression.formula.tokens import Sort, Token


@dataclass(slots=True)
class Translation:
    """A formula in which every value and function is a placeholder.

    The parser sees placeholders (`_0`, `_1`) and operators alone, so no number, text or name
    of a formula is ever read as Python.

    Attributes:
        tokens: The tokens of the formula.
        text: What Python parses; plain ASCII.
    """

    tokens: Sequence[Token]
    text: str = ""
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for index, token in enumerate(self.tokens):
            self._starts.append(len(self.text))
            self.text += _spelling(token, index) + " "

    def token(self, placeholder: ast.Name) -> Token:
        """Return the token that a placeholder stands for."""
        return self.tokens[int(placeholder.id[1:])]

    def at(self, column: int) -> Token:
        """Return the token that covers a column of the translated text."""
        return self.tokens[max(bisect_right(self._starts, column) - 1, 0)]

    def stretch(self, node: ast.expr) -> tuple[int, int]:
        """Return the offsets of a node in the formula."""
        last = node.col_offset if node.end_col_offset is None else node.end_col_offset - 1
        return self.at(node.col_offset).start, self.at(last).end


def _spelling(token: Token, index: int) -> str:
    if token.sort is Sort.WORD or token.sort is Sort.SIGN:
        return "," if token.text == ";" else token.text
    return f"_{index}"
