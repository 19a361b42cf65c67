"""Whether the tokens of a formula can stand beside one another."""

from collections.abc import Sequence

from mumrules.expression.formula.faults import Faults
from mumrules.expression.formula.tokens import Sort, Token
from mumrules.expression.formula.words import value_is_due
from mumrules.language import Text

SIGNS_BEFORE_A_VALUE = frozenset({"+", "-"})


def well_shaped(faults: Faults, tokens: Sequence[Token]) -> bool:
    """Whether values and operators alternate and brackets pair; the first fault is noted."""
    brackets: list[Token] = []
    before: Token | None = None
    for token in tokens:
        if not _fits(faults, token, before, brackets):
            return False
        before = token
    if value_is_due(before):
        message = Text("the formula breaks off", "формула обрывается")
        faults.add("value-missing", message, len(faults.text), len(faults.text))
    elif brackets:
        _bracket(faults, brackets[-1], "unclosed-bracket", "closed", "закрыта")
    else:
        return True
    return False


def _fits(faults: Faults, token: Token, before: Token | None, brackets: list[Token]) -> bool:
    sign = token.text if token.sort is Sort.SIGN else ""
    if sign == ")" and not brackets:
        return _bracket(faults, token, "unopened-bracket", "opened", "открыта")
    called = before is not None and before.sort is Sort.FUNCTION
    if value_is_due(before) and not _begins_value(token, before, brackets):
        return _value_missing(faults, token)
    if not value_is_due(before) and _is_operand(token) and not (called and sign == "("):
        return _operator_missing(faults, token)
    if sign in {",", ";"} and not (brackets and brackets[-1].sort is Sort.FUNCTION):
        message = Text(
            f"`{sign}` stands outside the brackets of a function",
            f"`{sign}` стоит вне скобок функции",
        )
        faults.add("misplaced-separator", message, token.start, token.end)
        return False
    if sign == "(":
        brackets.append(before if called and before is not None else token)
    elif sign == ")":
        brackets.pop()
    return True


def _begins_value(token: Token, before: Token | None, brackets: list[Token]) -> bool:
    if token.sort is Sort.WORD:
        return token.text == "not"
    if token.sort is not Sort.SIGN or token.text == "(":
        return True
    opened = before is not None and before.text == "(" and brackets[-1].sort is Sort.FUNCTION
    return token.text in SIGNS_BEFORE_A_VALUE or (token.text == ")" and opened)


def _is_operand(token: Token) -> bool:
    if token.sort is Sort.WORD:
        return token.text == "not"
    return token.sort is not Sort.SIGN or token.text == "("


def _value_missing(faults: Faults, token: Token) -> bool:
    written = faults.text[token.start : token.end]
    message = Text(
        f"`{written}` stands where a value is due", f"`{written}` стоит там, где нужно значение"
    )
    faults.add("value-missing", message, token.start, token.end)
    return False


def _operator_missing(faults: Faults, token: Token) -> bool:
    written = faults.text[token.start : token.end]
    message = Text(
        f"no operator stands before `{written}`", f"перед `{written}` нет знака действия"
    )
    faults.add("operator-missing", message, token.start, token.end)
    return False


def _bracket(faults: Faults, token: Token, name: str, en: str, ru: str) -> bool:
    message = Text(f"a bracket is not {en}", f"скобка не {ru}")
    faults.add(name, message, token.start, token.end)
    return False
