"""Whether a call names a function and gives it as many arguments as it takes."""

from mumrules.diagnostics.suggest import nearest
from mumrules.expression.formula.faults import Faults, did_you_mean
from mumrules.expression.formula.functions import FUNCTIONS, Function
from mumrules.expression.formula.names import folded
from mumrules.expression.formula.tokens import Token
from mumrules.language import Text

_ELSEWHERE = {"log": "ln", "average": "mean", "avg": "mean", "срзнач": "среднее"}


def called(token: Token, given: int, faults: Faults) -> Function | None:
    """Return the function of a call with *given* arguments, or note why there is none."""
    function = FUNCTIONS.get(folded(token.text))
    if function is None:
        message = Text(f"there is no function `{token.text}`", f"функции `{token.text}` нет")
        name = folded(token.text)
        meant = did_you_mean(_ELSEWHERE.get(name) or nearest(name, FUNCTIONS))
        faults.add("unknown-function", message, token.start, token.end, meant)
        return None
    if given < function.least or (function.most is not None and given > function.most):
        _miscounted(token, function, given, faults)
        return None
    return function


def _miscounted(token: Token, function: Function, given: int, faults: Faults) -> None:
    exactly = function.least == function.most
    more_en, more_ru = ("", "") if exactly else (" or more", " или больше")
    message = Text(
        f"arguments of `{token.text}`: {given} given, {function.least}{more_en} due",
        f"аргументов у `{token.text}`: дано {given}, нужно {function.least}{more_ru}",
    )
    remedy = Text("arguments are parted by `;`", "аргументы разделяет `;`")
    faults.add("wrong-number-of-arguments", message, token.start, token.end, remedy)
