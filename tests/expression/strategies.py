"""Random expressions of every kind over a few named inputs, and random rows for them."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.expression.build import (
    banded,
    case,
    coalesce,
    data_input,
    equals,
    exponential,
    greatest,
    least,
    logarithm,
    looked_up,
    missing,
    nothing,
    reason,
    rounded,
)
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.expression.rounding import MODES
from mumrules.expression.values import Value
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, Hole
from mumrules.numbers import plain

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Grow: TypeAlias = Callable[[Kind], Expr]
Form: TypeAlias = Callable[[Draw, Grow, Kind], Expr]

INPUTS = {
    Kind.NUMBER: ("a", "b", "c"),
    Kind.TEXT: ("t", "u"),
    Kind.BOOLEAN: ("p", "q"),
    Kind.DATE: ("d",),
}
WORDS = ("", "yes", "да", "нет", "средний")
STEPS = (Fraction(1, 100), Fraction(1, 10), Fraction(1, 3), 1, 5)

EXPONENTS = (Fraction(1, 2), Fraction(1, 3), Fraction(-1, 2), Fraction(7, 5), 2, -1, 0)

exact_numbers = st.one_of(
    st.integers(-20, 120),
    st.builds(lambda n: plain(Fraction(n, 100)), st.integers(-2_000, 12_000)),
    st.builds(lambda n, d: plain(Fraction(n, d)), st.integers(-50, 50), st.integers(1, 12)),
)
holes = st.sampled_from([Hole(NOT_SUBMITTED), Hole(NOT_APPLICABLE), Hole(SUPPRESSED)])
present: dict[Kind, st.SearchStrategy[Value]] = {
    Kind.NUMBER: exact_numbers,
    Kind.TEXT: st.sampled_from(WORDS),
    Kind.BOOLEAN: st.booleans(),
    Kind.DATE: st.dates(date(2020, 1, 1), date(2020, 1, 5)),
}


def rows(*, with_holes: bool = True) -> st.SearchStrategy[dict[str, Value]]:
    """Values for every input of `INPUTS`, some of them holes."""
    return st.fixed_dictionaries(
        {
            name: st.one_of(present[kind], holes) if with_holes else present[kind]
            for kind, names in INPUTS.items()
            for name in names
        }
    )


@st.composite
def expressions(draw: Draw, kind: Kind = Kind.NUMBER, depth: int = 4) -> Expr:
    """Well-kinded expressions of *kind*, without a look at the cohort."""
    if depth == 0 or draw(st.integers(0, 4)) == 0:
        return _leaf(draw, kind)
    form: Form = draw(st.sampled_from(FORMS[kind]))
    return form(draw, lambda due: draw(expressions(due, depth - 1)), kind)


def _leaf(draw: Draw, kind: Kind) -> Expr:
    pick = draw(st.integers(0, 9))
    if pick == 0:
        return nothing("made up", kind)
    if pick <= 3:
        return literal(draw(present[kind]))
    return data_input(draw(st.sampled_from(INPUTS[kind])), kind)


def _several(draw: Draw, grow: Grow, kind: Kind) -> list[Expr]:
    return [grow(kind) for _ in range(draw(st.integers(1, 3)))]


def _arithmetic(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    one, other = grow(kind), grow(kind)
    sign = draw(st.sampled_from("+-*/"))
    if sign == "/":
        return one / other
    return one + other if sign == "+" else one - other if sign == "-" else one * other


def _extreme(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    return (least if draw(st.booleans()) else greatest)(*_several(draw, grow, kind))


def _power(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    exponent = draw(st.sampled_from([*EXPONENTS, grow(kind)]))
    return grow(kind) ** exponent


def _transcendental(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    return logarithm(grow(kind)) if draw(st.booleans()) else exponential(least(grow(kind), 20))


def _magnitude(_: Draw, grow: Grow, kind: Kind) -> Expr:
    return abs(grow(kind))


def _rounded(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    return rounded(grow(kind), draw(st.sampled_from(STEPS)), draw(st.sampled_from(list(MODES))))


def _case(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    branches = [(grow(Kind.BOOLEAN), grow(kind)) for _ in range(draw(st.integers(1, 2)))]
    return case(*branches, otherwise=grow(kind))


def _banded(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    bounds = sorted(draw(st.sets(exact_numbers, min_size=1, max_size=3)))
    cuts = [(bound, draw(st.booleans())) for bound in bounds]
    return banded(grow(Kind.NUMBER), cuts, [grow(kind) for _ in range(len(cuts) + 1)])


def _looked_up(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    asked = draw(st.sampled_from([Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN]))
    keys = draw(st.lists(present[asked], unique=True, min_size=1, max_size=3))
    return looked_up(grow(asked), [(key, grow(kind)) for key in keys], grow(kind))


def _coalesced(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    return coalesce(*_several(draw, grow, kind))


def _ordered(draw: Draw, grow: Grow, _: Kind) -> Expr:
    kind = draw(st.sampled_from([Kind.NUMBER, Kind.NUMBER, Kind.DATE]))
    one, other = grow(kind), grow(kind)
    return one < other if draw(st.booleans()) else one <= other


def _alike(draw: Draw, grow: Grow, _: Kind) -> Expr:
    kind = draw(st.sampled_from(list(Kind)))
    return equals(grow(kind), grow(kind))


def _logic(draw: Draw, grow: Grow, kind: Kind) -> Expr:
    one, other = grow(kind), grow(kind)
    return one & other if draw(st.booleans()) else one | other


def _negated(_: Draw, grow: Grow, kind: Kind) -> Expr:
    return ~grow(kind)


def _missing(draw: Draw, grow: Grow, _: Kind) -> Expr:
    return missing(grow(draw(st.sampled_from(list(Kind)))))


def _reason(draw: Draw, grow: Grow, _: Kind) -> Expr:
    return reason(grow(draw(st.sampled_from(list(Kind)))))


CHOICES: tuple[Form, ...] = (_case, _banded, _looked_up, _coalesced)
FORMS: dict[Kind, tuple[Form, ...]] = {
    Kind.NUMBER: (
        _arithmetic,
        _arithmetic,
        _extreme,
        _magnitude,
        _rounded,
        _power,
        _transcendental,
        *CHOICES,
    ),
    Kind.TEXT: (_reason, *CHOICES),
    Kind.BOOLEAN: (_ordered, _ordered, _alike, _logic, _negated, _missing, *CHOICES),
    Kind.DATE: CHOICES,
}
