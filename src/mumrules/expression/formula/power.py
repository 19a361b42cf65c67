"""Powers: whole ones as repeated multiplication, roots and all others as a primitive."""

from fractions import Fraction
from typing import Any, Final

from mumrules.expression.expr import Expr, make
from mumrules.expression.formula.cost import LONGEST_NUMBER, bits
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.kinds import Kind, KindError
from mumrules.expression.values import is_hole
from mumrules.language import Text

HIGHEST_POWER: Final = 64


def power(base: Expr, exponent: Expr) -> Expr:
    """*base* raised to *exponent*.

    Raises:
        KindError: The base or the exponent is not a number.
        RefusedError: The exponent is a number beyond 64, or the result is a constant that is
            too long.
    """
    if not base.kind is exponent.kind is Kind.NUMBER:
        raise KindError(Text("a power of what is not a number", "степень не числа"))
    written: Any = exponent.options[0] if exponent.op == "literal" else 1
    if is_hole(written) or not -HIGHEST_POWER <= written <= HIGHEST_POWER:
        raise RefusedError(
            "wrong-power",
            Text(
                f"an exponent is beyond {HIGHEST_POWER}",
                f"показатель степени больше {HIGHEST_POWER}",
            ),
            Text("write a smaller exponent", "запишите показатель меньше"),
        )
    if bits(base) * abs(Fraction(written)) > LONGEST_NUMBER:
        raise RefusedError(
            "wrong-power",
            Text(
                "a power is too long a number",
                "степень — слишком длинное число",
            ),
            Text("write a smaller exponent", "запишите показатель меньше"),
        )
    if exponent.op == "literal" and type(written) is int and written > 0:
        return make("mul", (base,) * written)
    return base**exponent
