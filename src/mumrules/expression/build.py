"""Small words for making expressions, so that a method reads as its formula."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from mumrules.expression.expr import Expr, Operand, literal, make, operand
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value, settled, undefined
from mumrules.holes import OUTSIDE, Hole
from mumrules.numbers import Exact


def number_input(name: str) -> Expr:
    """A number that is read from the data under *name*."""
    return data_input(name, Kind.NUMBER)


def data_input(name: str, kind: Kind) -> Expr:
    """A value that is read from the data under *name*."""
    return make("input", (), (name, kind))


def figure(code: str, kind: Kind, name: str) -> Expr:
    """A figure of another node, until the plan puts that node's own expression in its place."""
    return make("figure", (), (code, kind, name))


def total(terms: Iterable[Operand]) -> Expr:
    """The sum of *terms*; zero for none."""
    listed = tuple(operand(term) for term in terms)
    return make("add", listed) if listed else literal(0)


def least(*terms: Operand) -> Expr:
    """The least of *terms*."""
    return make("min", tuple(operand(term) for term in terms))


def greatest(*terms: Operand) -> Expr:
    """The greatest of *terms*."""
    return make("max", tuple(operand(term) for term in terms))


def equals(one: Operand, other: Operand) -> Expr:
    """Whether two values are the same."""
    return make("eq", (operand(one), operand(other)))


def case(*branches: tuple[Operand, Operand], otherwise: Operand) -> Expr:
    """The value beside the first condition that holds, else *otherwise*."""
    flat = tuple(operand(part) for branch in branches for part in branch)
    return make("case", (*flat, operand(otherwise)))


def root(value: Operand, degree: int = 2) -> Expr:
    """The root of *value*; undefined for a negative."""
    return operand(value) ** Fraction(1, degree)


def exponential(value: Operand) -> Expr:
    """The exponential of *value*."""
    return make("exp", (operand(value),))


def logarithm(value: Operand) -> Expr:
    """The natural logarithm of *value*; undefined for what is not above zero."""
    return make("ln", (operand(value),))


def rounded(value: Expr, step: Exact, mode: str) -> Expr:
    """*value* as a multiple of *step*, by *mode*."""
    return make("round", (value,), (settled(step), mode))


def banded(value: Expr, cuts: Sequence[tuple[Exact, bool]], results: Sequence[Operand]) -> Expr:
    """The result of the band that holds *value*.

    *cuts* rise; each is a bound and whether the bound belongs to the band above it. There
    is one result more than there are cuts.
    """
    exact = tuple((settled(bound), closed) for bound, closed in cuts)
    return make("bands", (value, *map(operand, results)), exact)


def looked_up(value: Expr, rows: Sequence[tuple[Value, Operand]], otherwise: Operand) -> Expr:
    """The result beside the key that equals *value*, else *otherwise*."""
    keys = tuple(settled(key) for key, _ in rows)
    return make("lookup", (value, *(operand(r) for _, r in rows), operand(otherwise)), keys)


def missing(value: Expr) -> Expr:
    """Whether *value* is a hole."""
    return make("missing", (value,))


def reason(value: Expr) -> Expr:
    """The reason why *value* is a hole; an empty text where it is there."""
    return make("reason", (value,))


def coalesce(*values: Operand) -> Expr:
    """The first of *values* that is there."""
    return make("coalesce", tuple(operand(value) for value in values))


def nothing(cause: str, kind: Kind = Kind.NUMBER) -> Expr:
    """An undefined value, with the *cause* that a diagnostic will name."""
    return literal(undefined(cause), kind)


def over_cohort(reduction: str, value: Expr, *within: Expr, options: Sequence[Exact] = ()) -> Expr:
    """A reduction (`max`, `mean`, …) of *value* over the cohort.

    With keys *within*, over the units of the cohort that have the same keys as the unit.
    """
    return make(f"cohort {reduction}", (value, *within), tuple(map(settled, options)))


def quantile(value: Expr, share: Exact, *within: Expr) -> Expr:
    """The value below which a *share* of the cohort lies, inclusive and linear in between."""
    return over_cohort("quantile", value, *within, options=(share,))


def ranked(
    value: Expr,
    *within: Expr,
    best: str = "highest",
    ties: str = "competition",
    then: Sequence[tuple[Expr, str]] = (),
) -> Expr:
    """The place of each unit by *value*, among the units with the same keys *within*.

    *best* is `highest` or `lowest`; *then* are the values that part equal units one after
    another, each with its own best end.
    """
    values = (value, *(by for by, _ in then))
    return make("rank", (*values, *within), (best, ties, *(end for _, end in then)))


def only_where(condition: Expr, value: Expr) -> Expr:
    """*value* where a condition holds, else a hole, which no reduction looks at."""
    return case((condition, value), otherwise=literal(Hole(OUTSIDE), value.kind))


def previous(value: Expr) -> Expr:
    """*value* of the same unit in the previous period of the table."""
    return make("previous", (value,))
