"""From a decision to the values of an input at which it turns."""

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction
from functools import reduce
from math import isqrt
from operator import mul
from typing import TypeAlias, cast

from mumrules.expression.expr import Expr
from mumrules.numbers import Exact, plain
from mumrules.testing.constants import Constant, constant, number
from mumrules.testing.decisions import Decision, jumps

Solution: TypeAlias = tuple[str, Constant]


def solutions(decision: Decision) -> Iterator[Solution]:
    """Give the inputs that alone bring a value to its bound, and the value of each.

    What is an invertible function of one input is solved exactly; where a value chooses among
    several, each of them is looked into.
    """
    seen: set[Decision] = set()
    open_ = [decision]
    while open_:
        asked = open_.pop()
        if asked in seen:
            continue
        seen.add(asked)
        if asked.value.op == "input":
            yield str(asked.value.options[0]), asked.bound
        else:
            open_ += _below(asked)


def _below(asked: Decision) -> Iterator[Decision]:
    """Give the decisions on operands that come to the same."""
    value, bound = asked.value, asked.bound
    if value.op in _CHOICES:
        yield from (Decision(arg, bound) for arg in _chosen(value) if arg.op != "literal")
    elif value.op in _DATES:
        yield from _of_dates(value, bound)
    elif isinstance(bound, int | Fraction) and not isinstance(bound, bool):
        yield from _of_numbers(value, bound)


def _chosen(value: Expr) -> tuple[Expr, ...]:
    """Return the operands one of which a value is."""
    if value.op == "case":
        return (*value.args[1:-1:2], value.args[-1])
    return value.args[1:] if value.op in {"bands", "lookup"} else value.args


def _of_numbers(value: Expr, bound: Exact) -> Iterator[Decision]:
    known = [number(arg) for arg in value.args]
    fixed = [Fraction(k) for k in known if k is not None]
    free = [arg for arg, k in zip(value.args, known, strict=True) if k is None]
    if value.op == "round":
        step, mode = cast("tuple[Exact, str]", value.options)
        near = jumps(step, mode, bound - step, bound + step)
        yield from (Decision(value.args[0], jump) for jump in near)
    elif value.op == "abs":
        yield from (Decision(value.args[0], end) for end in (bound, -bound))
    elif len(free) != 1:
        return
    elif value.op == "add":
        yield Decision(free[0], plain(bound - sum(fixed, Fraction())))
    elif value.op == "mul" and all(fixed):
        yield Decision(free[0], _ratio(bound, reduce(mul, fixed)))
    elif value.op == "div":
        yield from _of_quotient(value, bound)
    elif value.op == "power" and known[1] in {Fraction(1, 2), 2}:
        yield from _of_power(value.args[0], bound, square=known[1] == 2)


def _of_quotient(value: Expr, bound: Exact) -> Iterator[Decision]:
    above, below = map(number, value.args)
    if below is not None:
        yield Decision(value.args[0], bound * below)
    elif above is not None and bound:
        yield Decision(value.args[1], _ratio(above, bound))


def _of_power(base: Expr, bound: Exact, *, square: bool) -> Iterator[Decision]:
    """Give where a square or a root meets a bound, as far as that is rational."""
    if bound < 0:
        return
    if not square:
        yield Decision(base, bound * bound)
        return
    above, below = isqrt(Fraction(bound).numerator), isqrt(Fraction(bound).denominator)
    if Fraction(above, below) ** 2 == bound:
        yield from (Decision(base, plain(Fraction(end, below))) for end in (above, -above))


def _of_dates(value: Expr, bound: Constant) -> Iterator[Decision]:
    """Give the day on which so many years or days are full, where the other day is fixed."""
    start, end = map(constant, value.args)
    if not isinstance(bound, int):
        return
    if isinstance(start, date):
        yield from (Decision(value.args[1], day) for day in _apart(value.op, start, bound))
    elif isinstance(end, date):
        yield from (Decision(value.args[0], day) for day in _apart(value.op, end, -bound))


def _apart(op: str, day: date, count: int) -> Iterator[date]:
    if op == "days":
        yield from _shifted(day, count)
    elif MINYEAR <= day.year + count <= MAXYEAR:
        year = day.year + count
        # There is no 29 February in most years: a year is full on 1 March.
        leap = (day.month, day.day) == (2, 29)
        yield date(year, 3, 1) if leap else day.replace(year=year)


def _shifted(day: date, count: int) -> Iterator[date]:
    try:
        yield day + timedelta(count)
    except OverflowError:
        return


def _ratio(above: Exact, below: Exact) -> Exact:
    return plain(Fraction(above) / below)


_CHOICES = {"case", "bands", "lookup", "coalesce", "min", "max"}
_DATES = {"years", "days"}
