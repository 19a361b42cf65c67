"""The smallest parts of a formula: numbers, texts, yes and no, names and codes."""

from mumrules.expression.expr import Expr, literal
from mumrules.expression.formula.faults import Faults, did_you_mean
from mumrules.expression.formula.functions import FUNCTIONS
from mumrules.expression.formula.lists import Item
from mumrules.expression.formula.names import Names, folded
from mumrules.expression.formula.tokens import Sort, Token
from mumrules.expression.formula.words import TRUTH
from mumrules.language import Text
from mumrules.numbers import from_text


def atom(token: Token, names: Names, faults: Faults) -> Item | None:
    """Return what a token says, or note that it says nothing."""
    if token.sort is Sort.TEXT:
        return literal(token.text)
    if token.sort is Sort.NUMBER:
        return _number(token, faults)
    if token.sort is Sort.NAME and folded(token.text) in TRUTH:
        return literal(TRUTH[folded(token.text)])
    found = names.find(token.text)
    if found is None:
        _unknown(token, names, faults)
    return found


def _number(token: Token, faults: Faults) -> Expr | None:
    number = from_text(token.text)
    if number is not None:
        return literal(number)
    message = Text("a number has too many digits", "в числе слишком много цифр")
    faults.add("wrong-number", message, token.start, token.end)
    return None


def _unknown(token: Token, names: Names, faults: Faults) -> None:
    en, ru = ("code", "код") if token.sort is Sort.CODE else ("name", "имя")
    message = Text(f"the {en} `{token.text}` is unknown", f"{ru} `{token.text}` неизвестно")
    if token.sort is Sort.CODE:
        message = Text(message.en, f"код `{token.text}` неизвестен")
    faults.add("unknown-name", message, token.start, token.end, _remedy(token, names))


def _remedy(token: Token, names: Names) -> Text | None:
    function = FUNCTIONS.get(folded(token.text))
    if function is None or token.sort is Sort.CODE:
        return did_you_mean(names.suggestion(token.text))
    return Text(
        f"it is a function: write `{function.name.en}(…)`",
        f"это функция: запишите `{function.name.ru}(…)`",
    )
