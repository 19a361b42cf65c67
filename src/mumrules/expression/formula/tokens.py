"""The text of a formula in tokens: the only place that looks at its characters."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from mumrules.expression.formula.faults import Faults
from mumrules.expression.formula.refused import refuse, refuse_comma


class Sort(Enum):
    """What a token is."""

    NUMBER = "number"
    TEXT = "text"
    CODE = "code"
    NAME = "name"
    FUNCTION = "function"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a formula.

    Attributes:
        sort: What it is.
        text: What it says: a text without its quotes, a code without its brackets, a sign
            in its plain spelling.
        start: Where it begins in the formula.
        end: Where it ends.
    """

    sort: Sort
    text: str
    start: int
    end: int


_PATTERN: Final = re.compile(
    r"""
      (?P<space>   [ \t\u00a0\u2009\u202f]+ )
    | (?P<comma>   [0-9]+,[0-9]+ )
    | (?P<number>  (?: [0-9]+ (?: \.[0-9]+ )? | \.[0-9]+ ) (?: [eE][+-]?[0-9]+ )? )
    | (?P<text>    "[^"\n]*" | '[^'\n]*' | «[^»\n]*» | “[^”\n]*” | „[^“\n]*“ )
    | (?P<code>    \[ [^\[\]\n]+ \] )
    | (?P<name>    [^\W\d] (?: \w | [\u0300-\u036f] )* )
    | (?P<refused> // | << | >> | := | <> | => | =< | === | && | \|\| | ~= )
    | (?P<sign>    \*\* | <= | >= | == | != | [-+*/<>(),;≤≥≠−–×·÷] )
    | (?P<other>   . )
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN: Final = {
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "−": "-",
    "–": "-",
    "×": "*",
    "·": "*",
    "÷": "/",
}


def tokens_of(faults: Faults) -> list[Token]:
    """Return the tokens of a formula; what has no meaning in formulas is noted as a fault."""
    found: list[Token] = []
    for match in _PATTERN.finditer(faults.text):
        group, text = str(match.lastgroup), match[0]
        if group == "comma":
            refuse_comma(faults, text, match.start(), match.end())
        elif group in {"refused", "other"}:
            refuse(faults, text, match.start(), match.end())
        elif group != "space":
            found.append(Token(Sort(group), _said(group, text), match.start(), match.end()))
    return found


def _said(group: str, text: str) -> str:
    if group in {"text", "code"}:
        return text[1:-1].strip() if group == "code" else text[1:-1]
    return _PLAIN.get(text, text)
