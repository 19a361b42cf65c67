"""Figures as a methodology prints them."""

from mumrules.expression.rounding import round_to
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Exact


def shown_as(figure: Exact | None, rounding: Rounding | None) -> Exact | None:
    """Return *figure* as it is printed; None where it is printed as it is."""
    if figure is None or rounding is None:
        return None
    printed = round_to(figure, rounding.step, rounding.mode)
    return None if printed == figure else printed
