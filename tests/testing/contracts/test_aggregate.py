"""A broken aggregate is caught by the law that names its fault."""

from itertools import count
from typing import Any

import pytest

from mumrules.expression.build import case, coalesce, total
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.builtin import AGGREGATES
from mumrules.methods.call import Aggregate, AggregateCall, NoOptions
from mumrules.testing import ContractBrokenError, check_aggregate

OPTIONS: dict[str, dict[str, Any]] = {
    "power mean": {"exponent": "2"},
    "weighted power mean": {"exponent": "2"},
    "mean of the worst": {"count": "1"},
}
CALLS = count()


def aggregate_of(score: Any, **said: Any) -> Aggregate:
    """Return an aggregate of this function."""
    return Aggregate(Text("made up", "выдуманный"), score, NoOptions, **said)


def first(call: AggregateCall) -> Expr:
    """The first part that counts, twice, and the others."""
    return call.parts[0].score + _sum(call)


def holes_as_zero(call: AggregateCall) -> Expr:
    """Takes a hole for a zero."""
    return total(case((p.counts, coalesce(p.score, 0)), otherwise=0) for p in call.parts)


def everybody(call: AggregateCall) -> Expr:
    """Counts parts that are left out."""
    return total(part.score for part in call.parts)


def penalty(call: AggregateCall) -> Expr:
    """Falls as its parts rise, and does not say so."""
    return -_sum(call)


def weighing(call: AggregateCall) -> Expr:
    """Looks at weights that it says it does not use."""
    return total(case((p.counts, p.weight * p.score), otherwise=0) for p in call.parts)


def squares(call: AggregateCall) -> Expr:
    """Says that its parts add up, and squares them."""
    return total(case((p.counts, p.score * p.score), otherwise=0) for p in call.parts)


def counting(call: AggregateCall) -> Expr:
    """Another aggregate at every call."""
    return _sum(call) + next(CALLS)


def _sum(call: AggregateCall) -> Expr:
    return total(case((p.counts, p.score), otherwise=0) for p in call.parts)


@pytest.mark.parametrize(
    ("broken", "law"),
    [
        (aggregate_of(first), "order-of-parts"),
        (aggregate_of(holes_as_zero), "hole-in-hole-out"),
        (aggregate_of(everybody), "left-out-part"),
        (aggregate_of(penalty), "rises-with-each-part"),
        (aggregate_of(weighing), "weights-only-where-asked"),
        (aggregate_of(squares, additive=True), "adds-up"),
        (aggregate_of(counting), "same-again"),
    ],
)
def test_a_broken_aggregate_is_caught_by_name(broken, law):
    """The error names the law, and shows the parts."""
    with pytest.raises(ContractBrokenError) as caught:
        check_aggregate(broken)
    assert caught.value.law == law
    assert caught.value.says.ru


@pytest.mark.parametrize("aggregate", AGGREGATES, ids=lambda aggregate: aggregate.name.en)
def test_what_is_built_in_keeps_the_contract(aggregate):
    """Every aggregate that comes with mumrules."""
    kept = check_aggregate(aggregate, options=OPTIONS.get(aggregate.name.en), examples=10)
    assert ("adds-up" in kept) == aggregate.additive


def test_a_part_that_is_subtracted_may_lower_the_whole():
    """A sum says which parts those are."""
    found = next(aggregate for aggregate in AGGREGATES if aggregate.name.en == "sum")
    assert "rises-with-each-part" in check_aggregate(found, options={"minus": ("1",)})
