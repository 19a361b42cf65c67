"""Functions of dates in formulas."""

from typing import Any

from mumrules import dates
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.kinds import Kind
from mumrules.language import Text


def written(text: Expr) -> Expr:
    """The date that a text in quotes shows.

    Raises:
        RefusedError: It shows none.
    """
    shown: Any = text.options[0] if text.op == "literal" and text.kind is Kind.TEXT else ""
    found = dates.from_text(str(shown))
    if found is not None:
        return literal(found)
    raise RefusedError(
        "not-a-date",
        Text("the text shows no date with its year in full", "в тексте нет даты с полным годом"),
        Text('write `date("2022-09-01")`', "запишите `дата(«01.09.2022»)`"),
    )


def years_between(start: Expr, end: Expr) -> Expr:
    """Full years from one date to another; from a birth to a day it is the age."""
    return make("years", (start, end))


def days_between(start: Expr, end: Expr) -> Expr:
    """Days from one date to another."""
    return make("days", (start, end))


def year(day: Expr) -> Expr:
    """The year of a date."""
    return make("date part", (day,), ("year",))


def month(day: Expr) -> Expr:
    """The month of a date, 1 to 12."""
    return make("date part", (day,), ("month",))
