"""How deep a formula nests, told from its tokens before it is parsed."""

from collections.abc import Sequence

from mumrules.expression.formula.tokens import Sort, Token
from mumrules.expression.formula.words import value_is_due


def depth(tokens: Sequence[Token]) -> int:
    """Return how deep a formula nests: brackets, and operators that wait for what follows.

    A chain such as `a + b + c` does not nest; `-`, `not` and `**` wait until the next other
    operator, `else` waits until its bracket or argument ends.
    """
    deepest = 0
    levels = [(0, 0)]
    for token, before in zip(tokens, [None, *tokens], strict=False):
        lasting, waiting = levels[-1]
        sign = token.text if token.sort is Sort.SIGN else ""
        if sign == "(":
            levels.append((1, 0))
        elif sign == ")":
            levels.pop()
        elif sign in {",", ";"}:
            levels[-1] = (1, 0)
        elif token.sort is Sort.WORD and token.text == "else":
            levels[-1] = (lasting + 1, 0)
        elif _waits(token, before):
            levels[-1] = (lasting, waiting + 1)
        elif token.sort in {Sort.SIGN, Sort.WORD}:
            levels[-1] = (lasting, 0)
        deepest = max(deepest, sum(map(sum, levels)))
    return deepest


def _waits(token: Token, before: Token | None) -> bool:
    if token.sort is Sort.WORD:
        return token.text == "not"
    return token.sort is Sort.SIGN and (token.text == "**" or value_is_due(before))
