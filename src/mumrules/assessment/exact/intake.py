"""The generated lines that take an input in exactly."""

from mumrules.assessment.exact.looks import Look
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind

REMEMBERED = ("float", "str", "NoneType")


def intake(expr: Expr, name: str, look: Look | None) -> list[str]:
    """Write what takes in the input that the variable *name* holds.

    A whole number is taken in at once, and what was read before is known: no function of
    ours is called for those.
    """
    label, kind = expr.options[:2]
    assert isinstance(kind, Kind)
    way = look or kind.value
    plain = " or ".join(f"{name}.__class__ is {each}" for each in REMEMBERED)
    known = [
        f"elif ({plain}) and (y := known_{way}.get({name})) is not None: {name} = y",
        f"elif {name}.__class__ is Decimal and (y := decimals_{way}.get({name})) is not None:",
        f"    {name} = y",
        f"elif {name}.__class__ is not Hole: {name} = take_{way}({name}, {label!r})",
    ]
    if kind is Kind.NUMBER:
        return [f"if {name}.__class__ is int: {name} *= 100", *known]
    return [known[0].removeprefix("el"), *known[1:]]
