"""Figures lie where they are proven to lie."""

from collections.abc import Iterator

from mumrules.assessment.results import Results
from mumrules.expression.ranges import Range
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.methods.call import Scale
from mumrules.numbers import is_number
from mumrules.plan.graph import GraphNode
from mumrules.real.real import compare
from mumrules.testing.expected import as_written
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import case, figure_name, unit_at
from mumrules.testing.laws.subject import Subject

SAYS = Text(
    "every score, percent and zone lies within what is proven of it without data",
    "всякий балл, процент и зона лежат в границах, которые доказаны без данных",
)
FIGURES = ("score", "percent", "coverage", "zone")


def within_bounds(subject: Subject, example: Example) -> Iterator[Breach]:
    """Every figure lies within its range, and every score between its least and its maximum.

    Points that a table gives beyond the maximum are reported, not bounded: where a parameter
    has such points, its own ends and those of the nodes above bind nobody.
    """
    results, proof = subject.results(example.before), subject.proof
    for code, node in subject.graph.nodes.items():
        for name in FIGURES:
            expr = getattr(node, name)
            for row, value in enumerate(results.figures[code, name] if expr is not None else ()):
                bounds = _with_ends(node, proof(expr), results, row, name)
                if results.members[row] and not _holds(value, bounds):
                    yield _breach(example, results, (code, name), row, bounds)


def _with_ends(node: GraphNode, proven: Range, results: Results, row: int, name: str) -> Range:
    """Return *proven*, and the ends of a node's score where they bind."""
    if name != "score" or _is_beyond(results, row):
        return proven
    low = proven.low if node.least is None else node.least
    high = proven.high if node.maximum is None else node.maximum
    return Range(low, high, holes=proven.holes)


def _is_beyond(results: Results, row: int) -> bool:
    """Whether the table gives a unit points beyond the ends of a parameter."""
    for code, node in results.graph.nodes.items():
        method = node.resolved.method
        if isinstance(method, Scale) and method.bounded:
            bounds = Range(node.least, node.maximum)
            if not _holds(results.figures[code, "score"][row], bounds):
                return True
    return False


def _holds(value: Value, bounds: Range) -> bool:
    if is_hole(value):
        return bounds.holes
    if is_number(value):
        above = bounds.low is None or compare(value, bounds.low) != -1
        return above and (bounds.high is None or compare(value, bounds.high) != 1)
    return bounds.values is None or value in bounds.values


def _breach(
    example: Example, results: Results, key: tuple[str, str], row: int, bounds: Range
) -> Breach:
    unit, value = unit_at(results, row), results.figures[key][row]
    found, name = as_written(value, "en"), figure_name(key)
    known = f"[{_end(bounds.low, '-')}; {_end(bounds.high, '+')}]"
    says = Text(
        f"{unit}: `{name}` is {found}, outside {known}",
        f"{unit}: `{name}` — {as_written(value, 'ru')}, за пределами {known}",
    )
    return Breach(says, case(SAYS, example.before, [(unit, key, value)]))


def _end(bound: object, sign: str) -> str:
    return f"{sign}∞" if bound is None else str(bound)
