"""Columns of zones: compared by id or title, without case and «ё»."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place
from mumrules.expression.expr import literal, literal_value
from mumrules.expression.rounding import for_show
from mumrules.expression.values import Value
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.methodology.zones import Zones
from mumrules.numbers import Number
from mumrules.plan import zones as plan_zones
from mumrules.plan.graph import GraphNode
from mumrules.publication import words
from mumrules.publication.editions import node_named
from mumrules.publication.figures import Figures, number
from mumrules.publication.layout_faults import suggestion
from mumrules.publication.published_table import Column
from mumrules.publication.reconciliation import Reconciliation
from mumrules.publication.scored import Scored


def check_zones(tables: Sequence[Figures], scored: Mapping[str, Scored]) -> Reconciliation:
    """Check every column of zones."""
    findings: list[Diagnostic] = []
    checked = agreed = 0
    for figures in tables:
        for column in figures.table.columns:
            if column.claim.shows == "zone" and column.position in figures.exact:
                judged = list(_column(figures, column, scored[column.methodology]))
                findings += [fault for fault in judged if fault is not None]
                checked += len(judged)
                agreed += judged.count(None)
    return Reconciliation(tuple(findings), (), checked, agreed)


def _column(figures: Figures, column: Column, edition: Scored) -> Iterator[Diagnostic | None]:
    """Give the fault of each published zone, or None for one that follows."""
    node = node_named(edition.graph, column.claim.node)
    assert node is not None, "a column whose node is unknown has no exact figures"
    written = node.resolved.element.zones
    assert written is not None, "a node without zones has no exact zones"
    ids = _spellings(written)
    table = figures.table
    bases = edition.column(table.units, edition.results.figures[node.code, "basis"])
    exact = figures.exact[column.position]
    for index, text in enumerate(figures.texts[column.position]):
        unit, place = table.units[index], table.place(index, column.position)
        found = ids.get(_plain(text))
        if not text:
            continue
        if found is None:
            yield _unknown(unit, text, written, place)
        elif found == exact[index]:
            yield None
        else:
            yield _wrong(unit, (text, found), exact[index], bases[index], node, place)


def _spellings(written: Zones) -> dict[str, str]:
    """Return the id of each zone by what a table may call it."""
    titles = {_plain(zone.title): zone.zone for zone in written.every if zone.title}
    return titles | {_plain(zone.zone): zone.zone for zone in written.every}


def _plain(text: str) -> str:
    return " ".join(word for word in normalise(text).split() if word not in {"зона", "zone"})


def _unknown(unit: str, text: str, written: Zones, place: Place) -> Diagnostic:
    message = Text(
        f"`{text}` of `{unit}` is no zone of the methodology",
        f"«{text}» у «{unit}» — не зона этой методологии",
    )
    known = [zone.zone for zone in written.every]
    return Diagnostic("unknown-zone", message, place, help=suggestion(text, known))


def _wrong(
    unit: str, published: tuple[str, str], exact: Value, basis: Value, node: GraphNode, place: Place
) -> Diagnostic:
    text, id_ = published
    decided_by = number(basis)
    if decided_by is None or not isinstance(exact, str):
        message = Text(
            f"zone `{text}` is published for `{unit}`, and no zone follows",
            f"у «{unit}» опубликована зона «{text}», а зоны нет",
        )
        return Diagnostic("wrong-zone", message, place)
    shown = words.number(decided_by)
    message = Text(
        f"zone `{text}` is published for `{unit}`, and {shown.en} lies in `{exact}`",
        f"у «{unit}» опубликована зона «{text}», а {shown.ru} — это «{exact}»",
    )
    return Diagnostic("wrong-zone", message, place, help=_if_rounded(node, decided_by, id_))


def _if_rounded(node: GraphNode, decided_by: Number, published: str) -> tuple[Text, ...]:
    """Return that a rounded figure would lie in the published zone, where it would."""
    written = node.resolved.element.zones
    assert written is not None, "its zones were found"
    for decimals in (0, 1, 2):
        near = for_show(decided_by, Fraction(1, 10**decimals), "half up")
        if literal_value(plan_zones.zone(written, literal(near))) == published:
            shown = words.decimal(near)
            en = f"the rounded figure, {shown.en}, would lie in `{published}`"
            return (Text(en, f"округлённое значение, {shown.ru}, попало бы в «{published}»"),)
    return ()
