"""Figures as a methodology prints them."""

from mumrules.expression.rounding import for_show
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Number


def shown_as(figure: Number | None, rounding: Rounding | None) -> Number | None:
    """Return *figure* as it is printed; None where it is printed as it is."""
    if figure is None or rounding is None:
        return None
    printed = for_show(figure, rounding.step, rounding.mode)
    return None if printed == figure else printed
