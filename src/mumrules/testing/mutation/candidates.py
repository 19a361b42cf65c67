"""Values of one input at which two plans may part, the other values of a unit being fixed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from mumrules.dataset.inputs import Input
from mumrules.expression.expr import Expr, literal
from mumrules.expression.substitute import substituted
from mumrules.expression.values import Value
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, Hole
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Exact, plain
from mumrules.plan.graph import Graph
from mumrules.testing.boundaries import step_of
from mumrules.testing.constants import Constant
from mumrules.testing.decisions import Decision, decisions, jumps
from mumrules.testing.solving import solutions

HOLES = (Hole(NOT_SUBMITTED), Hole(NOT_APPLICABLE), Hole(SUPPRESSED))
_DAY = timedelta(1)
_MOST = 60
# What is known of the input whose values are sought: it is there.
_OF_HOLES: Mapping[str, Value] = {"missing": False, "reason": ""}


def decisive(one: Graph, other: Graph) -> tuple[Decision, ...]:
    """Return the decisions of two graphs, first those that only one makes, and shown halves."""
    first, second = decisions(one), decisions(other)
    both = set(first) & set(second)
    apart = (decision for decision in (*first, *second) if decision not in both)
    found = dict.fromkeys((*apart, *_shown(one, other), *first))
    return tuple(found)[:_MOST]


def _shown(one: Graph, other: Graph) -> Iterator[Decision]:
    """Give a few of the values at which a figure is printed in another way."""
    for code in (code for code in one.nodes if code in other.nodes):
        node, twin = one.nodes[code], other.nodes[code]
        shown, otherwise = node.resolved.show, twin.resolved.show
        yield from _halves(node.score, shown.score, otherwise.score)
        yield from _halves(node.percent, shown.percent, otherwise.percent)


def _halves(figure: Expr | None, *roundings: Rounding | None) -> Iterator[Decision]:
    """Give the halves between two steps, where two roundings of a figure are not the same."""
    if figure is None or roundings[0] == roundings[1]:
        return
    for rounding in filter(None, roundings):
        step = rounding.step
        for half in jumps(step, "half up", 10 * step, 50 * step):
            yield Decision(figure, half)


def solved(
    asked: Input, made: Iterable[Decision], row: Mapping[str, Value]
) -> tuple[Constant | Hole, ...]:
    """Return the values of an input on and beside every bound; all others are those of *row*."""

    def fixed(expr: Expr) -> Expr | None:
        if expr.op in _OF_HOLES and _name(expr.args[0]) == asked.name:
            return literal(_OF_HOLES[expr.op])
        name = _name(expr)
        return (
            None if name in ("", asked.name) or name not in row else literal(row[name], expr.kind)
        )

    found: dict[Constant, None] = {}
    for decision in made:
        [value] = substituted([decision.value], fixed)
        for name, bound in solutions(Decision(value, decision.bound)):
            if name == asked.name:
                found |= dict.fromkeys(_around(asked, bound))
    return (*found, *HOLES)


def _name(expr: Expr) -> str:
    return str(expr.options[0]) if expr.op == "input" else ""


def _around(asked: Input, bound: Constant) -> Iterator[Constant]:
    if asked.kind == "boolean":
        yield from (True, False)
    elif asked.kind == "date" and isinstance(bound, date):
        yield from (bound, *(day for day in _days(bound)))
    elif asked.kind == "text" and isinstance(bound, str):
        yield bound
    elif asked.kind == "number" and isinstance(bound, int | Fraction):
        yield from _numbers(asked, bound)


def _numbers(asked: Input, bound: Exact) -> Iterator[Exact]:
    step = step_of(asked, bound)
    place = Fraction(bound) / step
    if place.denominator == 1:
        yield bound
    yield plain(Fraction((ceil(place) - 1) * step))
    yield plain(Fraction((floor(place) + 1) * step))


def _days(day: date) -> Iterator[date]:
    if day > date.min:
        yield day - _DAY
    if day < date.max:
        yield day + _DAY
