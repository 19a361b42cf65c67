"""Signs that have no meaning in formulas, each with what to write instead."""

from typing import Final

from mumrules.expression.formula.faults import Faults
from mumrules.language import Text


def _write(en: str, ru: str) -> Text:
    return Text(f"write {en}", f"запишите {ru}")


def _instead(sign: str, en: str, ru: str) -> Text:
    return Text(f"{en} is written `{sign}`", f"{ru} пишут так: `{sign}`")


_AND = _instead("and", "a condition that needs both", "условие «и то, и другое»")
_OR = _instead("or", "a condition that needs either", "условие «или»")
_LESS = _instead("<=", "at most", "«не больше»")
_MORE = _instead(">=", "at least", "«не меньше»")
_EQUAL = _instead("==", "equality", "равенство")
_OTHER = _instead("!=", "inequality", "неравенство")
_ROUND = _instead('round(a / b; 1; "floor")', "a whole quotient", "целую часть частного")
_CHOICE = Text(
    "a condition is written `if(condition; then; else)`",
    "условие пишут так: `если(условие; тогда; иначе)`",
)
_POINT = Text(
    "a name is one word of letters, digits and `_`; a code stands in brackets: `[1.10]`",
    "имя — одно слово из букв, цифр и `_`; код стоит в скобках: `[1.10]`",
)
_HELP: Final = {
    "%": _write("`45` for 45 percent, or `0.45` for a share", "`45` для процента, `0.45` для доли"),
    "^": _instead("**", "a power", "степень"),
    "=": _EQUAL,
    "===": _EQUAL,
    ":=": _EQUAL,
    "~=": _OTHER,
    "<>": _OTHER,
    "!": _write("`not`", "`не`"),
    "=<": _LESS,
    "=>": _MORE,
    "//": _ROUND,
    "&": _AND,
    "&&": _AND,
    "|": _OR,
    "||": _OR,
    ".": _POINT,
    "?": _CHOICE,
    ":": _instead("/", "division", "деление"),
    "\n": Text("write the formula in one line", "запишите формулу в одну строку"),
    "№": _POINT,
    "{": Text("only round brackets group", "группируют только круглые скобки"),
    "}": Text("only round brackets group", "группируют только круглые скобки"),
}
_SHOWN: Final = {
    "\n": Text("a line break", "перевод строки"),
    "\r": Text("a line break", "перевод строки"),
}
_QUOTES: Final = "\"'«“„"


def refuse(faults: Faults, sign: str, start: int, end: int) -> None:
    """Note a sign that has no meaning, in plain words."""
    if sign in _QUOTES:
        message = Text("a quote is not closed", "кавычка не закрыта")
        faults.add("unclosed-quote", message, start, end)
    elif sign == "[":
        message = Text("a code in brackets is not closed", "скобка с кодом не закрыта")
        faults.add("unclosed-bracket", message, start, end, _POINT)
    else:
        shown = _SHOWN.get(sign) or _visible(sign)
        message = Text(
            f"{shown.en} has no meaning in a formula", f"{shown.ru} в формуле ничего не значит"
        )
        faults.add("unknown-sign", message, start, end, _HELP.get(sign))


def refuse_comma(faults: Faults, written: str, start: int, end: int) -> None:
    """Note a decimal comma, with both readings."""
    whole, part = written.split(",", 1)
    message = Text(
        f"`{written}` is written with a decimal comma",
        f"`{written}` записано с десятичной запятой",
    )
    remedy = _write(
        f"`{whole}.{part}` for one number, `{whole}; {part}` for two",
        f"`{whole}.{part}` для одного числа, `{whole}; {part}` для двух",
    )
    faults.add("decimal-comma", message, start, end, remedy)


def _visible(sign: str) -> Text:
    if sign.isprintable():
        return Text(f"`{sign}`", f"`{sign}`")
    code = f"U+{ord(sign):04X}"
    return Text(f"the invisible character {code}", f"невидимый знак {code}")
