"""Rounding in formulas: the step and the mode are always written."""

from typing import Any

from mumrules.expression import build
from mumrules.expression.expr import Expr
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.kinds import Kind
from mumrules.expression.rounding import MODES
from mumrules.expression.values import is_hole
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import Exact


def rounded(value: Expr, step: Expr, mode: Expr) -> Expr:
    """*value* as a multiple of a written step, by a mode that is named in quotes.

    Raises:
        KindError: The value is not a number.
        RefusedError: The step or the mode is not one.
    """
    return build.rounded(value, _step(step), _mode(mode))


def _step(step: Expr) -> Exact:
    size: Any = step.options[0] if step.op == "literal" and step.kind is Kind.NUMBER else 0
    if not is_hole(size) and size > 0:
        return size  # type: ignore[no-any-return]  # a number, by its kind
    raise RefusedError(
        "wrong-rounding",
        Text(
            "the step of a rounding is not a number above zero",
            "шаг округления — не число больше нуля",
        ),
        Text(
            'write the step as in `round(x; 0.01; "half up")`',
            "запишите шаг как в `округлить(x; 0.01; «половина вверх»)`",
        ),
    )


def _mode(mode: Expr) -> str:
    written = str(mode.options[0]) if mode.op == "literal" and mode.kind is Kind.TEXT else ""
    word = WORDS.meaning(written, MODES)
    if word is not None:
        return word
    english = ", ".join(f'"{name}"' for name in MODES)
    russian = ", ".join(f"«{WORDS.spelling(name, 'ru')}»" for name in MODES)
    raise RefusedError(
        "wrong-rounding",
        Text("the mode of a rounding is unknown", "способ округления неизвестен"),
        Text(f"the modes, in quotes: {english}", f"способы, в кавычках: {russian}"),
    )
