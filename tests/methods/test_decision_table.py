"""Decision tables: what every hit policy makes of the rules that fire."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import Expr, literal_value
from mumrules.expression.values import is_hole
from mumrules.holes import NOT_SUBMITTED, UNDEFINED, Hole
from mumrules.methodology.fields import FormulaText
from mumrules.methods.call import Entry
from mumrules.methods.decisions.hit_policies import DIFFER, NO_RULE, SEVERAL
from mumrules.methods.decisions.options import Asked, DecisionTableOptions, Output
from tests.methods.decisions.strategies import Random, given_values, tables

Outputs = Mapping[str, Any]
ORDERS: dict[str, list[Any]] = {"points": [2, 0, 3, 1], "group": ["b", "a"]}


def _unique(fired: Sequence[Outputs]) -> Outputs | str:
    return fired[0] if len(fired) == 1 else SEVERAL


def _any(fired: Sequence[Outputs]) -> Outputs | str:
    return fired[0] if all(rule == fired[0] for rule in fired) else DIFFER


def _first(fired: Sequence[Outputs]) -> Outputs | str:
    return fired[0]


def _rank(rule: Outputs) -> list[int]:
    return [order.index(rule[name]) for name, order in ORDERS.items() if name in rule]


def _priority(fired: Sequence[Outputs]) -> Outputs | str:
    return min(fired, key=_rank)


SINGLE: dict[str, Callable[[Sequence[Outputs]], Outputs | str]] = {
    "unique": _unique,
    "any": _any,
    "first": _first,
    "priority": _priority,
}
COLLECTED: dict[str, Callable[[Sequence[int]], int]] = {
    "collect sum": sum,
    "collect min": min,
    "collect max": max,
}


def _default(table: Random, output: str) -> Any:
    """Return what an output is where no rule fires, or that there is nothing."""
    written = table.options.outputs[output].otherwise
    return NO_RULE if written is None else ORDERS[output][0]


def _said(found: Expr) -> Any:
    """Return a value, or why there is none."""
    value = literal_value(found)
    if is_hole(value):
        assert value.reason == UNDEFINED
        return value.cause
    return value


@given(tables(st.sampled_from(sorted(SINGLE)), ("points", "group")), given_values)
def test_a_policy_that_gives_one_answer(table: Random, values: dict[str, Any]) -> None:
    """Unique, any, first and priority give what plain Python gives, output by output."""
    fired = [table.gives[rule] for rule in table.fired(values)]
    found = table.answered(values)
    ours = {"points": _said(found.score), "group": _said(found.further["group"])}
    if not fired:
        assert ours == {name: _default(table, name) for name in ours}
        return
    expected = SINGLE[table.options.hit_policy](fired)
    assert ours == (expected if isinstance(expected, Mapping) else dict.fromkeys(ours, expected))


@given(tables(st.sampled_from(sorted(COLLECTED)), ("points",)), given_values)
def test_a_policy_that_makes_a_number(table: Random, values: dict[str, Any]) -> None:
    """The sum, the least and the greatest are those of what the rules that fire give."""
    fired = [table.gives[rule]["points"] for rule in table.fired(values)]
    ours = _said(table.answered(values).score)
    collected = COLLECTED[table.options.hit_policy]
    assert ours == (collected(fired) if fired else _default(table, "points"))


@given(tables(st.just("collect count"), ("group",)), given_values)
def test_a_count_needs_no_rule(table: Random, values: dict[str, Any]) -> None:
    """The count is how many rules fire, and none is zero."""
    assert _said(table.answered(values).score) == len(table.fired(values))


def _listed(entries: Sequence[Entry]) -> list[Any]:
    return [literal_value(e.value) for e in entries if literal_value(e.stands) is True]


@given(
    tables(st.sampled_from(["collect", "rule order", "output order"]), ("points", "group")),
    given_values,
)
def test_a_policy_that_gives_a_list(table: Random, values: dict[str, Any]) -> None:
    """A list holds what every rule that fires gives, in the order that the policy says."""
    fired = [table.gives[rule] for rule in table.fired(values)]
    if table.options.hit_policy == "output order":
        fired.sort(key=_rank)
    found = table.answered(values)
    assert literal_value(found.score) == len(fired)
    for name, entries in found.lists.items():
        default = _default(table, name)
        none = [] if default == NO_RULE else [default]
        assert _listed(entries) == ([rule[name] for rule in fired] or none)


@given(tables(st.just("unique"), ("points",)), given_values, st.sampled_from(["age", "home"]))
def test_a_hole_that_is_asked_about_is_the_result(
    table: Random, values: dict[str, Any], name: str
) -> None:
    """A hole in an input makes the result that hole, unless no rule asks about the input."""
    hole = Hole(NOT_SUBMITTED)
    asked = any(rule[name] != "-" for rule in table.options.rules)
    ours = literal_value(table.answered({**values, name: hole}).score)
    assert (ours == hole) is asked


@pytest.mark.parametrize(
    ("values", "age", "expected"),
    [
        (("[0..120]",), 120, 1),
        (("[0..120]",), 121, "a value is not allowed"),
        (("not(3)", "3"), 3, 1),
        (("< 5", "> 7, 6"), 6, 1),
        (("< 5", "> 7, 6"), 7, "a value is not allowed"),
    ],
)
def test_a_value_that_is_not_allowed_has_no_result(
    values: tuple[str, ...], age: int, expected: Any
) -> None:
    """An input outside its values makes the result undefined, whatever the rules say."""
    options = DecisionTableOptions(
        inputs={"age": Asked(formula=FormulaText("age"), values=values)},
        outputs={"points": Output(kind="number")},
        rules=({"points": "1"},),
    )
    assert _said(Random(options, (), ()).answered({"age": age}).score) == expected
