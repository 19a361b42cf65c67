"""The values of each input on, just under and just over every bound of the rules."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from mumrules.dataset.inputs import Input
from mumrules.engine.plan import Plan
from mumrules.numbers import Exact, plain
from mumrules.testing.constants import Constant
from mumrules.testing.decisions import decisions
from mumrules.testing.solving import solutions

FINEST = Fraction(1, 100)
_ONE_DAY = timedelta(1)


def boundaries(plan: Plan) -> Mapping[str, tuple[Constant, ...]]:
    """Return for each input of *plan* the values at which a rule may turn, rising.

    They are found in the expressions of the plan: what is compared with a constant, bands,
    keys of a table, ends of points, jumps of a rounding. A bound of a value that one input
    makes alone is solved for that input. Beside each bound stand its neighbours, one step away:
    1 for whole numbers, a day for dates, 0.01 for other numbers, or less where the bound has
    more decimals. An input without bounds has none but its simplest values.
    """
    asked = {i.name: i for i in plan.graph.inputs if i.required}
    found: dict[str, dict[Constant, None]] = {name: {} for name in asked}
    for decision in decisions(plan.graph):
        for name, bound in solutions(decision):
            if name in asked and _fits(bound, asked[name].kind):
                found[name][bound] = None
    return {name: _around(asked[name], bounds) for name, bounds in found.items()}


def step_of(asked: Input, bound: Exact) -> Exact:
    """Return how far the neighbours of a bound stand from it."""
    if asked.whole:
        return 1
    steps = (FINEST / 10**more for more in range(5))
    return plain(next((step for step in steps if not bound % step), FINEST))


def _fits(bound: Constant, kind: str) -> bool:
    return _KINDS[kind] is type(bound) or (kind == "number" and isinstance(bound, Fraction))


def _around(asked: Input, bounds: Iterable[Constant]) -> tuple[Constant, ...]:
    if asked.kind == "boolean":
        return (False, True)
    if asked.kind == "text":
        texts = sorted(str(bound) for bound in bounds)
        return (*texts, *[text for text in _OTHERS if text not in texts][:2])
    if asked.kind == "date":
        days = [bound for bound in bounds if isinstance(bound, date)]
        return tuple(sorted({day for one in days for day in _days(one)} or {_SOME_DAY}))
    numbers = [bound for bound in bounds if isinstance(bound, int | Fraction)]
    return tuple(sorted({n for bound in numbers for n in _numbers(asked, bound)} or {0, 1}))


def _numbers(asked: Input, bound: Exact) -> Iterator[Exact]:
    """Give a bound and the numbers next to it that can be written down."""
    step = step_of(asked, bound)
    place = Fraction(bound) / step
    if not asked.whole or place.denominator == 1:
        yield bound
    yield plain(Fraction((ceil(place) - 1) * step))
    yield plain(Fraction((floor(place) + 1) * step))


def _days(day: date) -> Iterator[date]:
    yield day
    if day > date.min:
        yield day - _ONE_DAY
    if day < date.max:
        yield day + _ONE_DAY


_KINDS: Mapping[str, type] = {"number": int, "text": str, "boolean": bool, "date": date}
_OTHERS = ("А", "Б", "В", "Г")
_SOME_DAY = date(2022, 1, 1)
