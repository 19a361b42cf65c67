"""Totals that are given directly: held against their parts where the parts are there too."""

from collections.abc import Container, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from mumrules.assessment.figures import Key
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.rounding import round_to
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.numbers import Exact, plain, to_text
from mumrules.plan.graph import Graph
from mumrules.real.decide import UndecidedError

Figures = Mapping[Key, Sequence[Value]]


def given_codes(graph: Graph, found: Container[str]) -> frozenset[str]:
    """Return the dimensions whose totals are among the inputs that a table has."""
    return frozenset(
        code for code, node in graph.nodes.items() if node.resolved.parts and code in found
    )


def contradictions(
    graph: Graph, dataset: Dataset, figures: Figures
) -> Iterator[tuple[str, int, Diagnostic]]:
    """Give every total that is not the aggregate of its parts: its code, its row, the fault."""
    for code in graph.given:
        for row, given in enumerate(dataset.columns[code]):
            found = figures[code, "scored"][row]
            if is_hole(given) or is_hole(found) or not _complete(graph, code, row, figures):
                continue
            if not _agrees(given, found):
                yield code, row, _fault(dataset, code, row, given, found)


def _complete(graph: Graph, code: str, row: int, figures: Figures) -> bool:
    """Whether all parts of a dimension are there."""
    for part in graph.nodes[code].resolved.parts:
        node = graph.nodes[part]
        if not node.resolved.parts:
            if figures[part, "coverage"][row] == 0:
                return False
        elif part in graph.given and not is_hole(figures[part, "score"][row]):
            continue
        elif not _complete(graph, part, row, figures):
            return False
    return True


def _agrees(given: Any, found: Any) -> bool:
    try:
        return bool(given == found or round_to(found, _printed_step(given), "half up") == given)
    except UndecidedError:
        return True


def _printed_step(value: Exact) -> Exact:
    """Return the last decimal place that *value* shows: 0.1 for 68.8."""
    step = Fraction(1)
    while (value / step).denominator != 1 and step.denominator < 10**12:
        step /= 10
    return plain(step)


def _fault(dataset: Dataset, code: str, row: int, given: Any, found: Any) -> Diagnostic:
    unit, shown, sum_ = dataset.units[row], to_text(given), to_text(found)
    return Diagnostic(
        "total-contradicts-parts",
        Text(
            f"`{code}` of `{unit}` is given as {shown}, its parts make {sum_}",
            f"для «{unit}» `{code}` задан как {shown}, а части дают {sum_}",
        ),
        dataset.place(row, code),
    )
