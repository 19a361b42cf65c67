"""What exact arithmetic leaves undecided: two numbers agree as far as they were worked out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from mumrules.assessment.figures import Key
from mumrules.assessment.gaps import gaps
from mumrules.assessment.order import held
from mumrules.assessment.ranking import comparison
from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.expression.exact import UNDECIDED
from mumrules.expression.expr import Expr, walk
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.real.interval import PRECISIONS

Figures = Mapping[Key, Sequence[Value]]

WHAT = {"score": Text("the score", "балл"), "zone": Text("the zone", "зона")}


def undecided(graph: Graph, dataset: Dataset, figures: Figures) -> Iterator[Diagnostic]:
    """Give the scores and zones that are left open."""
    for code, node in graph.nodes.items():
        below = [figures[part, "score"] for part in node.resolved.parts]
        for name, what in WHAT.items():
            for row, value in gaps(figures.get((code, name), ())):
                if is_open(value) and not any(is_open(part[row]) for part in below):
                    yield _open(dataset, row, code, what)


def ties(
    dataset: Dataset, reference: Reference, values_of: Callable[[Expr], Sequence[Value]]
) -> Iterator[Diagnostic]:
    """Give the units that share a place without being known to be equal."""
    for rank, group, order in _orders(reference):
        best, _, *then = map(str, rank.options)
        compared = comparison(best, *then)
        values = pairwise(order.values())
        pairs = [pair for pair in values if pair[0] != pair[1] and not compared(*pair)]
        rows = list(zip(*(held(values_of(a)) for a in rank.args), strict=True)) if pairs else []
        for pair in pairs:
            own = [(*(value if then else (value,)), *group) for value in pair]
            units = [dataset.units[rows.index(row)] for row in own if row in rows]
            if units:
                yield _tie(units)


def _orders(reference: Reference) -> Iterator[tuple[Expr, tuple[Value, ...], Any]]:
    """Give the rankings of numbers that may be irrational: all others are told apart."""
    for rank in filter(_may_be_open, reference.orders):
        yield rank, (), reference.orders[rank]
    for rank in filter(_may_be_open, reference.groups):
        for group, found in reference.groups[rank].items():
            yield rank, group, found


def _may_be_open(expr: Expr) -> bool:
    return expr.op == "rank" and not all(part.rational for arg in expr.args for part in walk(arg))


def is_open(value: Value) -> bool:
    """Whether a value is a hole because numbers are not told apart."""
    return is_hole(value) and value.cause == UNDECIDED


def _open(dataset: Dataset, row: int, code: str, what: Text) -> Diagnostic:
    unit = dataset.units[row]
    return _diagnostic(
        f"{what.en} of `{code}` of `{unit}` is undecided",
        f"{what.ru} узла `{code}` объекта «{unit}»: решить нельзя",
        dataset.place(row, code),
    )


def _tie(units: Sequence[str]) -> Diagnostic:
    en, ru = (", ".join(named.format(unit) for unit in units) for named in ("`{}`", "«{}»"))
    if not units[1:]:
        return _diagnostic(
            f"{en} shares a place in the fixed cohort and may differ",
            f"{ru} делит место в заданной когорте, но может отличаться",
            None,
        )
    return _diagnostic(
        f"{en} share a place and may differ", f"{ru} делят место, но могут различаться", None
    )


def _diagnostic(en: str, ru: str, place: Any) -> Diagnostic:
    digits = PRECISIONS[-1]
    return Diagnostic(
        "undecided",
        Text(
            f"{en}: two numbers agree to {digits} digits",
            f"{ru}: два числа совпадают до {digits} знаков",
        ),
        place,
        severity=Severity.WARNING,
    )
