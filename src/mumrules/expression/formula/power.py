"""Whole powers as repeated multiplication."""

from typing import Final

from mumrules.expression.expr import Expr, make
from mumrules.expression.formula.cost import LONGEST_NUMBER, bits
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.kinds import Kind, KindError
from mumrules.language import Text

HIGHEST_POWER: Final = 64


def power(base: Expr, exponent: Expr) -> Expr:
    """*base* multiplied with itself.

    Raises:
        KindError: The base is not a number.
        RefusedError: The exponent is not a whole number from 1 to 64, or the result is a
            constant that is too long.
    """
    if base.kind is not Kind.NUMBER:
        raise KindError(Text("a power of what is not a number", "степень не числа"))
    times = exponent.options[0] if exponent.op == "literal" else None
    if type(times) is not int or not 1 <= times <= HIGHEST_POWER:
        raise RefusedError(
            "wrong-power",
            Text(
                f"an exponent is not a whole number from 1 to {HIGHEST_POWER}",
                f"показатель степени — не целое число от 1 до {HIGHEST_POWER}",
            ),
            Text(
                "write it as in `x ** 2`",
                "запишите его как в `x ** 2`",
            ),
        )
    if bits(base) * times > LONGEST_NUMBER:
        raise RefusedError(
            "wrong-power",
            Text(
                "a power is too long a number",
                "степень — слишком длинное число",
            ),
            Text("write a smaller exponent", "запишите показатель меньше"),
        )
    return make("mul", (base,) * times)
