"""Which words of a formula are operators, which are functions, which are yes or no."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mumrules.expression.formula.names import folded
from mumrules.expression.formula.tokens import Sort, Token

OPERATORS: Final = {
    "and": "and",
    "и": "and",
    "or": "or",
    "или": "or",
    "not": "not",
    "не": "not",
    "if": "if",
    "если": "if",
    "else": "else",
    "иначе": "else",
}
TRUTH: Final = {
    "yes": True,
    "да": True,
    "true": True,
    "истина": True,
    "no": False,
    "нет": False,
    "false": False,
    "ложь": False,
}


def with_roles(tokens: Sequence[Token]) -> list[Token]:
    """Tell operators and functions from names by their words and by what stands around them.

    A word before an opening bracket is a function, except `not`; `if` and `and` are so only
    where a value is due.
    """
    found: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        called = after is not None and after.text == "(" and after.sort is Sort.SIGN
        found.append(_with_role(token, found[-1] if found else None, called=called))
    return found


def value_is_due(before: Token | None) -> bool:
    """Whether a value must follow *before*."""
    if before is None or before.sort is Sort.WORD:
        return True
    return before.sort is Sort.SIGN and before.text != ")"


def _with_role(token: Token, before: Token | None, *, called: bool) -> Token:
    if token.sort is not Sort.NAME:
        return token
    operator = OPERATORS.get(folded(token.text))
    if operator and not (called and value_is_due(before) and operator not in {"not", "else"}):
        return replace(token, sort=Sort.WORD, text=operator)
    return replace(token, sort=Sort.FUNCTION) if called else token
