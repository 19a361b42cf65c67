"""Values in rising order, by comparing neighbours alone."""

from collections.abc import Sequence

from mumrules.expression.build import greatest, least
from mumrules.expression.expr import Expr


def rising(values: Sequence[Expr], places: int) -> list[Expr]:
    """Return the *places* least of *values*, rising; the least is carried down once a place."""
    found: list[Expr] = []
    rest = list(values)
    for _ in range(places):
        carried, left = rest[0], []
        for value in rest[1:]:
            left.append(greatest(carried, value))
            carried = least(carried, value)
        found.append(carried)
        rest = left
    return found
