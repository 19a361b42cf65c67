"""From results to the ledger of one unit."""

from collections.abc import Iterator

from mumrules.assessment.results import Results
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.explanation.cohort import holders, others
from mumrules.explanation.dimension import Dimension, dimension
from mumrules.explanation.entry import Entry
from mumrules.explanation.facts import Scoring, ZoneFact
from mumrules.explanation.ledger import Ledger
from mumrules.explanation.parameter import scoring
from mumrules.explanation.provenance import assumed, provenance
from mumrules.explanation.standing import standing
from mumrules.explanation.stretches import fired
from mumrules.explanation.unit import Unit
from mumrules.expression.values import text
from mumrules.numbers import Number, difference
from mumrules.plan.graph import GraphNode
from mumrules.plan.resolve import ROOT


def explain(results: Results, row: int) -> Ledger:
    """Return why the unit in *row* has the score, the zone and the place that it has."""
    unit = Unit(results, row, holders(results, row), others(results, row))
    graph, methodology = results.graph, results.graph.methodology
    lost = _short(unit.number(ROOT, "score"), unit.number(ROOT, "most"))
    place = graph.places.value(())
    return Ledger(
        results.dataset.units[row],
        methodology.methodology,
        methodology.title,
        "" if place is None else place.file,
        {name: source.title for name, source in methodology.sources.items()},
        _entry(graph.root, unit, 0, (None, lost)),
        standing(results, row),
        assumed(graph),
        tuple(_diagnostics(results, row)),
        results.findings(row),
    )


def _entry(
    node: GraphNode, unit: Unit, depth: int, brings: tuple[Number | None, Number | None]
) -> Entry:
    """Return the entry of a node that *brings* so much, and loses so much, in the one above."""
    whole = dimension(node, unit) if node.resolved.parts else None
    alone, own_steps = (None, ()) if whole else scoring(node, unit)
    return Entry(
        code=node.code,
        title=node.title,
        depth=depth,
        method=node.method.name,
        weight=node.resolved.element.weight,
        score=unit.value(node.code, "score"),
        maximum=unit.number(node.code, "most"),
        percent=unit.number(node.code, "percent"),
        show=node.resolved.show,
        coverage=unit.number(node.code, "coverage"),
        brought=brings[0],
        lost=brings[1],
        excluded=depth > 0 and unit.value(node.code, "counts") is False,
        given=whole.given if whole else None,
        scoring=alone,
        rounding=node.resolved.element.round,
        steps=whole.steps if whole else own_steps,
        zone=_zone(node, unit),
        provenance=provenance(unit.graph, node, missing=_asked(alone)),
        parts=_parts(node, unit, depth, whole) if whole else (),
    )


def _parts(node: GraphNode, unit: Unit, depth: int, whole: Dimension) -> tuple[Entry, ...]:
    brings = zip(node.resolved.parts, whole.brought, whole.lost, strict=True)
    nodes = unit.graph.nodes
    return tuple(_entry(nodes[code], unit, depth + 1, (own, lost)) for code, own, lost in brings)


def _asked(scoring: Scoring | None) -> bool:
    return scoring is not None and scoring.hole is not None


def _zone(node: GraphNode, unit: Unit) -> ZoneFact | None:
    zones, found = node.resolved.element.zones, text(unit.figure(node.code, "zone"))
    if zones is None or node.zone is None or found is None:
        return None
    basis = unit.number(node.code, "basis")
    titles = {zone.zone: zone.title for zone in zones.every if zone.title}
    if basis is None or node.zone.op != "bands":
        return ZoneFact(found, zones.by, None, titles)
    return ZoneFact(found, zones.by, fired(node.zone, basis), titles)


def _short(score: Number | None, maximum: Number | None) -> Number | None:
    """Return what is missing to the maximum."""
    if score is None or maximum is None:
        return None
    return difference(maximum, score)


def _diagnostics(results: Results, row: int) -> Iterator[Diagnostic]:
    """Give what was met in the cells of the unit in *row*."""
    dataset = results.dataset
    places = {dataset.place(row, name) for name in dataset.columns} - {None}
    return (found for found in results.diagnostics if found.place in places)
