"""Zones are a total function of what decides them, and go with it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mumrules.assessment.results import Results
from mumrules.expression.expr import Expr, walk
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.methodology.colours import colour, colour_of
from mumrules.methodology.zones import Zones
from mumrules.numbers import Number, is_number
from mumrules.plan.graph import GraphNode
from mumrules.real.real import compare
from mumrules.testing.laws.law import Breach, Example
from mumrules.testing.laws.said import case, unit_at
from mumrules.testing.laws.subject import Subject

SAYS = Text(
    "whoever has a score has a zone, equal scores have one zone, a better score no worse one",
    "у кого есть балл, есть и зона; у равных баллов зона одна, у лучшего балла она не хуже",
)
NONE = Text("no node has zones", "ни у одного узла нет зон")
GREENEST = ("dark green", "green", "light green", "yellow", "orange", "red", "dark red")
_RANKS = {colour(word): rank for rank, word in enumerate(GREENEST)}
_LESS_IS_BETTER = {"rank", "share of places ahead"}


class _Seen(NamedTuple):
    row: int
    basis: Number
    zone: str


def zones_fit_scores(subject: Subject, example: Example) -> Iterator[Breach]:
    """Zones are total, the same for equals, and parted by what decides them, as their colours."""
    results = subject.results(example.before)
    for node in subject.graph.nodes.values():
        if node.zone is not None and node.basis is not None:
            yield from _gaps(node, results, example)
            for seen in _alike(node, results):
                yield from _unfit(node, results, example, seen)


def no_zones(subject: Subject) -> Text | None:
    """Return why the law says nothing: there are no zones."""
    return None if any(node.zone is not None for node in subject.graph.nodes.values()) else NONE


def _gaps(node: GraphNode, results: Results, example: Example) -> Iterator[Breach]:
    """Give the units that have what decides a zone, and no zone."""
    assert node.zone is not None
    if node.zone.op != "bands" or any(is_hole(expr.options[0]) for expr in node.zone.args[1:]):
        return
    for row, zone in enumerate(results.figures[node.code, "zone"]):
        if is_hole(zone) and is_number(results.figures[node.code, "basis"][row]):
            yield _breach(node, results, example, (row,))


def _alike(node: GraphNode, results: Results) -> Iterator[list[_Seen]]:
    """Give the units with a zone that are alike in all else that decides it, by rising basis."""
    assert node.zone is not None
    assert node.basis is not None
    besides = {name for expr in _choosers(node.zone) for name in _inputs(expr)}
    if besides & _inputs(node.basis):
        return
    groups: dict[tuple[Value, ...], list[_Seen]] = {}
    for row, zone in enumerate(results.figures[node.code, "zone"]):
        basis = results.figures[node.code, "basis"][row]
        if is_number(basis) and isinstance(zone, str):
            key = tuple(results.dataset.columns[name][row] for name in sorted(besides))
            groups.setdefault(key, []).append(_Seen(row, basis, zone))
    yield from (sorted(seen, key=lambda one: one.basis) for seen in groups.values())


def _choosers(zone: Expr) -> Iterator[Expr]:
    """Give what chooses a zone besides its basis: conditions of special cases, selectors."""
    if zone.op == "case":
        yield from zone.args[:-1:2]
        for branch in (*zone.args[1:-1:2], zone.args[-1]):
            yield from _choosers(branch)
    elif zone.op == "lookup":
        yield zone.args[0]
        for branch in zone.args[1:]:
            yield from _choosers(branch)


def _inputs(expr: Expr) -> set[str]:
    return {str(step.options[0]) for step in walk(expr) if step.op == "input"}


def _unfit(
    node: GraphNode, results: Results, example: Example, seen: list[_Seen]
) -> Iterator[Breach]:
    """Give neighbours by rising basis whose zones do not go with it."""
    zones = node.resolved.element.zones
    assert zones is not None
    ranks = _colour_ranks(zones)
    rises = (zones.by in _LESS_IS_BETTER) == (node.resolved.better == "lower")
    left: set[str] = set()
    for one, other in pairwise(seen):
        if one.zone != other.zone:
            left.add(one.zone)
        worse = ranks and (ranks[other.zone] - ranks[one.zone]) * (1 if rises else -1) > 0
        equal = compare(one.basis, other.basis) == 0 and one.zone != other.zone
        if worse or equal or other.zone in left:
            yield _breach(node, results, example, (one.row, other.row))


def _colour_ranks(zones: Zones) -> dict[str, int]:
    """Return how far from green each zone is; nothing where a colour has no place in that row."""
    found = {zone.zone: _RANKS.get(colour_of(zone)) for zone in zones.every}
    known = {zone: rank for zone, rank in found.items() if rank is not None}
    return known if len(known) == len(found) else {}


def _breach(node: GraphNode, results: Results, example: Example, rows: tuple[int, ...]) -> Breach:
    figures = results.figures
    told = [
        (unit_at(results, row), figures[node.code, "basis"][row], figures[node.code, "zone"][row])
        for row in rows
    ]
    listed = "; ".join(f"{unit}: {basis} → {zone}" for unit, basis, zone in told)
    says = Text(f"zones of `{node.code}`: {listed}", f"зоны узла `{node.code}`: {listed}")
    expected = [(unit, (node.code, "zone"), zone) for unit, _, zone in told]
    return Breach(says, case(SAYS, example.before, expected))
