"""Sums: plain and weighted, some of whose parts may be subtracted.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 6 (additive aggregation).
"""

from collections.abc import Collection
from typing import Any

from mumrules.expression.build import case, total
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import PartCode
from mumrules.methods.call import Aggregate, AggregateCall, Part


class SumOptions(Element):
    """Options of the sums.

    Attributes:
        minus: The codes of the parts that are subtracted, as penalties are.
    """

    minus: tuple[PartCode, ...] = ()


def counted(part: Part, amount: "Expr | int") -> Expr:
    """*amount* where the part counts, else zero."""
    return case((part.counts, amount), otherwise=0)


def plain_sum(call: AggregateCall) -> Expr:
    """The sum of the scores of the parts that count, less those that are subtracted."""
    return total(counted(part, _signed(part, call)) for part in call.parts)


def weighted_sum(call: AggregateCall) -> Expr:
    """The sum of weight times score, less what is subtracted; never divided by the weights."""
    return total(counted(part, part.weight * _signed(part, call)) for part in call.parts)


def _signed(part: Part, call: AggregateCall) -> Expr:
    return -part.score if part.code in call.options.minus else part.score


def _minus(options: Any) -> Collection[str]:
    minus: tuple[str, ...] = options.minus
    return minus


_KEYS = {"minus": "вычесть"}
SUM = Aggregate(
    Text("sum", "сумма"),
    plain_sum,
    SumOptions,
    additive=True,
    sums=True,
    subtracts=_minus,
    keys=_KEYS,
)
WEIGHTED_SUM = Aggregate(
    Text("weighted sum", "взвешенная сумма"),
    weighted_sum,
    SumOptions,
    weighted=True,
    additive=True,
    sums=True,
    subtracts=_minus,
    keys=_KEYS,
)
