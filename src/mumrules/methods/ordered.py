"""Aggregates that look at the order of the scores: minimum, maximum, median, the worst few."""

from typing import Annotated

from pydantic import AfterValidator

from mumrules.expression.build import case, greatest, least, nothing, total
from mumrules.expression.expr import Expr
from mumrules.expression.order import rising
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions
from mumrules.numbers import Exact, to_text


def _whole(count: Exact) -> Exact:
    if not isinstance(count, int) or count < 1:
        shown = to_text(count)
        raise fault(
            "wrong-count",
            f"`{shown}` is not a whole number above zero",
            f"`{shown}` — не целое число больше нуля",
        )
    return count


class WorstOptions(Element):
    """Options of the mean of the worst.

    Attributes:
        count: How many of the lowest scores are taken; all of them where fewer count.
    """

    count: Annotated[Number, AfterValidator(_whole)]


def minimum(call: AggregateCall) -> Expr:
    """The least score of the parts that count."""
    return least(*_instead(call, _first(call)))


def maximum(call: AggregateCall) -> Expr:
    """The greatest score of the parts that count."""
    return greatest(*_instead(call, _first(call)))


def median(call: AggregateCall) -> Expr:
    """The middle score of the parts that count, or the mean of the two in the middle."""
    size = len(call.parts)
    order = _rising(call, size)
    middles = [(order[(n - 1) // 2] + order[n // 2]) / 2 for n in range(1, size + 1)]
    rows = [(_number(call) <= n, middle) for n, middle in enumerate(middles[:-1], 1)]
    return case(*rows, otherwise=middles[-1])


def mean_of_the_worst(call: AggregateCall) -> Expr:
    """The mean of the `count` lowest scores of the parts that count."""
    size = min(call.options.count, len(call.parts))
    number = _number(call)
    taken = total(
        case((number < place, 0), otherwise=score)
        for place, score in enumerate(_rising(call, size), 1)
    )
    return taken / least(size, number)


def _number(call: AggregateCall) -> Expr:
    """How many parts count."""
    return total(case((part.counts, 1), otherwise=0) for part in call.parts)


def _rising(call: AggregateCall, places: int) -> list[Expr]:
    """The lowest scores, rising; parts that do not count come last."""
    return rising(_instead(call, maximum(call)), places)


def _instead(call: AggregateCall, neutral: Expr) -> list[Expr]:
    return [case((part.counts, part.score), otherwise=neutral) for part in call.parts]


def _first(call: AggregateCall) -> Expr:
    """The first score that counts; it changes neither the least nor the greatest."""
    scores = [(part.counts, part.score) for part in call.parts]
    return case(*scores, otherwise=nothing("no part counts"))


MINIMUM = Aggregate(Text("minimum", "минимум"), minimum, NoOptions)
MAXIMUM = Aggregate(Text("maximum", "максимум"), maximum, NoOptions)
MEDIAN = Aggregate(Text("median", "медиана"), median, NoOptions)
MEAN_OF_THE_WORST = Aggregate(
    Text("mean of the worst", "среднее худших"),
    mean_of_the_worst,
    WorstOptions,
    keys={"count": "сколько"},
)
