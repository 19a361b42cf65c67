"""Random expressions that look at the cohort, and random cohorts of raw values."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.expression.build import over_cohort, previous, ranked
from mumrules.expression.cohort import REDUCTIONS
from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.kinds import Kind
from tests.expression.naive import OPTIONS
from tests.expression.strategies import INPUTS, WORDS, expressions, holes

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

HOLE_WORDS = {"н/д": "not applicable", "-": "закрыто", "999": "suppressed"}
TIES = ("competition", "dense", "mean", "ordinal")
ends = st.sampled_from(["highest", "lowest"])
_KEYS = [make("input", (), (names[0], kind)) for kind, names in INPUTS.items()]
keys: st.SearchStrategy[list[Expr]] = st.one_of(
    st.just([]), st.lists(st.sampled_from(_KEYS), max_size=2, unique=True)
)

decimals = st.decimals(-200, 200, places=3)
absent = st.sampled_from([None, float("nan"), Decimal("NaN"), "", "  ", "Н/Д", "-", "999"])
raw: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.NUMBER: st.one_of(
        st.integers(-20, 120),
        st.integers(-2_000, 12_000).map(lambda n: n / 100),
        st.floats(-1e20, 1e20),
        decimals,
        decimals.map(str),
        decimals.map(lambda d: str(d).replace(".", ",")),
        st.fractions(-50, 50, max_denominator=12),
    ),
    Kind.TEXT: st.sampled_from(WORDS),
    Kind.BOOLEAN: st.one_of(st.booleans(), st.sampled_from(["да", "No", 0, 1])),
    Kind.DATE: st.dates(date(2020, 1, 1), date(2020, 1, 5)),
}
raw_rows = st.fixed_dictionaries(
    {
        name: st.one_of(raw[kind], raw[kind], holes, absent)
        for kind, names in INPUTS.items()
        for name in names
    }
)


@st.composite
def cohorts(draw: Draw, rows: st.SearchStrategy[Any] = raw_rows) -> tuple[list[Any], list[bool]]:
    """A few units, and which of them belong to the cohort."""
    units = draw(st.lists(rows, max_size=6))
    return units, [draw(st.sampled_from([True, True, False])) for _ in units]


@st.composite
def cohort_expressions(draw: Draw, kind: Kind = Kind.NUMBER, stages: int = 2) -> Expr:
    """Expressions with reductions and ranks among their leaves, one above another."""
    expr = draw(expressions(kind, 3))
    if stages == 0:
        return expr
    inner = draw(cohort_expressions(Kind.NUMBER, stages - 1))
    leaves = {name: draw(_leaves(name, inner)) for name in INPUTS[Kind.NUMBER]}
    return grafted(expr, leaves)


def _leaves(name: str, inner: Expr) -> st.SearchStrategy[Expr]:
    own = make("input", (), (name, Kind.NUMBER))
    reduced = st.tuples(st.sampled_from(list(REDUCTIONS)), keys).map(
        lambda drawn: over_cohort(
            drawn[0].removeprefix("cohort "), inner, *drawn[1], options=OPTIONS.get(drawn[0], ())
        )
    )
    ranks = st.tuples(ends, st.sampled_from(TIES), keys, st.lists(ends, max_size=2)).map(
        lambda drawn: ranked(
            inner, *drawn[2], best=drawn[0], ties=drawn[1], then=[(own, end) for end in drawn[3]]
        )
    )
    return st.one_of(st.just(own), st.just(inner), st.just(previous(inner)), reduced, ranks)


def grafted(expr: Expr, leaves: dict[str, Expr]) -> Expr:
    """Return *expr* with its number inputs replaced."""
    made: dict[Expr, Expr] = {}
    for step in walk(expr):
        if step.op == "input":
            made[step] = leaves.get(str(step.options[0]), step)
        elif step.op == "literal":
            made[step] = step
        else:
            made[step] = make(step.op, tuple(made[arg] for arg in step.args), step.options)
    return made[expr]


def columns_of(units: list[Any]) -> dict[str, list[Any]]:
    """Return a cohort as columns."""
    return {n: [unit[n] for unit in units] for names in INPUTS.values() for n in names}
