"""What scales that look at a cohort share: holes pass, and a cohort without differences."""

from typing import Literal

from mumrules.expression.build import case, equals, missing, nothing
from mumrules.expression.expr import Expr, Operand, operand
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number

NO_SCORE = "no score"


class EqualOptions(Element):
    """The option of a scale that needs differences within the cohort.

    Attributes:
        if_all_equal: What everybody scores when all values are equal; `no score` by default.
    """

    if_all_equal: Number | Literal["no score"] = NO_SCORE


EQUAL_KEYS = {"if all equal": "если все равны"}


def present(value: Expr, score: Expr) -> Expr:
    """*score* where the value is there, else the hole of the value itself."""
    return case((missing(value), value), otherwise=score)


def unless_equal(value: Expr, spread: Expr, options: EqualOptions, score: Operand) -> Expr:
    """*score*, or what `if all equal` says where the *spread* of the values is zero."""
    idle = options.if_all_equal
    instead = nothing("all values are equal") if idle == NO_SCORE else operand(idle)
    return present(value, case((equals(spread, 0), instead), otherwise=score))
