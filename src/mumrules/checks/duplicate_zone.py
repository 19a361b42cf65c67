"""The check `duplicate-zone`."""

from collections.abc import Iterator

from mumrules.checks.interval_tables import IntervalTable, zone_tables
from mumrules.checks.pointing import FIRST_HERE, pointing
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.methodology.zones import Zone
from mumrules.plan.draft import Draft


def duplicate_zone(draft: Draft) -> Iterator[Diagnostic]:
    """Two zones of a node with one id.

    ## What it checks
    That the zones of one list have different ids, case and «ё» aside.

    ## Why it matters
    Results show the id alone; with two alike nobody can tell them apart.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 60}
              - {zone: green, from: 40}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 60}
              - {zone: yellow, from: 40}
              - {zone: red}
    """
    for node in draft.nodes.values():
        for table in zone_tables(node):
            yield from _twice(table, draft)


def _twice(table: IntervalTable, draft: Draft) -> Iterator[Diagnostic]:
    seen: dict[str, int] = {}
    for index, zone in enumerate(table.rows):
        assert isinstance(zone, Zone)
        first = seen.setdefault(normalise(zone.zone), index)
        if first == index:
            continue
        yield Diagnostic(
            "duplicate-zone",
            Text(f"zone `{zone.zone}` stands twice", f"зона `{zone.zone}` стоит дважды"),
            draft.places.value((*table.path, index, "zone")),
            others=pointing(draft.places.value((*table.path, first, "zone")), FIRST_HERE),
        )
