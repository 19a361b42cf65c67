"""Sums: plain and weighted."""

from mumrules.expression.build import case, total
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions, Part


def counted(part: Part, amount: "Expr | int") -> Expr:
    """*amount* where the part counts, else zero."""
    return case((part.counts, amount), otherwise=0)


def plain_sum(call: AggregateCall) -> Expr:
    """The sum of the scores of the parts that count."""
    return total(counted(part, part.score) for part in call.parts)


def weighted_sum(call: AggregateCall) -> Expr:
    """The sum of weight times score; never divided by the weights."""
    return total(counted(part, part.weight * part.score) for part in call.parts)


SUM = Aggregate(Text("sum", "сумма"), plain_sum, NoOptions, additive=True, sums=True)
WEIGHTED_SUM = Aggregate(
    Text("weighted sum", "взвешенная сумма"),
    weighted_sum,
    NoOptions,
    weighted=True,
    additive=True,
    sums=True,
)
