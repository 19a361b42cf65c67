"""The exact forms of what is asked of dates."""

from datetime import date
from typing import Any

from mumrules.expression.values import Value


def years(values: tuple[Any, ...], _: tuple[Any, ...]) -> Value:
    """Full years from the first date to the second; below zero where the second is earlier.

    A year is full on the same day of a later year, after 29 February on 1 March.
    """
    start, end = values
    return _full_years(start, end) if start <= end else -_full_years(end, start)


def days(values: tuple[Any, ...], _: tuple[Any, ...]) -> Value:
    """Days from the first date to the second."""
    start, end = values
    return (end - start).days  # type: ignore[no-any-return]  # dates are Any here


def part(values: tuple[Any, ...], options: tuple[Any, ...]) -> Value:
    """The year, the month or the day of a date, as the option says."""
    return getattr(values[0], options[0])  # type: ignore[no-any-return]  # dates are Any here


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
